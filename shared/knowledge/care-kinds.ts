import { z } from "zod";
import type { Source } from "../domain/medicine.ts";
import { specialities } from "../domain/speciality.ts";
import type { Bilingual } from "../domain/words.ts";
import { type SourceCells, sourceColumns, sourceOf } from "./source-columns.ts";
import { type TableKind, rowsOf } from "./table.ts";

/** What a consult writes beside medicines: our own wording, which proposes and never judges. */
const word = z.string().min(1, "must not be empty");
const hindi = z.string().regex(/[\u0900-\u097f]/, "the Hindi words are missing");
const list = z.string().transform((cell) =>
  cell
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== ""),
);
const speciality = z.enum(specialities);
const words = { en: word, hi: hindi };

/** ICD-10 as the World Health Organization writes it: a letter, two digits, at most one more after the point. */
const icd10 = z.string().regex(/^[A-Z]\d{2}(\.\d)?$/, "a code of ICD-10, such as “I10” or “E11.9”");

const memory: Source = { document: "memory", place: "to be verified by the institute" };

type Written = SourceCells & { readonly en: string; readonly hi: string };

/** English and Hindi become one value, the last four columns another. */
function asRow<Row extends Written>({ en, hi, document, place, opened, verifiedBy, ...row }: Row) {
  return {
    ...row,
    words: { en, hi } satisfies Bilingual,
    source: sourceOf({ document, place, opened, verifiedBy }) ?? memory,
  };
}

function kind<Shape extends z.ZodRawShape, Row>(
  name: string,
  shape: Shape,
  row: z.ZodType<Row>,
  key: (row: Row) => string,
): TableKind<Row> {
  const columns = Object.keys(shape);
  return { name, columns, read: rowsOf(row), key: { column: columns[0] ?? "", of: (one) => [key(one)] } };
}

const diagnosis = { code: icd10, ...words, synonyms: list, ...sourceColumns };
export const diagnosisTable = kind(
  "diagnoses",
  diagnosis,
  z.object(diagnosis).transform(asRow),
  ({ code, words: { en } }) => `${code} ${en}`,
);

const choice = { id: word, ...words, synonyms: list, ...sourceColumns };
const choiceRow = z.object(choice).transform(asRow);
export const investigationTable = kind("investigations", choice, choiceRow, ({ id }) => id);
export const referralTable = kind("referrals", choice, choiceRow, ({ id }) => id);

const advice = { id: word, speciality: z.enum(["all", ...specialities]), ...words, ...sourceColumns };
export const adviceTable = kind("advice", advice, z.object(advice).transform(asRow), ({ id }) => id);

const orderSet = { id: word, speciality, ...words, investigations: list, advice: list, ...sourceColumns };
export const orderSetTable = kind(
  "order sets",
  orderSet,
  z.object(orderSet).transform(asRow),
  ({ id }) => id,
);

const noteTemplate = { id: word, speciality, ...words, ask: list, look: list, ...sourceColumns };
export const noteTemplateTable = kind(
  "note templates",
  noteTemplate,
  z.object(noteTemplate).transform(asRow),
  ({ id }) => id,
);
