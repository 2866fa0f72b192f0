import { type Draft, emptyDraft } from "../domain/draft.ts";
import type { PaperModel } from "./paper-model.ts";

/** What was written, read back from what was signed: a paper holds all of the draft that it was composed of. */
export function draftOfPaper({ sections, diagnoses, lines, visit }: PaperModel): Draft {
  return {
    sections: { ...emptyDraft.sections, ...sections },
    ...(diagnoses === undefined ? {} : { diagnoses }),
    lines: lines.map(({ line }) => line),
    visitKind: visit.kind,
    ...(visit.sawInPersonOn === undefined ? {} : { sawInPersonOn: visit.sawInPersonOn }),
  };
}
