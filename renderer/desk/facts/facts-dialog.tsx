import { Button, Modal, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FactChange, type FactKind, factKinds } from "../../../shared/domain/fact-change.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { assertNever } from "../../../shared/result/result.ts";
import type { FactFieldsProps } from "./fact-fields.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "../acts/acts.module.css";
import { useKeptWords } from "../acts/use-kept-words.ts";
import { useSubmitKey } from "../acts/use-submit-key.ts";
import { useUnderWay } from "../acts/use-under-way.ts";
import { FailureText } from "../app/failure-text.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import { DetailFields } from "./detail-fields.tsx";
import { toldWith } from "./refute-reason.ts";
import {
  AllergyFields,
  BreastfeedingFields,
  MedicineFields,
  PregnancyFields,
  RefuteFields,
} from "./told-fields.tsx";

type Props = {
  readonly consultId: ConsultId;
  readonly first: FactKind;
  readonly onClose: () => void;
};
/** What is known of the patient, corrected or added to; kept on this PC at once, whatever the line does. */
export function FactsDialog({ consultId, first, onClose }: Props) {
  const { t } = useTranslation();
  const opened = useCall("consult.open", { consultId });
  const view = opened.data;
  // The base of what is told is what stood here when the dialog opened.
  const details = useCall("patient.details", { consultId }, { staleTimeMs: Number.POSITIVE_INFINITY });
  const known = details.data;
  const [kind, setKind] = useState<FactKind>(first);
  const [ready, setReady] = useState<FactChange>();
  const { words, write, used, startFrom, trouble } = useKeptWords(consultId, `tell-${kind}`);
  // Of the kind that it was opened with; of another, chosen in it, the fields come a moment later.
  const [wasRead, setWasRead] = useState(false);
  if (words !== undefined && !wasRead) setWasRead(true);
  const tell = useAct("patient.tell", [
    "consult.open",
    "patient.details",
    "prescription.check",
    "consult.review",
    "queue.list",
    "sync.state",
  ]);
  const { isUnderWay, run, unlessUnderWay } = useUnderWay();
  const submit = () => {
    if (ready === undefined) return;
    void run(async () => {
      if (!(await tell.run({ consultId, change: ready })).ok) return;
      used(ready.kind === "refute-allergy" ? toldWith(words ?? {}, ready.reference) : (words ?? {}));
      onClose();
    });
  };
  useSubmitKey(submit);
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={<strong>{t("facts.title")}</strong>}
      closeButtonProps={{ "aria-label": t("acts.close") }}
    >
      <DialogInside isWhole={view !== undefined && known !== undefined && wasRead}>
        {view === undefined || known === undefined || !wasRead ? (
          <StillAsked failure={(opened.error ?? details.error)?.failure ?? trouble} />
        ) : (
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <p className={classes.who}>
              <strong>{view.patient.name}</strong> · {view.centre.name}
            </p>
            <Kinds
              known={known}
              chosen={kind}
              onChoose={unlessUnderWay((next) => {
                setReady(undefined);
                setKind(next);
              })}
            />
            {words === undefined ? null : (
              <Fields
                key={kind}
                {...{ kind, known, words, startFrom }}
                write={unlessUnderWay(write)}
                readOnly={isUnderWay}
                onReady={setReady}
              />
            )}
            {trouble ? <FailureText failure={trouble} /> : null}
            {tell.failure === undefined ? null : <FailureText failure={tell.failure} />}
            <Foot isReady={ready !== undefined} pending={tell.pending} onClose={onClose} />
          </form>
        )}
      </DialogInside>
    </Modal>
  );
}

type FootProps = Pick<Props, "onClose"> & { readonly isReady: boolean; readonly pending: boolean };

function Foot({ isReady, pending, onClose }: FootProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.foot}>
      <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
        {t("acts.close")}
      </Button>
      <Button
        type="submit"
        loading={pending}
        aria-disabled={!isReady}
        variant={isReady ? "filled" : "default"}
        rightSection={<KeyHint keys="Ctrl ↵" on={isReady ? "accent" : "surface"} />}
      >
        {t("facts.save")}
      </Button>
    </div>
  );
}

type KindsProps = {
  readonly known: FactFieldsProps["known"];
  readonly chosen: FactKind;
  readonly onChoose: (kind: FactKind) => void;
};

function Kinds({ known, chosen, onChoose }: KindsProps) {
  const { t } = useTranslation();
  const kinds = factKinds.filter((one) => one !== "refute-allergy" || known.allergies.length > 0);
  return (
    <NativeSelect
      label={t("facts.what")}
      value={chosen}
      data={kinds.map((value) => ({ value, label: t(`facts.kind.${value}`) }))}
      onChange={({ currentTarget }) =>
        onChoose(kinds.find((one) => one === currentTarget.value) ?? "details")
      }
    />
  );
}

function Fields({ kind, ...rest }: FactFieldsProps & { readonly kind: FactKind }) {
  switch (kind) {
    case "details":
      return <DetailFields {...rest} />;
    case "allergy":
      return <AllergyFields {...rest} />;
    case "refute-allergy":
      return <RefuteFields {...rest} />;
    case "pregnancy":
      return <PregnancyFields {...rest} />;
    case "breastfeeding":
      return <BreastfeedingFields {...rest} />;
    case "medicine":
      return <MedicineFields {...rest} />;
    default:
      return assertNever(kind, "facts dialog");
  }
}
