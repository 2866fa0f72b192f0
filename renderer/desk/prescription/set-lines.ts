import type { OfferedSet } from "../../../shared/contract/writing-calls.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { PrescriptionLine, Source } from "../../../shared/domain/medicine.ts";
import { formOfParts, type LineForm, lineOf } from "./line-form.ts";

/** A line of an order set that is offered: whole, with the id that it will have if it is put down. */
export type SetLine = {
  readonly line: PrescriptionLine;
  /** Its fields, to be changed before it is put down. */
  readonly form: LineForm;
  readonly source: Source;
};

/** What is typed behind the dot; undefined where no set is asked for. */
export const setTyped = (typed: string | undefined): string | undefined =>
  typed?.trimStart().startsWith(".") === true ? typed.trimStart().slice(1).trim() : undefined;

/** Each line passes the same fields as one that is written by hand; what they would ask of cannot be offered. */
export function linesOfSet({ lines }: OfferedSet, newId: () => LineId): readonly SetLine[] {
  return lines.flatMap(({ parts, source }) => {
    const form = formOfParts(parts, undefined);
    const result = lineOf(form, newId());
    return result.complete ? [{ line: result.line, form, source }] : [];
  });
}
