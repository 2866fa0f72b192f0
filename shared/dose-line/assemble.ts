import type { Medicine } from "../domain/medicine.ts";
import type { FactOf } from "./facts.ts";
import type { NamePlace } from "./find-name.ts";
import { doubleStrength, inLiquid, withBare } from "./line-strength.ts";
import type { Marks } from "./marks.ts";
import type { Scan } from "./scan.ts";
import { type BareNumber, bareNumbers, writtenStrength } from "./strengths-written.ts";
import type { readTaper } from "./taper.ts";
import type { timingOf } from "./timing.ts";
import { type Amount, countedUnits, type Strength, type WrittenLine } from "./written-line.ts";

type Parts = {
  readonly generic: string;
  readonly place: NamePlace;
  readonly rows: readonly Medicine[];
  readonly scan: Scan;
  readonly marks: Marks;
  readonly timing: Extract<ReturnType<typeof timingOf>, { kind: "timing" }>;
};

type Assembled = { readonly line: WrittenLine; readonly strayNumber: boolean };

/** The line of which each phrase says one thing. */
export function assemble({ generic, place, rows, scan, marks, timing }: Parts): Assembled {
  const formFact =
    marks.of("form").find(({ route }) => route !== undefined) ?? marks.first("form") ?? creamOf(marks, rows);
  const form = formFact?.form ?? formOfAmount(marks, rows) ?? formInName(place.name, rows);
  const ratio = insulinRatio(place.name);
  const { strength: named, drawn } = inLiquid(writtenStrength(scan.marks, form, rows));
  const [bare, stray] = beforeTiming(bareNumbers(scan), scan);
  // "457 DS": the number says it better.
  const said = named ?? (bare.some(({ value }) => value > 10) ? undefined : doubleStrength(marks, rows));
  const [strength, rest] = withBare({ generic, named: said, bare, rows, form });
  const amount = drawn ?? amountOf({ marks, form, rest, timing, isGrid: timing.timing?.kind === "grid" });
  const route = marks.first("route");
  const side = marks.first("side")?.side ?? marks.of("site").find((one) => one.side !== undefined)?.side;
  const sites = marks.of("site").map(({ site }) => site);
  const site = sites[0] ?? route?.site ?? (form === "mouthwash" ? "mouth" : undefined);
  const needed = neededOf(marks, amount);
  const cycle = marks.first("cycle");
  const days = marks.first("days")?.days ?? (cycle?.to === undefined ? undefined : cycle.to - cycle.from + 1);
  const food = marks.first("food")?.food;
  const isInsulin = ratio || rows.some(({ classes }) => classes.includes("insulin"));
  const line: WrittenLine = {
    medicine: generic,
    ...present("strength", isInsulin ? labelOf(named) : strength),
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
    ...(marks.of("days").some(({ of }) => of === "7") ? { ofSeven: true as const } : {}),
    ...present("notes", notesOf(marks)),
    ...present("doses", marks.first("doses")?.doses),
    ...(marks.has("until-review") ? { untilReview: true as const } : {}),
  };
  const parts = generic.split(" + ").length;
  // "5 mg 1 1/2": one strength and one amount; what is written with its unit is no bare number.
  const room = (marks.has("strength") ? 1 : Math.max(2, parts + 1)) - (marks.has("amount") ? 1 : 0);
  const tooMany = bare.length > room || marks.of("days").length > 1;
  return { line, strayNumber: stray.length > 0 || tooMany };
}

/** A number behind "bd" is neither a strength nor an amount. */
function beforeTiming(bare: readonly BareNumber[], { marks, left }: Scan) {
  const name = left.indexOf("|");
  const first = marks.find(
    ({ fact, from }) => from > name && ["times", "at", "hours", "grid", "weekly", "once"].includes(fact.is),
  );
  const isBefore = ({ from }: BareNumber) => first === undefined || from < first.from;
  return [bare.filter(isBefore), bare.filter((one) => !isBefore(one))] as const;
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

/** Of insulin only so many units in a mL are its strength; any other number is a dose. */
const labelOf = (named: readonly Strength[] | undefined): readonly Strength[] | undefined =>
  named?.every(({ perMl }) => perMl !== undefined) === true ? named : undefined;

const insulinRatio = (name: string) => /\d+\/\d+/u.test(name);

function formOfAmount(marks: Marks, rows: readonly Medicine[]): Medicine["form"] | undefined {
  const unit = marks.first("amount")?.amount.unit ?? marks.first("grid")?.unit;
  if (unit === "puff") return rows.some(({ form }) => form === "inhaler") ? "inhaler" : undefined;
  if (unit === "drop") return "drops";
  if (unit === "ampoule") return "injection";
  return unit === "tablet" ||
    unit === "capsule" ||
    unit === "sachet" ||
    unit === "respule" ||
    unit === "suppository" ||
    unit === "patch"
    ? unit
    : undefined;
}

/** "Calamine lotion" is a name in the list, and says its form. */
function formInName(name: string, rows: readonly Medicine[]): Medicine["form"] | undefined {
  const words = name.split(" ");
  return words.length < 2 ? undefined : rows.find(({ form }) => form === words.at(-1))?.form;
}

function notesOf(marks: Marks): readonly string[] | undefined {
  const cycle = marks
    .of("cycle")
    .map(({ from, to }) => (to === undefined ? `from day ${from}` : `from day ${from} to day ${to}`));
  const food = marks.of("food").flatMap(({ words }) => words ?? []);
  const notes = [...food, ...cycle];
  return notes.length === 0 ? undefined : notes;
}

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

export function tapered(
  generic: string,
  marks: Marks,
  taper: Exclude<ReturnType<typeof readTaper>, "unclear" | undefined>,
): WrittenLine {
  const form = marks.first("form");
  const [site] = marks.of("site");
  const side = marks.first("side");
  return {
    medicine: generic,
    ...present("form", form?.form),
    ...present("timing", taper.timing),
    ...present("route", marks.first("route")?.route ?? form?.route ?? side?.route),
    ...present("side", side?.side ?? site?.side),
    ...present("site", site?.site ?? marks.first("route")?.site),
    ...present("food", marks.first("food")?.food),
    ...present("notes", notesOf(marks)),
    ...(marks.has("until-review") ? { untilReview: true as const } : {}),
    ...present("strength", taper.strength),
    taper: taper.steps,
    ...present("taperTabletMg", taper.tabletMg),
  };
}
