import type { Medicine } from "../domain/medicine.ts";
import { doubtsOf } from "./doubts.ts";
import { eyeOrEarOd } from "./doubts.ts";
import type { FactOf } from "./facts.ts";
import { findName, type NamePlace } from "./find-name.ts";
import { type Marks, marksOf, scanDose } from "./marks.ts";
import { nameOf } from "./name.ts";
import type { NameTable } from "./name-table.ts";
import type { QuestionCode } from "./questions.ts";
import type { Scan } from "./scan.ts";
import { type BareNumber, bareNumbers, writtenStrength } from "./strengths-written.ts";
import { readTaper } from "./taper.ts";
import { tidyLine } from "./tidy.ts";
import { timingOf } from "./timing.ts";
import {
  type Amount,
  countedUnits,
  type DoseLineReading,
  type Strength,
  type WrittenLine,
} from "./written-line.ts";

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
  const tidy = tidyLine(text);
  if (tidy === "") return ask(["medicine-unclear"]);
  const place = joinedParts(findName(tidy, table), table);
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
  if (secondMedicine(scan, generic, table)) return ask(["two-medicines"], generic);
  const taper = readTaper(place.after);
  if (taper === "unclear") return ask(["taper-unclear", ...lexical], generic);
  if (taper !== undefined)
    return { kind: "read", line: tapered(generic, marks, taper), rows, left: wordsLeft(scan) };
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
  return questions.length === 0
    ? { kind: "read", line, rows, left: wordsLeft(scan) }
    : ask(questions, generic);
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

/** What was written and not understood, without the numbers that were. */
const wordsLeft = ({ left }: Scan): string =>
  left
    .replaceAll(/[|()+,]|(?<![\p{L}\p{M}])[\d./-]+(?![\p{L}\p{M}])/gu, " ")
    .split(/\s+/u)
    .filter(
      (word) =>
        !/^(?:x|for|the|a|of|to|in|then|taper|each|stop|f\/b|followed|by|phir|फिर|d\d+(?:-d?\d+)?)?$/u.test(
          word,
        ),
    )
    .join(" ");

type Parts = {
  readonly generic: string;
  readonly place: NamePlace;
  readonly rows: readonly Medicine[];
  readonly scan: Scan;
  readonly marks: Marks;
  readonly timing: Extract<ReturnType<typeof timingOf>, { kind: "timing" }>;
};

/** "Glycerin suppository", "met XL": names that say the form as well. */
const formsIn = (name: string): string =>
  name
    .split(" ")
    .filter((word) => /^(?:suppository|sachet|inhaler|respules?|xl|xr|sr|cr|er)$/u.test(word))
    .join(" ");

type Assembled = { readonly line: WrittenLine; readonly strayNumber: boolean };

function assemble({ generic, place, rows, scan, marks, timing }: Parts): Assembled {
  const formFact =
    marks.of("form").find(({ route }) => route !== undefined) ?? marks.first("form") ?? creamOf(marks, rows);
  const form = formFact?.form ?? formOfAmount(marks);
  const ratio = insulinRatio(place.name);
  const named = writtenStrength(scan.marks, form, rows);
  const [bare, stray] = beforeTiming(bareNumbers(scan), scan);
  const [strength, rest] = withBare({ generic, named: named ?? double(marks, rows), bare, rows, form });
  const amount = amountOf({ marks, form, rest, timing, isGrid: timing.timing?.kind === "grid" });
  const route = marks.first("route");
  const side = marks.first("side")?.side ?? marks.of("site").find((one) => one.side !== undefined)?.side;
  const sites = marks.of("site").map(({ site }) => site);
  const site = sites[0] ?? route?.site ?? (form === "mouthwash" ? "mouth" : undefined);
  const needed = neededOf(marks, amount);
  const days = marks.first("days")?.days;
  const food = marks.first("food")?.food;
  const isInsulin = ratio || rows.some(({ classes }) => classes.includes("insulin"));
  const line: WrittenLine = {
    medicine: generic,
    ...present("strength", isInsulin ? undefined : strength),
    ...present("form", form),
    ...(marks.has("release") || (marks.has("cream-or-release") && form !== "cream")
      ? { release: "modified" as const }
      : {}),
    ...present("amount", amount),
    ...present("timing", withUnit(timing.timing, form, marks.first("amount")?.amount)),
    ...present("asNeeded", needed),
    ...present(
      "route",
      route?.route ??
        formFact?.route ??
        marks.of("side").find((one) => one.route !== undefined)?.route ??
        spreadRoute(form),
    ),
    ...present("side", side),
    ...present("site", site),
    ...present("food", food),
    ...present("durationDays", days),
    ...present("doses", marks.first("doses")?.doses),
    ...(marks.has("until-review") ? { untilReview: true as const } : {}),
  };
  const parts = generic.split(" + ").length;
  const tooMany = bare.length > Math.max(2, parts + 1) || marks.of("days").length > 1;
  return { line, strayNumber: stray.length > 0 || tooMany };
}

/** A number behind "bd" is neither a strength nor an amount. */
function beforeTiming(bare: readonly BareNumber[], { marks }: Scan) {
  const first = marks.find(({ fact }) =>
    ["times", "at", "hours", "grid", "weekly", "once"].includes(fact.is),
  );
  const isBefore = ({ from }: BareNumber) => first === undefined || from < first.from;
  return [bare.filter(isBefore), bare.filter((one) => !isBefore(one))] as const;
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

const insulinRatio = (name: string) => /\d+\/\d+/u.test(name);

function formOfAmount(marks: Marks): Medicine["form"] | undefined {
  const unit = marks.first("amount")?.amount.unit;
  if (unit === "drop") return "drops";
  return unit === "tablet" ||
    unit === "capsule" ||
    unit === "sachet" ||
    unit === "respule" ||
    unit === "suppository" ||
    unit === "patch"
    ? unit
    : undefined;
}

/** "DS": the stronger of the combination's tablets. */
function double(marks: Marks, rows: readonly Medicine[]): readonly Strength[] | undefined {
  if (!marks.has("double")) return undefined;
  const parts = rows
    .filter(({ form }) => form === "tablet")
    .map(({ strength }) => [...strength.matchAll(/(\d+) mg/gu)].map((found) => Number(found[1])));
  const strongest = parts.toSorted((one, other) => (other[0] ?? 0) - (one[0] ?? 0))[0];
  return strongest?.map((value) => ({ value, unit: "mg" as const }));
}

type BareParts = {
  readonly generic: string;
  readonly named: readonly Strength[] | undefined;
  readonly bare: readonly BareNumber[];
  readonly rows: readonly Medicine[];
  readonly form: Medicine["form"] | undefined;
};

/** A bare number beside the name is its strength in mg; the next one, or one where a strength stands, is how many. */
function withBare({
  generic,
  named,
  bare,
  rows,
  form,
}: BareParts): readonly [readonly Strength[] | undefined, number | undefined] {
  const [first, second] = bare;
  if (named !== undefined || first === undefined) return [named, first?.value];
  const parts = generic.split(" + ").length;
  if (parts > 1 && bare.length >= parts)
    return [bare.slice(0, parts).map(({ value }) => ({ value, unit: "mg" })), bare[parts]?.value];
  const isMade = rows.some(
    (row) =>
      (form === undefined || row.form === form) &&
      new RegExp(`(?:^|\\D)${first.value} (?:mg|mcg|g)`, "u").test(row.strength),
  );
  const isSingleUse = form !== undefined && onePiece.has(form);
  if (second === undefined && (isSingleUse ? first.value <= 4 : isSmall(first.value) && !isMade))
    return [undefined, first.value];
  return [[{ value: first.value, unit: "mg" }], second?.value];
}

const onePiece: ReadonlySet<string> = new Set(["suppository", "sachet", "respule", "patch", "pessary"]);
const isSmall = (value: number) => value === 1 || value === 2;

type AmountParts = {
  readonly marks: Marks;
  readonly form: Medicine["form"] | undefined;
  readonly rest: number | undefined;
  readonly timing: { readonly amount?: Amount | undefined };
  readonly isGrid: boolean;
};

const isCounted = (form: string | undefined): form is (typeof countedUnits)[number] =>
  countedUnits.some((unit) => unit === form);

function amountOf({ marks, form, rest, timing, isGrid }: AmountParts): Amount | undefined {
  if (timing.amount !== undefined) return timing.amount;
  const said = marks.first("amount")?.amount;
  if (isGrid) return undefined;
  if (said !== undefined) return said.unit === "puff" && form === "spray" ? { ...said, unit: "spray" } : said;
  if (rest !== undefined) return { value: rest, unit: isCounted(form) ? form : "piece" };
  return isCounted(form) ? { value: 1, unit: form } : undefined;
}

const spread: ReadonlySet<string> = new Set([
  "cream",
  "ointment",
  "gel",
  "lotion",
  "shampoo",
  "solution",
  "powder",
]);
const spreadRoute = (form: Medicine["form"] | undefined): Medicine["route"] | undefined =>
  form !== undefined && spread.has(form) ? "topical" : undefined;

function creamOf(marks: Marks, rows: readonly Medicine[]): FactOf<"form"> | undefined {
  const isCream = marks.has("cream-or-release") && rows.some(({ form }) => form === "cream");
  return isCream ? { is: "form", form: "cream" } : undefined;
}

/** The "M" of "glimi M": a combination of the maker's, whose second part the line does not name. */
function isSuffix(after: string, scan: Scan): boolean {
  const first = after.split(" ")[0] ?? "";
  const start = scan.left.indexOf("|") + 2;
  return scan.left.slice(start, start + first.length) === first;
}

function withUnit(
  timing: WrittenLine["timing"],
  form: Medicine["form"] | undefined,
  said: Amount | undefined,
): WrittenLine["timing"] {
  if (timing?.kind === "grid" && timing.unit === undefined && said !== undefined && said.unit !== "piece") {
    const { morning, noon, evening, night } = timing;
    const times = (count: number) => count * said.value;
    return {
      kind: "grid",
      morning: times(morning),
      noon: times(noon),
      evening: times(evening),
      night: times(night),
      unit: said.unit,
    };
  }
  if (timing?.kind !== "grid" || timing.unit !== undefined || !isCounted(form)) return timing;
  return { ...timing, unit: form };
}

function neededOf(marks: Marks, amount: Amount | undefined): WrittenLine["asNeeded"] {
  const most = marks.first("most");
  if (!marks.has("as-needed") && most === undefined) return undefined;
  const hours = marks.first("hours")?.every;
  const times = marks.first("times")?.times;
  const inPuffs = most?.of === "puff" && amount !== undefined ? amount.value : 1;
  const maxPerDay =
    most === undefined ? (hours === undefined ? times : Math.floor(24 / hours)) : most.most / inPuffs;
  return { ...present("maxPerDay", maxPerDay), ...present("for", marks.first("for")?.words) };
}

function tapered(
  generic: string,
  marks: Marks,
  taper: Exclude<ReturnType<typeof readTaper>, "unclear" | undefined>,
): WrittenLine {
  const form = marks.first("form");
  return {
    medicine: generic,
    ...present("form", form?.form),
    ...present("timing", taper.timing),
    ...present("food", marks.first("food")?.food),
    ...(marks.has("until-review") ? { untilReview: true as const } : {}),
    taper: taper.steps,
  };
}
