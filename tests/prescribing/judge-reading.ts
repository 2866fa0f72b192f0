import type { z } from "zod";
import { nameOf } from "../../shared/dose-line/name.ts";
import type { NameTable } from "../../shared/dose-line/name-table.ts";
import type { WrittenLine } from "../../shared/dose-line/written-line.ts";
import type { dose } from "./dose-line-format.ts";

/** Salts, spellings and names of one medicine; README.md of this folder says which count as equal. */
const otherNames: Readonly<Record<string, string>> = { glycerol: "glycerin suppository" };
const salt = / (?:besylate|valerate|dipropionate|sulfate|premix(?:ed)? \d\d[:/]\d\d)$/u;

function oneName(name: string, table: NameTable): string {
  const named = nameOf(otherNames[name] ?? name, table);
  return (named.kind === "found" ? named.generic : name).replace(salt, "");
}

/** Said or not, these change what the patient takes: a reader may not fill them in. */
const neverFilledIn = [
  "release",
  "timing",
  "asNeeded",
  "side",
  "durationDays",
  "doses",
  "untilReview",
  "taper",
] as const;
const compared = ["strength", "form", "amount", "route", "food", ...neverFilledIn] as const;

/** The fields in which a reading says other than what the line means; a field that the line leaves open may be filled in. */
export function fieldsRead(
  expected: z.output<typeof dose>,
  line: WrittenLine,
  table: NameTable,
): readonly string[] {
  const wrong: string[] = [];
  if (oneName(expected.medicine, table) !== oneName(line.medicine, table)) wrong.push("medicine");
  for (const field of compared) {
    const [meant, read] = [meaning(expected, field), meaning(line, field)];
    if (meant === read || (meant === undefined && !neverFilledIn.some((one) => one === field))) continue;
    wrong.push(field);
  }
  if (expected.site !== undefined && line.site === undefined) wrong.push("site");
  return wrong;
}

/** What is placed in the vagina is one thing, called tablet or pessary. */
const oneWord = (text: string, { route }: { readonly route?: string | undefined }): string =>
  route === "vaginal" ? text.replaceAll('"tablet"', '"pessary"') : text;

/** What the doctor wrote an as-needed line for is not compared letter by letter. */
function meaning(
  line: WrittenLine | z.output<typeof dose>,
  field: (typeof compared)[number],
): string | undefined {
  if (field !== "asNeeded")
    return line[field] === undefined ? undefined : oneWord(JSON.stringify(line[field]), line);
  return line.asNeeded === undefined ? undefined : String(line.asNeeded.maxPerDay);
}
