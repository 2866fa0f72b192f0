import { marksOf, scanDose } from "./marks.ts";
import { bareNumbers } from "./strengths-written.ts";
import { timingOf } from "./timing.ts";
import type { TaperStep, WrittenTiming } from "./written-line.ts";

export type Taper = {
  readonly steps: readonly TaperStep[];
  readonly timing?: WrittenTiming;
  /** The strength in mg of the tablet that the steps count. */
  readonly tabletMg?: number;
};
type Piece = {
  readonly mg: number | undefined;
  /** Of so many tablets: "10 mg 4 tab"; `mg` is then one tablet's. */
  readonly count: number | undefined;
  readonly days: number | undefined;
  readonly timing: WrittenTiming | undefined;
  readonly goesOn: boolean;
};

type Segment = Piece & { readonly mg: number };

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
    .split(
      /(?<![\p{L}])(?:then|phir|फिर|f\/b|followed by|after that)(?![\p{L}])|,|;|&(?= ?(?:\d|stop|then))| \+ /u,
    )
    .map((one) => one.trim())
    .filter((one) => one !== "" && !/^(?:and )?stop(?:ped)?$/u.test(one))
    // "then stop, pc": a piece that says neither how much nor how often goes with the one before it.
    .reduce<string[]>((all, one) => {
      const last = all.at(-1);
      return last === undefined || /\d/u.test(one) || saysHowOften(one)
        ? [...all, one]
        : [...all.slice(0, -1), `${last} ${one}`];
    }, []);
  if (pieces.length < 2)
    return /^(?:\d+(?:\.\d+)? ){2,}\d+(?:\.\d+)?$/u.test(text.trim()) ? "unclear" : undefined;
  // "200/28.5 per 5 ml, 5 ml bd": how much of a liquid, not another amount of a tablet.
  if (pieces.some(saysLiquid)) return undefined;
  const [start, ...changes] = pieces.map(segmentOf);
  // "200 tds 1 wk then bd 1 wk": as much as before, less often.
  const segments = [start, ...changes.map((one) => one && { ...one, mg: one.mg ?? start?.mg })];
  if (!segments.every((one): one is Segment => one?.mg !== undefined)) return undefined;
  const [first] = segments;
  const taper = joined(inMilligrams(segments));
  return taper === "unclear" || first?.count === undefined ? taper : { ...taper, tabletMg: first.mg };
}

/** "Medrol 16: 1 od x 5d, half od x 5d": the first piece says the tablet, the others how many. */
function inMilligrams(segments: readonly Segment[]): readonly Segment[] {
  const [first, ...rest] = segments;
  if (first?.count === undefined || rest.some(({ count }) => count !== undefined)) return segments;
  const { mg: tablet, count } = first;
  return [{ ...first, mg: tablet * count }, ...rest.map((one) => ({ ...one, mg: tablet * one.mg }))];
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
  const timing = timingOf(marksOf(scanDose(text).marks));
  return timing.kind === "ask" || timing.timing !== undefined;
};

function segmentOf(text: string): Piece | undefined {
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
  const [strength] = marks.first("strength")?.strength ?? [];
  const bare = bareNumbers(scan).map(({ value }) => value);
  const said = marks.first("amount")?.amount;
  const tablets = said?.unit === "tablet" || said?.unit === "capsule" ? said.value : undefined;
  const [first, second] = strength?.unit === "mg" ? [strength.value, ...bare] : bare;
  const mg = first ?? tablets;
  const timing = timingOf(marks);
  if (timing.kind === "ask" || (mg === undefined && timing.timing === undefined)) return undefined;
  return {
    mg,
    count: first === undefined ? undefined : (tablets ?? second),
    days: marks.first("days")?.days,
    timing: daily(timing.timing),
    goesOn: marks.has("until-review"),
  };
}

/** "1-0-0" in a step is "in the morning". */
function daily(timing: WrittenTiming | undefined): WrittenTiming | undefined {
  if (timing?.kind !== "grid") return timing;
  const { morning, noon, evening, night } = timing;
  const taken = Object.entries({ morning, noon, evening, night } as const).filter(([, amount]) => amount > 0);
  const [only, another] = taken;
  if (only === undefined || another !== undefined) return { kind: "daily", times: taken.length };
  return { kind: "daily", times: 1, at: only[0] as "morning" };
}

function joined(segments: readonly Segment[]): Taper | "unclear" {
  const unclear = segments.some(({ days }, index) => days === undefined && index < segments.length - 1);
  if (unclear) return "unclear";
  const said = segments.flatMap(({ timing }) => (timing === undefined ? [] : [timing]));
  const [first] = said;
  const same = said.every((one) => JSON.stringify(one) === JSON.stringify(first));
  const all =
    same || said.every((one) => one.kind === "daily" && first?.kind === "daily" && one.times === first.times);
  return {
    steps: segments.map(({ mg, days, timing }) => ({
      amount: { value: mg, unit: "mg" },
      ...(all || timing?.kind !== "daily" ? {} : { timesPerDay: timing.times }),
      ...(days === undefined ? {} : { days }),
    })),
    ...(all && first !== undefined ? { timing: first } : {}),
  };
}
