import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import { ActFields } from "./act-fields.tsx";
import { type ActForm, actOf, type AskedField, overlongIn } from "./act-form.ts";
import type { ActItem } from "./act-item.ts";
import classes from "./acts.module.css";
import { useActForm } from "./use-act-form.ts";
import { type KeptWords, useKeptWords } from "./use-kept-words.ts";
import { useSubmitKey } from "./use-submit-key.ts";
import { useUnderWay } from "./use-under-way.ts";

type Props = { readonly consultId: ConsultId; readonly item: ActItem; readonly onClose: () => void };

/** One act, as short as it can be. What was typed is there again whenever it is opened, until the act is taken. */
export function ActDialog(props: Props) {
  const { consultId, item, onClose } = props;
  const { t } = useTranslation();
  const opened = useCall("consult.open", { consultId });
  const view = opened.data;
  const { words, ...writing } = useKeptWords(consultId, item);
  const isWhole = view !== undefined && words !== undefined;
  const wide = item === "transfer" || item === "advise-in-person" || item === "return-for-information";
  return (
    <Modal
      opened
      onClose={onClose}
      size={wide ? 720 : 480}
      title={<strong>{t(`acts.name.${item}`)}</strong>}
      closeButtonProps={{ "aria-label": t("acts.close") }}
    >
      <DialogInside isWhole={isWhole}>
        {isWhole ? (
          <OpenForm {...props} view={view} words={words} writing={writing} />
        ) : (
          <Waiting failure={writing.trouble ?? opened.error?.failure} />
        )}
      </DialogInside>
    </Modal>
  );
}

function Waiting({ failure }: { readonly failure: Failure | undefined }) {
  useSubmitKey(() => undefined);
  return <StillAsked failure={failure} />;
}

type OpenProps = Props & {
  readonly view: ConsultView;
  readonly words: ActForm;
  readonly writing: Omit<KeptWords, "words">;
};

function OpenForm({ consultId, item, onClose, view, words, writing }: OpenProps) {
  const { t } = useTranslation();
  const form = useActForm(view, item, { words, ...writing });
  const made = actOf(item, form);
  const overlong = overlongIn(form);
  const isReady = made.ok && overlong.length === 0;
  const act = useAct("consult.act", ["consult.open", "queue.list", "inbox.list", "sync.state"]);
  const [tried, setTried] = useState(false);
  const { isUnderWay, run, unlessUnderWay } = useUnderWay();
  const submit = async () => {
    if (!made.ok || overlong.length > 0) {
      setTried(true);
      const [first = ""] = made.ok ? overlong : [...made.error, ...overlong];
      document.querySelector<HTMLElement>(`[data-act-field="${first}"]`)?.focus();
      return;
    }
    if (!(await act.run({ consultId, act: made.value })).ok) return;
    writing.used(words);
    onClose();
  };
  const submitOnce = () => void run(submit);
  useSubmitKey(submitOnce);
  const missing = tried && !made.ok ? made.error : [];
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submitOnce();
      }}
    >
      <p className={classes.who}>
        <strong>{view.patient.name}</strong> · {view.centre.name}
      </p>
      <ActFields
        {...{ item, view, form, missing }}
        write={unlessUnderWay(writing.write)}
        readOnly={isUnderWay}
      />
      <Missing fields={missing} />
      {writing.trouble ? <FailureText failure={writing.trouble} /> : null}
      {act.failure === undefined ? null : <FailureText failure={act.failure} />}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("acts.close")}
        </Button>
        <Button
          type="submit"
          data-autofocus // where no field before it wants the focus
          loading={act.pending}
          aria-disabled={!isReady}
          variant={isReady ? "filled" : "default"}
          rightSection={<KeyHint keys="Ctrl ↵" on={isReady ? "accent" : "surface"} />}
        >
          {t(`acts.button.${item}`)}
        </Button>
      </div>
    </form>
  );
}

function Missing({ fields }: { readonly fields: readonly AskedField[] }) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  const names = fields.map((field) => t(`acts.${field}`)).join(" · ");
  return (
    <p role="alert" className={classes.missing}>
      {t("acts.missing", { names })}
    </p>
  );
}
