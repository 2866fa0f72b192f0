import { z } from "zod";
import { lineId } from "./ids.ts";
import { lineEntry } from "./line-entry.ts";
import { type PrescriptionLine, prescriptionLine } from "./medicine.ts";

/** The parts of a note, in the order in which a doctor writes them. */
export const noteSections = [
  "complaint",
  "history",
  "examination",
  "diagnosis",
  "advice",
  "investigations",
  "followUp",
] as const;
export const noteSection = z.enum(noteSections);
export type NoteSection = z.infer<typeof noteSection>;

export const certainties = ["provisional", "final"] as const;

/** What is known of a line of the diagnosis beside its text; it holds for exactly that text. */
export const codedDiagnosis = z.object({
  text: z.string(),
  /** ICD-10. */
  code: z.string().max(10).optional(),
  certainty: z.enum(certainties),
});
export type CodedDiagnosis = z.infer<typeof codedDiagnosis>;

/** Text that nobody has typed: it is the doctor's own from the first letter changed in it. */
export const carriedText = z.object({
  text: z.string(),
  from: z.enum(["request", "last-visit", "template"]),
});
export type CarriedText = z.infer<typeof carriedText>;

/** What the doctor is writing for one consult: the note's text and the prescription's lines. */
export const draft = z.object({
  sections: z.record(noteSection, z.string()),
  lines: z.array(prescriptionLine),
  /** Default is first; follow-up needs the attested date of the in-person visit (domain table 9.6). */
  visitKind: z.enum(["first", "follow-up"]),
  sawInPersonOn: z.string().optional(),
  /** Why medicines that stand on no list of the guidelines are prescribed: one reason for the whole consult. */
  unlistedReason: z.string().optional(),
  diagnoses: z.array(codedDiagnosis).optional(),
  /** As it was put there; what stands in the section now may have been written on. */
  carried: z.partialRecord(noteSection, carriedText).optional(),
  /** The line that is being written and not yet put down. */
  entry: lineEntry.optional(),
});
export type Draft = z.infer<typeof draft>;

/** One act of writing. `at` and `remove` count UTF-16 code units, as text fields do. */
export const edit = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("splice"),
    section: noteSection,
    at: z.number().int().nonnegative(),
    remove: z.number().int().nonnegative(),
    insert: z.string(),
  }),
  z.object({ kind: z.literal("put-line"), line: prescriptionLine }),
  z.object({ kind: z.literal("remove-line"), lineId }),
  z.object({
    kind: z.literal("set-visit"),
    visitKind: z.enum(["first", "follow-up"]),
    sawInPersonOn: z.string().optional(),
  }),
  /** An empty reason takes it back. */
  z.object({ kind: z.literal("set-unlisted-reason"), reason: z.string().max(500) }),
  z.object({ kind: z.literal("code-diagnosis"), diagnosis: codedDiagnosis }),
  /** Into an empty section as it is, into another one behind what stands there. */
  z.object({ kind: z.literal("carry"), section: noteSection, carried: carriedText }),
  z.object({ kind: z.literal("set-entry"), entry: lineEntry.optional() }),
]);
export type Edit = z.infer<typeof edit>;

export const emptyDraft: Draft = {
  sections: {
    complaint: "",
    history: "",
    examination: "",
    diagnosis: "",
    advice: "",
    investigations: "",
    followUp: "",
  },
  lines: [],
  visitKind: "first",
};

/** Folds one edit into a draft. Total: an edit beyond the text's end is clamped, never refused, so replay never loses. */
export function applyEdit(before: Draft, change: Edit): Draft {
  switch (change.kind) {
    case "splice": {
      const text = before.sections[change.section];
      const at = Math.min(change.at, text.length);
      const after = text.slice(0, at) + change.insert + text.slice(at + change.remove);
      return { ...before, sections: { ...before.sections, [change.section]: after } };
    }
    case "put-line":
      return { ...before, lines: putLine(before.lines, change.line) };
    case "remove-line":
      return { ...before, lines: before.lines.filter((line) => line.id !== change.lineId) };
    case "code-diagnosis": {
      const others = (before.diagnoses ?? []).filter(({ text }) => text !== change.diagnosis.text);
      return { ...before, diagnoses: [...others, change.diagnosis] };
    }
    case "carry": {
      const { section, carried } = change;
      const there = before.sections[section].trimEnd();
      const text = there === "" ? carried.text : `${there}\n${carried.text}`;
      return {
        ...before,
        sections: { ...before.sections, [section]: text },
        carried: { ...before.carried, [section]: { ...carried, text } },
      };
    }
    case "set-entry": {
      const { entry: _dropped, ...rest } = before;
      return change.entry === undefined ? rest : { ...rest, entry: change.entry };
    }
    case "set-visit": {
      const { sawInPersonOn: _dropped, ...rest } = before;
      return {
        ...rest,
        visitKind: change.visitKind,
        ...(change.sawInPersonOn === undefined ? {} : { sawInPersonOn: change.sawInPersonOn }),
      };
    }
    case "set-unlisted-reason": {
      const { unlistedReason: _dropped, ...rest } = before;
      return change.reason === "" ? rest : { ...rest, unlistedReason: change.reason };
    }
  }
}

function putLine(lines: readonly PrescriptionLine[], line: PrescriptionLine): PrescriptionLine[] {
  const known = lines.some((other) => other.id === line.id);
  return known ? lines.map((other) => (other.id === line.id ? line : other)) : [...lines, line];
}

/** Nobody has changed a letter of what was put there. */
export const isUntouched = ({ sections, carried }: Draft, section: NoteSection): boolean =>
  carried?.[section] !== undefined && carried[section].text === sections[section];
