import type { PastLine, PastPrescription } from "../../../shared/contract/writing-calls.ts";
import type { Draft, Edit, NoteSection } from "../../../shared/domain/draft.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { entryOf } from "./entry-form.ts";
import { type FormResult, formOfParts, type LineForm, lineOf } from "./line-form.ts";

type Last = NonNullable<PastPrescription["last"]>;

export type Repeat = {
  readonly edits: readonly Edit[];
  /** Lines of which something must be asked before they can stand. */
  readonly open: readonly PastLine[];
};

/** A past line once more, or the first thing that must be asked of it. */
export function lineAgain(past: PastLine, id: LineId): FormResult {
  if (past.line !== undefined) {
    // A reason was the answer to what was found then.
    const { reason: _then, answers: _found, ...line } = past.line;
    return { complete: true, line: { ...line, id } };
  }
  return past.parts === undefined ? { complete: false, needs: "medicine" } : lineOf(formAgain(past), id);
}

/** Its fields, to be changed or filled in. */
export function formAgain({ line, parts, medicine }: PastLine): LineForm {
  if (line !== undefined)
    return formOfParts({ ...line, ...(medicine === undefined ? {} : { medicine }) }, undefined);
  return formOfParts(parts ?? {}, undefined);
}

/**
 * The last prescription over what stands in the draft: each of its medicines that is not there yet, and of the note
 * what is still empty, as text that is the doctor's own only from the first letter changed in it.
 */
export function repeatLast(
  last: Last,
  draft: Draft,
  request: string,
  medicines: readonly Medicine[],
  newId: () => LineId,
): Repeat {
  const there = new Set(draft.lines.map(({ medicineId }) => genericOf(medicineId, medicines)));
  const missing = last.lines.filter(({ medicine }) => !there.has(medicine?.generic));
  const again = missing.map((past) => ({ past, result: lineAgain(past, newId()) }));
  const lines = again.flatMap(({ result }) => (result.complete ? [result.line] : []));
  const open = again.flatMap(({ past, result }) => (result.complete ? [] : [past]));
  const [first] = open;
  const entry = first === undefined ? undefined : entryOf(formAgain(first), wordsOf(first));
  return {
    edits: [
      ...lines.map((line) => ({ kind: "put-line" as const, line })),
      ...(entry === undefined || draft.entry !== undefined ? [] : [{ kind: "set-entry" as const, entry }]),
      ...noteAgain(last, draft, request, lines),
      ...reasonAgain(last, draft, medicines),
    ],
    open,
  };
}

const genericOf = (id: string, medicines: readonly Medicine[]): string | undefined =>
  medicines.find((medicine) => medicine.id === id)?.generic;

/** What nobody could read stands in the field as it was written, to be put right. */
const wordsOf = ({ parts, line, title }: PastLine): string | undefined =>
  parts === undefined && line === undefined ? title : undefined;

/**
 * The reason that was written then for what stands on no list, and only for that: what stands in the draft already and is
 * on no list is asked about. It stands on the review as every reason does, and is changed there.
 */
function reasonAgain(
  { unlistedReason }: Last,
  draft: Draft,
  medicines: readonly Medicine[],
): readonly Edit[] {
  if (unlistedReason === undefined || draft.unlistedReason !== undefined) return [];
  const isAsked = draft.lines.some(
    ({ medicineId }) => medicines.find(({ id }) => id === medicineId)?.list === "unlisted",
  );
  return isAsked ? [] : [{ kind: "set-unlisted-reason", reason: unlistedReason }];
}

function noteAgain(
  last: Last,
  draft: Draft,
  request: string,
  lines: readonly PrescriptionLine[],
): readonly Edit[] {
  const diagnosis = last.diagnoses.map(({ text }) => text).join("\n");
  const texts: readonly (readonly [NoteSection, string, "request" | "last-visit"])[] = [
    ["complaint", request, "request"],
    ["diagnosis", diagnosis, "last-visit"],
    ["advice", last.advice, "last-visit"],
    ["followUp", followUpAgain(last.followUp, lines), "last-visit"],
  ];
  const wanted = texts.filter(
    ([section, text]) => text.trim() !== "" && draft.sections[section].trim() === "",
  );
  return [
    ...wanted.map(([section, text, from]) => ({ kind: "carry" as const, section, carried: { text, from } })),
    ...(draft.sections.diagnosis.trim() === ""
      ? last.diagnoses.map((known) => ({ kind: "code-diagnosis" as const, diagnosis: known }))
      : []),
  ];
}

/** A date of then is no date of now; without words of then, when the medicines end. */
function followUpAgain(before: string, lines: readonly PrescriptionLine[]): string {
  if (before.trim() !== "" && !/\d{4}|\d{1,2}[./-]\d{1,2}/u.test(before)) return before;
  const days = Math.max(0, ...lines.map(({ durationDays }) => durationDays ?? 0));
  return days === 0 ? "" : `After ${days} days (${days} दिन बाद)`;
}
