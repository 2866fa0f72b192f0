import { Button, Modal } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { ConsultAct } from "../../../shared/domain/consult-act.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { assertNever } from "../../../shared/result/result.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { FailureText } from "../app/failure-text.tsx";
import type { ActItem } from "./act-item.ts";
import {
  AwaitFields,
  ConfirmFields,
  NoteFields,
  ReasonFields,
  RecallFields,
  SpecialityFields,
} from "./act-fields.tsx";
import classes from "./acts.module.css";
import { ReturnFields } from "./return-fields.tsx";
import { SbarFields } from "./sbar-fields.tsx";

type Props = { readonly consultId: ConsultId; readonly item: ActItem; readonly onClose: () => void };
type Ready = ConsultAct | undefined;
export type FieldsProps = { readonly view: ConsultView; readonly onReady: (act: Ready) => void };

/** One act, as short as it can be. It stays open with all that was typed until the act is taken. */
export function ActDialog({ consultId, item, onClose }: Props) {
  const { t } = useTranslation();
  const view = useCall("consult.open", { consultId }).data;
  const [ready, setReady] = useState<Ready>();
  const act = useAct("consult.act", ["consult.open", "queue.list", "inbox.list", "sync.state"]);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready === undefined || act.pending) return;
    if ((await act.run({ consultId, act: ready })).ok) onClose();
  };
  if (view === undefined) return null;
  const wide = item === "transfer" || item === "advise-in-person" || item === "return-for-information";
  return (
    <Modal
      opened
      onClose={onClose}
      size={wide ? 720 : 480}
      title={<strong>{t(`acts.name.${item}`)}</strong>}
      closeButtonProps={{ "aria-label": t("acts.close") }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !event.ctrlKey) return;
        event.stopPropagation(); // the consult below has the same key for claiming and signing
        void submit(event);
      }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.who}>
          <strong>{view.patient.name}</strong> · {view.centre.name}
        </p>
        <Fields item={item} view={view} onReady={setReady} />
        {act.failure === undefined ? null : <FailureText failure={act.failure} />}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
            {t("acts.close")}
          </Button>
          <Button
            type="submit"
            loading={act.pending}
            aria-disabled={ready === undefined}
            variant={ready === undefined ? "default" : "filled"}
            rightSection={<KeyHint keys="Ctrl ↵" on={ready === undefined ? "surface" : "accent"} />}
          >
            {t(`acts.button.${item}`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What each act asks; everything not listed needs only a yes. */
function Fields({ item, ...rest }: FieldsProps & { readonly item: ActItem }) {
  switch (item) {
    case "return-for-information":
      return <ReturnFields {...rest} />;
    case "re-route":
    case "refer":
      return <SpecialityFields {...rest} act={item} />;
    case "transfer":
    case "advise-in-person":
      return <SbarFields {...rest} act={item} />;
    case "await-results":
      return <AwaitFields {...rest} />;
    case "record-arrival":
      return <NoteFields {...rest} />;
    case "answer-recall":
      return <RecallFields {...rest} />;
    case "hand-back":
    case "give-up-reaching":
    case "record-death":
    case "amend":
    case "release-held":
      return <ReasonFields {...rest} make={(reason) => ({ act: item, reason })} />;
    case "cancel-prescription":
      return <ReasonFields {...rest} make={(reason) => ({ act: "recall", kind: "cancelled", reason })} />;
    case "wrong-patient":
      return <ReasonFields {...rest} make={(reason) => ({ act: "recall", kind: "wrong-patient", reason })} />;
    case "take-over":
    case "give-up-amendment":
    case "resume":
    case "record-left":
    case "come-back":
      return <ConfirmFields {...rest} act={item} />;
    default:
      return assertNever(item, "act dialog");
  }
}
