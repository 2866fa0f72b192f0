import { z } from "zod";
import { specialities } from "../domain/speciality.ts";
import type { Bilingual } from "../domain/words.ts";
import { type TableKind, rowsOf, shippedRows } from "./table.ts";
import { everydayDiagnosesCsv } from "./tables/diagnoses-everyday.ts";
import { furtherDiagnosesCsv } from "./tables/diagnoses-further.ts";
import {
  adviceCsv,
  investigationsCsv,
  noteTemplatesCsv,
  orderSetsCsv,
  referralsCsv,
} from "./tables/orders.ts";

/** What a consult writes beside medicines. All of it is our own wording and from memory: it proposes, never judges. */
const word = z.string().min(1, "must not be empty");
const hindi = z.string().regex(/[\u0900-\u097f]/, "the Hindi words are missing");
const list = z.string().transform((cell) =>
  cell
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== ""),
);
const speciality = z.enum(specialities);
const named = <Rest extends object>(row: { en: string; hi: string } & Rest) => {
  const { en, hi, ...rest } = row;
  return { ...rest, words: { en, hi } satisfies Bilingual };
};

/** ICD-10 as the World Health Organization writes it: a letter, two digits, at most one more after the point. */
const icd10 = z.string().regex(/^[A-Z]\d{2}(\.\d)?$/, "a code of ICD-10, such as “I10” or “E11.9”");

const table = <Row>(name: string, columns: string, row: z.ZodType<Row>): TableKind<Row> => ({
  name,
  columns: columns.split(" "),
  read: rowsOf(row),
});

const diagnosisTable = table(
  "diagnoses",
  "code en hi synonyms",
  z.object({ code: icd10, en: word, hi: hindi, synonyms: list }).transform(named),
);
const choice = z.object({ id: word, en: word, hi: hindi, synonyms: list }).transform(named);
const adviceTable = table(
  "advice",
  "id speciality en hi",
  z.object({ id: word, speciality: z.enum(["all", ...specialities]), en: word, hi: hindi }).transform(named),
);
const orderSetTable = table(
  "order sets",
  "id speciality en hi investigations advice",
  z
    .object({ id: word, speciality, en: word, hi: hindi, investigations: list, advice: list })
    .transform(named),
);
const noteTemplateTable = table(
  "note templates",
  "id speciality en hi ask look",
  z.object({ id: word, speciality, en: word, hi: hindi, ask: list, look: list }).transform(named),
);

export const diagnoses = shippedRows(diagnosisTable, [everydayDiagnosesCsv, furtherDiagnosesCsv]);
export const investigations = shippedRows(table("investigations", "id en hi synonyms", choice), [
  investigationsCsv,
]);
export const referrals = shippedRows(table("referrals", "id en hi synonyms", choice), [referralsCsv]);
export const advicePhrases = shippedRows(adviceTable, [adviceCsv]);
export const orderSets = shippedRows(orderSetTable, [orderSetsCsv]);
export const noteTemplates = shippedRows(noteTemplateTable, [noteTemplatesCsv]);
