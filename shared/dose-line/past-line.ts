import type { PastLine } from "../contract/writing-calls.ts";
import type { Medicine, PrescriptionLine } from "../domain/medicine.ts";
import { lineReadingOf } from "./line-reading.ts";
import type { NameTable } from "./name-table.ts";

type Said = {
  readonly title: string;
  readonly how?: string | undefined;
  readonly since?: string | undefined;
  readonly line?: PrescriptionLine | undefined;
};

/** As far as it can be written again: as it stands, else by reading its words, else only its words. */
export function pastLineOf(
  { title, how, since, line }: Said,
  names: NameTable,
  findMedicine: (id: string) => Medicine | undefined,
): PastLine {
  const said = {
    title,
    ...(how === undefined ? {} : { how }),
    ...(since === undefined ? {} : { since }),
  };
  const medicine = line && findMedicine(line.medicineId);
  if (line && medicine) return { ...said, line, medicine };
  for (const text of how === undefined ? [title] : [`${title}, ${how}`, title]) {
    const reading = lineReadingOf(text, names);
    if (reading.kind === "read" && reading.parts.medicine !== undefined)
      return { ...said, parts: reading.parts, medicine: reading.parts.medicine };
  }
  return said;
}
