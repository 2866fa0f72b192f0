import type { Medicine } from "../domain/medicine.ts";
import { neverDaily } from "./doubtful-names.ts";
import type { Marks } from "./marks.ts";
import type { QuestionCode } from "./questions.ts";
import { countIn, inSmallest, isStrengthOf, partsOf } from "./strength.ts";
import type { WrittenLine } from "./written-line.ts";

export type Doubted = {
  readonly line: WrittenLine;
  /** The list's rows of this medicine. */
  readonly rows: readonly Medicine[];
  readonly marks: Marks;
  /** A number stands where neither a strength nor an amount is written. */
  readonly strayNumber: boolean;
  readonly name: string;
};

type Doubt = (one: Doubted) => QuestionCode | undefined;

/** What a line that could be read still leaves open, or says as nobody would mean it. */
export function doubtsOf(one: Doubted): readonly QuestionCode[] {
  return doubts.flatMap((doubt) => doubt(one) ?? []);
}

const insulin: Doubt = ({ line, rows, marks, name }) => {
  if (name === "insulin") return "medicine-unclear";
  if (!rows.some(({ classes }) => classes.includes("insulin"))) return undefined;
  if (marks.of("strength").some(({ glued }) => glued)) return "insulin-unit";
  const unit = line.timing?.kind === "grid" ? line.timing.unit : line.amount?.unit;
  if (unit !== "unit") return "insulin-unit";
  // "Lantus 100 u": the strength on its label, or a dose.
  if ((line.amount?.value ?? 0) >= 100) return "insulin-unit";
  return rows.some(({ generic }) => generic.includes("premix")) && !/\d/u.test(name)
    ? "strength-missing"
    : undefined;
};

/** OD, OS, OU beside an eye or ear: a day or a side (ISMP). */
export function eyeOrEarOd(marks: Marks): readonly QuestionCode[] {
  const isThere = [...marks.of("form"), ...marks.of("side")].some(
    (fact) => fact.route === "eye" || fact.route === "ear",
  );
  return isThere && marks.all.some(({ text }) => /^o[dsu]$/u.test(text.trim())) ? ["eye-ear-od"] : [];
}

const eyeOrEar: Doubt = ({ line, marks }) => {
  if (line.route !== "eye" && line.route !== "ear") return undefined;
  const [od] = eyeOrEarOd(marks);
  if (od !== undefined) return od;
  return line.side === undefined ? "side-missing" : undefined;
};

const frequency: Doubt = ({ line }) =>
  line.timing === undefined && line.asNeeded === undefined ? "frequency-missing" : undefined;

const asNeeded: Doubt = ({ line }) =>
  line.asNeeded !== undefined && line.asNeeded.maxPerDay === undefined ? "as-needed-maximum" : undefined;

/** Taken for one attack: "max 2" may be of the day or of the attack. */
const forAnAttack: ReadonlySet<string> = new Set([
  "sumatriptan",
  "rizatriptan",
  "zolmitriptan",
  "naratriptan",
]);
const maximumOfWhat: Doubt = ({ line, marks }) =>
  marks.of("most").some(({ per }) => per === undefined) && forAnAttack.has(line.medicine)
    ? "as-needed-maximum"
    : undefined;

/** Usually taken on five or six days of each week, for years. */
const someDaysOfWeek: ReadonlySet<string> = new Set([
  "digoxin",
  "levothyroxine",
  "warfarin",
  "acenocoumarol",
]);
const daysOfWeek: Doubt = ({ line }) =>
  line.ofSeven === true && someDaysOfWeek.has(line.medicine) ? "days-of-week" : undefined;

const isInjected = ({ line, rows }: Doubted): boolean =>
  line.form === "injection" ||
  (line.form === undefined && rows.length > 0 && rows.every(({ form }) => form === "injection"));

/** "Inj Dexa 4": four mg or four mL. */
const drawnUp: Doubt = (one) =>
  isInjected(one) && isBareNumber(one) && isDrawnUp(one) ? "unit-missing" : undefined;
const isBareNumber = ({ line, marks }: Doubted): boolean =>
  !marks.has("strength") && (line.strength !== undefined || line.amount?.unit === "piece");
const isDrawnUp = ({ rows }: Doubted): boolean =>
  rows.some((row) => row.form === "injection" && partsOf(row)?.[0]?.perMl !== undefined);

/** Taken by the INR: "Warf 1 od" is 1 mg, or one tablet of 1 to 5 mg. */
const byTheInr: ReadonlySet<string> = new Set(["warfarin", "acenocoumarol"]);
const countOrStrength: Doubt = (one) =>
  byTheInr.has(one.line.medicine) &&
  !one.marks.has("amount") &&
  isBareNumber(one) &&
  (one.line.strength ?? []).every(({ value }) => value < 3)
    ? "unit-missing"
    : undefined;

/** "1 tab half od": two amounts, and one time to take them. */
const twoAmounts: Doubt = ({ line, marks }) => {
  const said = marks.of("amount").map(({ amount }) => amount);
  const differ = said.some(({ value, unit }) => unit === said[0]?.unit && value !== said[0].value);
  return differ && line.timing?.kind !== "grid" ? "amount-unclear" : undefined;
};

const strayNumber: Doubt = ({ strayNumber: stray }) => (stray ? "duration-unclear" : undefined);

const everyDay: ReadonlySet<string> = new Set(["daily", "hours", "grid", "days"]);
const weekly: Doubt = ({ line }) => {
  const daily = everyDay.has(line.timing?.kind ?? "");
  const strong = (line.strength ?? []).some(({ value, unit }) => unit === "IU" && value >= 50_000);
  const isVitamin = line.medicine === "colecalciferol" || line.medicine === "cholecalciferol";
  return daily && (neverDaily.has(line.medicine) || (isVitamin && strong)) ? "daily-not-weekly" : undefined;
};

const food: Doubt = ({ marks }) =>
  new Set(marks.of("food").map((fact) => fact.food)).size > 1 ? "food-conflict" : undefined;

const route: Doubt = (one) => {
  const { line, rows } = one;
  if (!isInjected(one) || line.route !== undefined) return undefined;
  return rows.some((row) => row.form === "injection" && row.route !== "subcutaneous")
    ? "route-missing"
    : undefined;
};

const units: Partial<Readonly<Record<Medicine["form"], ReadonlySet<string>>>> = {
  tablet: new Set(["tablet", "piece"]),
  capsule: new Set(["capsule", "piece"]),
  syrup: new Set(["mL", "teaspoon"]),
  cream: new Set(["fingertip", "pea-size", "thin-layer", "application"]),
};
const form: Doubt = ({ line, marks }) => {
  const forms = new Set(marks.of("form").map((fact) => fact.form));
  const unit = line.amount?.unit ?? (line.timing?.kind === "grid" ? line.timing.unit : undefined);
  const own = line.form === undefined ? undefined : units[line.form];
  if (own !== undefined && unit !== undefined && !own.has(unit)) return "form-conflict";
  if (forms.has("tablet") && (forms.has("syrup") || forms.has("cream") || forms.has("injection")))
    return "form-conflict";
  if (line.form === "injection" && line.route === "oral") return "form-conflict";
  return line.form === "tablet" && line.route === "topical" ? "form-conflict" : undefined;
};

const wholeOnly: ReadonlySet<string> = new Set([
  "capsule",
  "sachet",
  "suppository",
  "pessary",
  "respule",
  "patch",
  "lozenge",
]);
const impossible: Doubt = ({ line, rows }) => {
  const unit = line.amount?.unit ?? (line.timing?.kind === "grid" ? line.timing.unit : undefined);
  const amounts =
    line.timing?.kind === "grid"
      ? [line.timing.morning, line.timing.noon, line.timing.evening, line.timing.night]
      : [line.amount?.value ?? 1];
  if (unit === undefined) return undefined;
  const onlyCapsules = rows.length > 0 && rows.every((row) => row.form === "capsule");
  const isWhole = wholeOnly.has(unit) || (unit === "piece" && onlyCapsules) || line.release !== undefined;
  // Half of one is so many mL, and they are not said.
  const step = isWhole || unit === "ampoule" ? 1 : unit === "tablet" || unit === "piece" ? 0.25 : undefined;
  if (step !== undefined && amounts.some((value) => value % step !== 0)) return "amount-impossible";
  return (unit === "tablet" || unit === "capsule") && amounts.some((value) => value > 8)
    ? "dose-implausible"
    : undefined;
};

const rowsFor = (line: WrittenLine, rows: readonly Medicine[]): readonly Medicine[] => {
  const there = rows.filter((row) => row.route === line.route);
  const sameRoute = there.length > 0 ? there : rows;
  const sameForm =
    line.form === undefined
      ? sameRoute.filter((row) => row.route === "oral" || row.route === line.route)
      : sameRoute.filter((row) => row.form === line.form);
  return sameForm.length > 0 ? sameForm : sameRoute;
};

/** Of a tablet; a weekly dose is many small ones. */
const multiples = [0.25, 0.5, 1, 1.5, 2, 3, 4];
const weeklyMultiples = [...multiples, 2.5, 5, 6, 7, 8, 10];
const near = (one: number, other: number) => Math.abs(one - other) < 0.02 * other;

/** Written by its salt, listed by its iron. */
const namedByAnother: ReadonlySet<string> = new Set(["ferrous salt"]);

/** Strengths that differ in the size of the pack, not in danger. */
const saysLittle: ReadonlySet<string> = new Set([
  "oral rehydration salts",
  "ispaghula",
  "glycerin suppository",
  "carboxymethylcellulose",
  "calamine",
]);

/**
 * Of other liquids a shop has several strengths, also where the list has one: 5 mL of an unknown bottle is no dose.
 * From memory, like the list's own strengths.
 */
const soldInOneStrength: ReadonlySet<string> = new Set([
  "lactulose",
  "levetiracetam",
  "ondansetron",
  "domperidone",
  "sodium valproate",
  "carbamazepine",
]);
const liquids: ReadonlySet<string> = new Set(["syrup", "drops", "solution"]);

const strength: Doubt = ({ line, rows, marks }) => {
  const fitting = rowsFor(line, rows);
  const isInsulin = rows.some(({ classes }) => classes.includes("insulin"));
  if (isInsulin || (line.strength !== undefined && namedByAnother.has(line.medicine))) return undefined;
  const written = line.strength;
  if (written === undefined) {
    const unit = line.timing?.kind === "grid" ? line.timing.unit : line.amount?.unit;
    const isMeasured = fitting.some((row) => row.route === "oral") && (unit === "mL" || unit === "teaspoon");
    if (saysLittle.has(line.medicine)) return undefined;
    if (isMeasured && line.form !== "mouthwash" && !soldInOneStrength.has(line.medicine))
      return "strength-missing";
    const poured = isMeasured ? fitting.filter((row) => liquids.has(row.form)) : fitting;
    const strengths = new Set(poured.map((row) => row.strength));
    return strengths.size > 1 ? "strength-missing" : undefined;
  }
  if (
    fitting.some((row) => isStrengthOf(written, row)) ||
    written.some(({ perMl, unit }) => perMl !== undefined || unit === "%")
  )
    return undefined;
  const isCombination = fitting.some((row) => row.generic.includes(" + "));
  if (isCombination) return combination(written, fitting);
  if (written.length === 1 && fitting.length > 0 && fitting.every(inMicrograms) && written[0]?.unit === "mg")
    return marks.has("strength") ? "microgram" : "unit-missing";
  const counts = fitting.map((row) => countIn(written, row)).filter((count) => count !== undefined);
  const isDose = line.form === "injection" || line.form === "respule" || line.route === "inhaled";
  if (counts.length === 0 || isDose) return undefined;
  return counts.some((count) =>
    (line.timing?.kind === "weekly" ? weeklyMultiples : multiples).some((one) => near(count, one)),
  )
    ? undefined
    : "strength-not-made";
};

const inMicrograms = (row: Medicine) => (partsOf(row) ?? []).some(({ unit }) => unit === "mcg");

/** One number for two parts is understood where the other part is counted in other units ("calcium + D3 500"). */
function combination(
  written: NonNullable<WrittenLine["strength"]>,
  rows: readonly Medicine[],
): QuestionCode | undefined {
  const [only, another] = written;
  if (another !== undefined) return "strength-not-made";
  const first = rows.map((row) => partsOf(row) ?? []);
  const understood = first.some(
    ([part, ...rest]) =>
      part !== undefined &&
      only !== undefined &&
      rest.every(({ unit }) => unit === "IU") &&
      near(inSmallest(only), inSmallest(part)),
  );
  return understood ? undefined : "strength-of-combination";
}

const perDayOf = ({ timing, asNeeded: needed }: WrittenLine): number | undefined => {
  if (timing === undefined) return needed?.maxPerDay;
  if (timing.kind === "daily") return timing.times;
  if (timing.kind === "hours") return 24 / timing.every;
  if (timing.kind === "grid") return timing.morning + timing.noon + timing.evening + timing.night;
  return timing.kind === "once" ? 1 : undefined;
};

/** Far above what the table calls the most; children's doses are another table. */
const implausible: Doubt = ({ line, rows }) => {
  const [only, another] = line.strength ?? [];
  const dose = rows.find((row) => row.adultDose !== undefined)?.adultDose;
  if (only === undefined || another !== undefined || only.perMl !== undefined || dose === undefined)
    return undefined;
  if (dose.unit !== "mg" && dose.unit !== "mcg" && dose.unit !== "g") return undefined;
  if (line.form === "injection" || line.route === "inhaled" || line.timing?.kind === "once") return undefined;
  if (namedByAnother.has(line.medicine)) return undefined;
  const inUnit = inSmallest(only) / inSmallest({ value: 1, unit: dose.unit });
  const count = line.timing?.kind === "grid" ? 1 : (line.amount?.value ?? 1);
  const day = (perDayOf(line) ?? 1) * inUnit * count;
  const isSwallowed =
    line.route === undefined &&
    only.unit !== "%" &&
    (line.form === undefined || line.form === "tablet" || line.form === "capsule");
  if (isSwallowed && inUnit * count < dose.least / 5) return "dose-implausible";
  const isDaily = dose.times === undefined || dose.times.per === "day";
  if (isDaily && dose.maximum !== undefined && day > 1.2 * dose.maximum && !isUsualPiece(line, rows))
    return "dose-implausible";
  // Where one piece that is made is so far above it, the table's dose is that of another form (GTN under the tongue).
  const isMade = rows.some((row) => line.strength !== undefined && isStrengthOf(line.strength, row));
  if (isMade && dose.maximum === undefined && inUnit > 3 * dose.most) return undefined;
  return inUnit * count > 3 * dose.most && (dose.maximum === undefined || inUnit * count > dose.maximum)
    ? "dose-implausible"
    : undefined;
};

/** One piece of a strength that is made, as often as usual: iron is counted by its iron, and its tablet is no slip. */
function isUsualPiece(line: WrittenLine, rows: readonly Medicine[]): boolean {
  const times = line.timing?.kind === "daily" ? line.timing.times : 1;
  return (
    times === 1 &&
    (line.amount?.value ?? 1) <= 1 &&
    rows.some((row) => line.strength !== undefined && isStrengthOf(line.strength, row))
  );
}

const doubts: readonly Doubt[] = [
  insulin,
  eyeOrEar,
  frequency,
  asNeeded,
  maximumOfWhat,
  daysOfWeek,
  drawnUp,
  countOrStrength,
  weekly,
  twoAmounts,
  strayNumber,
  food,
  route,
  form,
  impossible,
  strength,
  implausible,
];
