import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { CodedDiagnosis, Draft, Edit } from "../../../shared/domain/draft.ts";
import { diagnosesIn } from "../../../shared/domain/note-items.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { noteKeys } from "./note-keys.ts";
import classes from "./note.module.css";

type Props = { readonly writer: DraftWriter; readonly readOnly: boolean };

/** Of each diagnosis its code, where one was chosen, and whether it is final. */
export function CodedDiagnoses({ writer, readOnly }: Props) {
  const { t } = useTranslation();
  useSyncExternalStore(writer.subscribe, () => writer.state().draft.diagnoses);
  const all = diagnosesIn(writer.state().draft);
  if (all.length === 0) return null;
  return (
    <ul className={classes.diagnoses}>
      {all.map((one, index) => (
        <li key={`${index} ${one.text}`}>
          <span className={classes.code}>{one.code ?? t("consult.note.noCode")}</span>
          <span className={classes.diagnosisName}>{one.text}</span>
          <button
            type="button"
            className={classes.certainty}
            disabled={readOnly}
            aria-pressed={one.certainty === "final"}
            onClick={() => writer.write([certaintyEdit(one)])}
          >
            {t(`consult.note.certainty.${one.certainty}`)}
            {index === 0 && !readOnly ? <KeyHint keys={`Alt ${noteKeys.diagnosis}`} /> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Provisional becomes final, and the other way round. */
const certaintyEdit = (one: CodedDiagnosis): Edit => ({
  kind: "code-diagnosis",
  diagnosis: { ...one, certainty: one.certainty === "final" ? "provisional" : "final" },
});

/** Of the line in which the caret stands; of an empty one nothing. */
export function certaintyEditAt(draft: Draft, caret: number): Edit | undefined {
  const text = draft.sections.diagnosis;
  const before = text.slice(0, caret).split("\n");
  const line = text.split("\n")[before.length - 1]?.trim() ?? "";
  const all = diagnosesIn(draft);
  const one = all.find((known) => known.text === line) ?? (line === "" ? all.at(-1) : undefined);
  return one === undefined ? undefined : certaintyEdit(one);
}
