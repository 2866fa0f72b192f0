import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PastLine, PastPrescription } from "../../../shared/contract/writing-calls.ts";
import type { Draft, Edit } from "../../../shared/domain/draft.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { sayDay } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import type { LineForm } from "./line-form.ts";
import { newLineId } from "./new-line-id.ts";
import classes from "./prescription.module.css";
import { formAgain, lineAgain } from "./repeat-last.ts";
import { stopEdits, undoStopEdits } from "./stop-words.ts";
import { takenState } from "./taken-state.ts";

type Props = {
  readonly past: PastPrescription | undefined;
  readonly draft: Draft;
  /** To the last letter: what is drawn is a moment older. */
  readonly adviceNow: () => string;
  readonly medicineOf: (id: string) => Medicine | undefined;
  readonly onEdit: (edits: readonly Edit[]) => void;
  /** Into the fields. */
  readonly onTakeUp: (form: LineForm, typed: string | undefined) => void;
  readonly onRepeat: () => void;
};

/** What the patient takes, each to be continued, stopped or changed; and the last prescription, whole, in one key. */
export function TakesNow({ past, onRepeat, ...acts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (past === undefined) return null;
  const { last, takes } = past;
  const repeatable = last !== undefined && last.lines.length > 0 ? last : undefined;
  if (repeatable === undefined && takes.length === 0) return null;
  return (
    <section className={classes.takes} aria-label={t("prescription.takes.title")}>
      <div className={classes.takesHead}>
        <h4>{t("prescription.takes.title")}</h4>
        {repeatable === undefined ? null : (
          <Button
            variant="default"
            size="compact-xs"
            aria-keyshortcuts={keys.repeat.aria}
            rightSection={<KeyHint keys={keys.repeat.shown} />}
            onClick={onRepeat}
          >
            {t("prescription.takes.repeat", {
              count: repeatable.lines.length,
              day: sayDay(repeatable.at, language),
            })}
          </Button>
        )}
      </div>
      {takes.length === 0 ? <p>{t("prescription.takes.nothing")}</p> : null}
      <ul>
        {takes.map((one, index) => (
          <Taken key={index} past={one} {...acts} />
        ))}
      </ul>
    </section>
  );
}

type TakenProps = Omit<Props, "past" | "onRepeat"> & { readonly past: PastLine };

function Taken({ past, draft, adviceNow, medicineOf, onEdit, onTakeUp }: TakenProps) {
  const { t } = useTranslation();
  const name = past.how === undefined ? past.title : `${past.title}, ${past.how}`;
  const state = takenState(past, draft, medicineOf);
  const toFields = () => onTakeUp(formAgain(past), past.medicine === undefined ? past.title : undefined);
  const goOn = () => {
    const again = lineAgain(past, newLineId());
    if (again.complete) onEdit([{ kind: "put-line", line: again.line }]);
    else toFields();
  };
  // Each does one thing, also pressed twice before its button has changed.
  const stop = () => onEdit(stopEdits(adviceNow(), past.title));
  const undo = () => onEdit(undoStopEdits(adviceNow(), past.title));
  return (
    <li data-state={state}>
      <span className={classes.takesName}>{name}</span>
      {state === "open" ? (
        <span className={classes.takesActs}>
          <Button variant="default" size="compact-xs" onClick={goOn}>
            {t("prescription.takes.continue")}
          </Button>
          <Button variant="default" size="compact-xs" onClick={stop}>
            {t("prescription.takes.stop")}
          </Button>
          <Button variant="default" size="compact-xs" onClick={toFields}>
            {t("prescription.takes.change")}
          </Button>
        </span>
      ) : (
        <span className={classes.takesActs}>
          {t(`prescription.takes.${state}`)}
          {state === "stopped" ? (
            <Button variant="subtle" size="compact-xs" onClick={undo}>
              {t("prescription.takes.undo")}
            </Button>
          ) : null}
        </span>
      )}
    </li>
  );
}
