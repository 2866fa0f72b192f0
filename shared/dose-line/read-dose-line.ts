import { assemble, tapered } from "./assemble.ts";
import { withoutAsides } from "./asides.ts";
import { isCutShort } from "./cut-names.ts";
import { doubtsOf, eyeOrEarOd } from "./doubts.ts";
import { findName, type NamePlace } from "./find-name.ts";
import { marksOf, scanDose } from "./marks.ts";
import { nameOf } from "./name.ts";
import type { NameTable } from "./name-table.ts";
import type { QuestionCode } from "./questions.ts";
import type { Scan } from "./scan.ts";
import { withoutSlips } from "./slips.ts";
import { withSpokenGrid } from "./spoken-grid.ts";
import { bareNumbers } from "./strengths-written.ts";
import { readTaper } from "./taper.ts";
import { tidyLine } from "./tidy.ts";
import { timingOf } from "./timing.ts";
import type { DoseLineReading } from "./written-line.ts";

const ask = (questions: readonly QuestionCode[], medicine?: string): DoseLineReading => ({
  kind: "ask",
  questions: [...new Set(questions)],
  ...(medicine === undefined ? {} : { medicine }),
});

/**
 * One medicine as a doctor writes it in a line ("pcm 500 tds 5d pc"), or what must be asked back. Pure: the names,
 * forms and strengths are those of `table`.
 */
export function readDoseLine(text: string, table: NameTable): DoseLineReading {
  const { text: tidy, asides } = withoutAsides(tidyLine(text));
  if (tidy === "") return ask(["medicine-unclear"]);
  const found = joinedParts(findName(tidy, table), table);
  const place = { ...found, after: withSpokenGrid(withoutSlips(found.after)) };
  const scan = scanDose(`${place.before} ${formsIn(place.name)} | ${place.after}`);
  const marks = marksOf(scan.marks);
  const lexical = marks.of("ask").map(({ code }) => code);
  if (place.named.kind === "ask") {
    const releases = place.named.code === "abbreviation" && place.name === "met" && marks.has("release");
    const parts =
      place.named.code === "two-medicines" && bareNumbers(scan).length < 2
        ? ["strength-of-combination" as const]
        : [];
    if (!releases) return ask([place.named.code, ...parts, ...lexical]);
  }
  const generic = place.named.kind === "found" ? place.named.generic : "metoprolol";
  const rows = table.rowsOf.get(generic) ?? [];
  if (isCutShort({ name: place.name, generic, numbers: numbersOf(scan) }, table))
    return ask(["medicine-look-alike"], generic);
  const left = [wordsLeft(scan), ...asides].filter((one) => one !== "").join(", ");
  if (secondMedicine(scan, generic, table)) return ask(["two-medicines"], generic);
  const taper = readTaper(place.after);
  if (taper === "unclear" || (taper !== undefined && marks.has("as-needed")))
    return ask(["taper-unclear", ...lexical], generic);
  if (taper !== undefined) return { kind: "read", line: tapered(generic, marks, taper), rows, left: left };
  const timing = timingOf(marks);
  if (timing.kind === "ask") return ask([...eyeOrEarOd(marks), timing.code, ...lexical], generic);
  if (
    /^[a-z]{1,2}(?= )/u.test(scan.left.split("|")[1]?.trimStart() ?? "") &&
    rows.length > 0 &&
    isSuffix(place.after, scan)
  )
    return ask(["medicine-unclear", "strength-of-combination"], generic);
  const { line, strayNumber } = assemble({ generic, place, rows, scan, marks, timing });
  const questions = [...lexical, ...doubtsOf({ line, rows, marks, strayNumber, name: place.name })];
  return questions.length === 0 ? { kind: "read", line, rows, left: left } : ask(questions, generic);
}

/** "montelukast 10 + levocetirizine 5": the second name stands behind the first one's number. */
function joinedParts(place: NamePlace, table: NameTable): NamePlace {
  const found = /^((?:[\d.]+ ?(?:mg|mcg|g)? ?)?)\+ ?(\p{L}[\p{L}\p{M}-]{2,})/u.exec(place.after);
  if (place.named.kind === "ask" || found === null) return place;
  const [whole, numbers = "", name = ""] = found;
  const named = nameOf(`${place.named.generic}+${name}`, table);
  const after = `${numbers} ${place.after.slice(whole.length)}`;
  return { ...place, named, name: `${place.name} + ${name}`, after };
}

function secondMedicine(scan: Scan, generic: string, table: NameTable): boolean {
  const notes = scan.left.replaceAll(/\([^)]*\)/gu, " ");
  return notes
    .split(/[\s|]+/u)
    .filter((word) => word.length >= 3)
    .some((word) =>
      (table.exact.get(word) ?? []).some((other) => !generic.includes(other.split(" ")[0] ?? other)),
    );
}

/** What may be the strength: the first number behind the name, or those with a unit. */
function numbersOf(scan: Scan): readonly number[] {
  const named = marksOf(scan.marks)
    .of("strength")
    .flatMap(({ strength }) => strength.map(({ value }) => value));
  return named.length > 0
    ? named
    : bareNumbers(scan)
        .slice(0, 1)
        .map(({ value }) => value);
}

/** What was written and not understood, without the numbers that were. */
const wordsLeft = ({ left }: Scan): string =>
  left
    .replaceAll(/[|()+,]|(?<![\p{L}\p{M}])[\d./-]+(?![\p{L}\p{M}])/gu, " ")
    .split(/\s+/u)
    .filter(
      (word) => !/^(?:x|for|the|a|of|to|in|then|taper|each|stop|f\/b|followed|by|phir|फिर|&)?$/u.test(word),
    )
    .join(" ");

/** "Glycerin suppository", "met XL": names that say the form as well. */
const formsIn = (name: string): string =>
  name
    .split(" ")
    .filter((word) => /^(?:suppository|sachet|inhaler|respules?|xl|xr|sr|cr|er)$/u.test(word))
    .join(" ");

/** The "M" of "glimi M": a combination of the maker's, whose second part the line does not name. */
function isSuffix(after: string, scan: Scan): boolean {
  const first = after.split(" ")[0] ?? "";
  const start = scan.left.indexOf("|") + 2;
  return scan.left.slice(start, start + first.length) === first;
}
