import { marksOf, scanDose } from "./marks.ts";
import { bareNumbers } from "./strengths-written.ts";
import { timingOf } from "./timing.ts";
import type { Strength, TaperStep, WrittenTiming } from "./written-line.ts";

export type Taper = {
  readonly steps: readonly TaperStep[];
  readonly timing?: WrittenTiming;
  /** The strength in mg of the tablet that the steps count. */
  readonly tabletMg?: number;
  /** Of what is spread. */
  readonly strength?: readonly Strength[];
};
type Piece = {
  /** In mg, or a bare number; `inMg`: written with its unit. */
  readonly mg: number | undefined;
  readonly inMg: boolean;
  /** "Review weekly": words of its own, and no amount. */
  readonly saysElse: boolean;
  /** Of what is not counted in mg: "0.1 %". */
  readonly strength: readonly Strength[] | undefined;
  /** In drops, puffs or fingertips. */
  readonly isMeasured: boolean;
  /** Of so many tablets: "10 mg 4 tab", "4-0-0"; `mg` is then one tablet's. */
  readonly count: number | undefined;
  readonly days: number | undefined;
  readonly timing: WrittenTiming | undefined;
};

type Segment = Pick<Piece, "days" | "timing"> & { readonly amount: TaperStep["amount"] };

const thenWords = /(?<![\p{L}])(?:then|phir|फिर|f\/b|followed by|after that)(?![\p{L}])/u;
const between = new RegExp(`${thenWords.source}|,|;|&(?= ?(?:\\d|stop|then))| \\+ `, "u");

/** Amounts one after the other; "unclear" where it cannot be told how long each is taken; undefined where none is meant. */
export function readTaper(text: string): Taper | "unclear" | undefined {
  const listed =
    /((?:\d+(?:\.\d+)?(?: ?mg)?(?: then |[ ,/-]+)){2,}\d+(?:\.\d+)?(?: ?mg)?) (?:x )?(\d+) ?d(?:ays?)? each/u.exec(
      text,
    );
  if (listed !== null) {
    const amounts = (listed[1] ?? "")
      .split(/[ ,/-]+|mg|then/u)
      .filter((one) => one !== "")
      .map(Number);
    return { steps: amounts.map((value) => ({ amount: { value, unit: "mg" }, days: Number(listed[2]) })) };
  }
  if (
    /(?<![\p{L}])(?:taper\w*|each|reduc\w+|decreas\w+|step down|wean\w*)(?! ?nostril| ?eye| ?ear| ?loose| ?side)/u.test(
      text,
    )
  )
    return "unclear";
  const pieces = apartByDays(text)
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !/^(?:and )?stop(?:ped)?$/u.test(one))
    // "then stop, pc": a piece that says neither how much nor how often goes with the one before it.
    .reduce<string[]>((all, one) => {
      const last = all.at(-1);
      const isOwn = /\d/u.test(one) || (saysHowOften(one) && !isHowOftenOf(last, text));
      return last === undefined || isOwn ? [...all, one] : [...all.slice(0, -1), `${last} ${one}`];
    }, []);
  if (pieces.length < 2)
    return /^(?:\d+(?:\.\d+)? ){2,}\d+(?:\.\d+)?$/u.test(text.trim()) ? "unclear" : undefined;
  // "200/28.5 per 5 ml, 5 ml bd": how much of a liquid, not another amount of a tablet.
  if (pieces.some(saysLiquid)) return undefined;
  const segments = pieces.map(segmentOf);
  if (segments.includes("unclear")) return "unclear";
  const [first, ...rest] = segments.filter((one) => one !== undefined && one !== "unclear");
  if (first === undefined || rest.length !== pieces.length - 1)
    return isOneAfterAnother(text, pieces) ? "unclear" : undefined;
  if (rest.some(({ saysElse }) => saysElse)) return "unclear";
  const amounts = first.mg === undefined ? onlyHowOften([first, ...rest]) : inMilligrams(first, rest);
  if (amounts === undefined) return isOneAfterAnother(text, pieces) ? "unclear" : undefined;
  const taper = joined(amounts);
  if (taper === "unclear") return taper;
  if (first.mg === undefined)
    return first.strength === undefined ? taper : { ...taper, strength: first.strength };
  return first.count === undefined ? taper : { ...taper, tabletMg: first.mg };
}

/** "Metformin 500 mg tablet, twice a day": the comma parts how much from how often, and no two amounts. */
const isHowOftenOf = (before: string | undefined, text: string): boolean =>
  before !== undefined && !thenWords.test(text) && !saysHowOften(before);

/** "At night for 2 weeks, then twice a week": two ways to take it that are never one. */
const isOneAfterAnother = (text: string, pieces: readonly string[]): boolean =>
  pieces.filter(saysHowOften).length > 1 && (thenWords.test(text) || pieces.slice(1).some(saysAmountOnDays));

/** "Od, 2 tab on Sunday": another amount on some days. */
function saysAmountOnDays(piece: string): boolean {
  const marks = marksOf(scanDose(piece).marks);
  return marks.has("on") && marks.has("amount");
}

/** Of what is spread: "bd x 2 wk then od x 2 wk". */
function onlyHowOften(pieces: readonly Piece[]): readonly Segment[] | undefined {
  const isOnly = pieces.every(
    ({ mg, count, timing, strength, isMeasured }, index) =>
      mg === undefined &&
      count === undefined &&
      timing !== undefined &&
      !isMeasured &&
      (index === 0 || strength === undefined),
  );
  return isOnly ? pieces.map((one) => ({ ...one, amount: { value: 1, unit: "piece" } })) : undefined;
}

/**
 * "Medrol 16: 1 od x 5d, half od x 5d": the first piece says the tablet, the others how many; "200 tds 1 wk then bd
 * 1 wk": as much as before, less often.
 */
function inMilligrams(first: Piece, rest: readonly Piece[]): readonly Segment[] {
  const tablet = first.mg ?? 0;
  const all: Segment[] = [{ ...first, amount: { value: tablet * (first.count ?? 1), unit: "mg" } }];
  for (const one of rest) {
    const { mg, inMg, count } = one;
    const before = all.at(-1)?.amount.value ?? 0;
    const isCount = mg !== undefined && !inMg && count === undefined && first.count !== undefined;
    const value =
      mg === undefined
        ? count === undefined
          ? before
          : tablet * count
        : mg * (isCount ? tablet : (count ?? 1));
    all.push({ ...one, amount: { value, unit: "mg" } });
  }
  return all;
}

/** "40 mg 5 days 20 mg 5 days": after each span another amount begins. */
function apartByDays(text: string): string {
  return text.replaceAll(
    /((?<![\p{L}\p{N}/.])(?:x ?)?\d+ ?(?:d|days?|din|दिन|wks?|weeks?|hafte|हफ़्ते|हफ्ते))(?= \d+(?:\.\d+)?(?: ?mg)?(?: |$))(?! \d+ (?:times|x|baar|बार))/gu,
    "$1 then",
  );
}

const saysLiquid = (text: string): boolean => {
  const marks = marksOf(scanDose(text).marks);
  return (
    marks.of("amount").some(({ amount }) => amount.unit === "mL") ||
    marks.of("strength").some(({ strength }) => strength.some(({ perMl }) => perMl !== undefined))
  );
};

const saysHowOften = (text: string): boolean => {
  const marks = marksOf(scanDose(text).marks);
  const timing = timingOf(marks);
  return timing.kind === "ask" || timing.timing !== undefined || marks.has("as-needed");
};

function segmentOf(text: string): Piece | "unclear" | undefined {
  const scan = scanDose(
    text
      .replaceAll(
        /(?<![\p{L}])(?:half|aadhi|आधी)(?: a)?(?: (?:tab(?:let)?|goli|गोली))?(?![\p{L}])/gu,
        "0.5 tab",
      )
      .replaceAll(
        /\bd(\d+) ?- ?d?(\d+)\b/gu,
        (_all, from: string, to: string) => `${Number(to) - Number(from) + 1} days`,
      )
      .replaceAll(/\bon d\d+\b/gu, "1 days"),
  );
  const marks = marksOf(scan.marks);
  const written = marks.first("strength")?.strength;
  const [strength] = written ?? [];
  const bare = bareNumbers(scan).map(({ value }) => value);
  const said = marks.first("amount")?.amount;
  const tablets = said?.unit === "tablet" || said?.unit === "capsule" ? said.value : undefined;
  const inMg = strength?.unit === "mg";
  const [mg, second] = inMg ? [strength.value, ...bare] : bare;
  const timing = timingOf(marks);
  if (timing.kind === "ask") return undefined;
  const grid = timing.timing?.kind === "grid" ? timing.timing : undefined;
  const each = grid && [...new Set(timesOf(grid).map(([, value]) => value))];
  const inGrid = each?.[0];
  // "½-0-1", "2 tab 1-0-1": more than one amount in a step.
  if (each?.length !== undefined && each.length !== 1) return "unclear";
  if ((inGrid ?? 1) !== 1 && tablets !== undefined) return "unclear";
  const inPlaces = inGrid === 1 && mg !== undefined ? undefined : inGrid;
  const count =
    tablets ?? (grid === undefined ? undefined : inPlaces) ?? (mg === undefined ? undefined : second);
  if (mg === undefined && count === undefined && timing.timing === undefined) return undefined;
  const isMeasured = said !== undefined && tablets === undefined;
  const saysElse =
    mg === undefined && count === undefined && /\p{L}{3}/u.test(scan.left.replaceAll(plainWords, " "));
  return {
    saysElse,
    mg,
    inMg,
    strength: inMg ? undefined : written,
    isMeasured,
    count,
    days: marks.first("days")?.days,
    timing: daily(timing.timing),
  };
}

const plainWords = /(?<![\p{L}])(?:and|the|for|then|stop(?:ped)?|only|se|tak|baar|phir|dose)(?![\p{L}])/gu;

type Grid = Extract<WrittenTiming, { kind: "grid" }>;
const timesOf = ({ morning, noon, evening, night }: Grid) =>
  (
    [
      ["morning", morning],
      ["noon", noon],
      ["evening", evening],
      ["night", night],
    ] as const
  ).filter(([, amount]) => amount > 0);

/** "1-0-0" in a step is "in the morning". */
function daily(timing: WrittenTiming | undefined): WrittenTiming | undefined {
  if (timing?.kind !== "grid") return timing;
  const [only, ...others] = timesOf(timing);
  if (only === undefined || others.length > 0) return { kind: "daily", times: others.length + 1 };
  return { kind: "daily", times: 1, at: only[0] };
}

function joined(segments: readonly Segment[]): Taper | "unclear" {
  const unclear = segments.some(({ days }, index) => days === undefined && index < segments.length - 1);
  if (unclear) return "unclear";
  const said = segments.flatMap(({ timing }) => (timing === undefined ? [] : [timing]));
  const [first] = said;
  if (said.every((one) => JSON.stringify(one) === JSON.stringify(first)))
    return { steps: segments.map((one) => stepOf(one)), ...(first === undefined ? {} : { timing: first }) };
  if (segments[0]?.timing === undefined) return "unclear";
  // A step that does not say how often is taken as often as the one before it.
  const [, ...steps] = segments.reduce<readonly [WrittenTiming | undefined, ...TaperStep[]]>(
    ([before, ...done], one) => {
      const timing = one.timing ?? before;
      return [timing, ...done, stepOf(one, timing)];
    },
    [undefined],
  );
  return { steps };
}

function stepOf({ amount, days }: Segment, timing?: WrittenTiming): TaperStep {
  const isPlain = timing?.kind === "daily" && timing.at === undefined;
  return {
    amount,
    ...(timing?.kind === "daily" ? { timesPerDay: timing.times } : {}),
    ...(timing === undefined || isPlain ? {} : { timing }),
    ...(days === undefined ? {} : { days }),
  };
}
