import { z } from "zod";
import type { Source } from "../domain/medicine.ts";
import type { Bilingual } from "../domain/words.ts";
import { conditionNames, type When } from "../rules/conditions.ts";
import { type SourceCells, sourceColumns, sourceOf } from "./source-columns.ts";
import { type TableKind, rowsOf } from "./table.ts";

/** A molecule, a class, or ("a & b") molecules that must all be in one medicine. */
export type Term = { readonly kind: "class" | "molecules"; readonly names: readonly string[] };

export const word = z.string().min(1, "must not be empty");
export const hindi = z.string().regex(/[\u0900-\u097f]/, "the Hindi words are missing");
export const terms = word.transform((cell): Term[] =>
  cell
    .split(";")
    .map((one) =>
      one.startsWith("class:")
        ? { kind: "class", names: [one.slice("class:".length)] }
        : { kind: "molecules", names: one.split("&").map((name) => name.trim()) },
    ),
);
/** Empty cells are no words. */
export const list = z.string().transform((cell) =>
  cell
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== ""),
);
/** Empty: no such term. */
export const someTerms = z.union([z.literal("").transform((): Term[] => []), terms]);
export const severity = z.enum(["stop", "reason", "warn"]);
export const number = z.coerce.number("a number").positive("a number above zero");
/** Empty: the row does not ask for it. */
export const someNumber = z.union([z.literal("").transform(() => undefined), number]);

/** "dementia", "not epilepsy"; empty: the row asks for none. */
export const someCondition = z.string().transform((cell, context): When | undefined => {
  if (cell === "") return undefined;
  const isThere = !cell.startsWith("not ");
  const condition = conditionNames.find((name) => cell === (isThere ? name : `not ${name}`));
  if (condition !== undefined) return { condition, isThere };
  context.addIssue(
    `a condition that the rules know: ${conditionNames.join(", ")}; “not ” before it or nothing`,
  );
  return z.NEVER;
});

/** The columns that every rule ends with: what is said, and where it stands. */
export const said = { en: word, hi: hindi, ...sourceColumns };
type Said = SourceCells & { readonly en: string; readonly hi: string };

export function withReason<Row extends Said>({ en, hi, document, place, opened, verifiedBy, ...row }: Row) {
  const why = { en, hi } satisfies Bilingual;
  return { ...row, why, source: sourced({ document, place, opened, verifiedBy }) };
}

export const memory: Source = { document: "memory", place: "to be verified by the institute" };
export const sourced = (cells: SourceCells): Source => sourceOf(cells) ?? memory;

const sources = Object.keys(sourceColumns);

/** A table whose rows have an id; the columns of the source stand at its end. */
export const table = <Row extends { readonly id: string }>(
  name: string,
  columns: string,
  row: z.ZodType<Row>,
): TableKind<Row> => ({
  name,
  columns: [...columns.split(" ").filter((column) => !sources.includes(column)), ...sources],
  read: rowsOf(row),
  key: { column: "id", of: ({ id }) => [id] },
});
