import { marksOf, scanDose } from "./marks.ts";
import { bareNumbers } from "./strengths-written.ts";
import { timingOf } from "./timing.ts";
import type { TaperStep, WrittenTiming } from "./written-line.ts";

export type Taper = { readonly steps: readonly TaperStep[]; readonly timing?: WrittenTiming };
type Segment = {
  readonly mg: number;
  readonly days: number | undefined;
  readonly timing: WrittenTiming | undefined;
  readonly goesOn: boolean;
};

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
    .split(/(?<![\p{L}])(?:then|phir|फिर|f\/b|followed by|after that)(?![\p{L}])|,|;|&| \+ /u)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !/^(?:stop|and stop)$/u.test(one));
  if (pieces.length < 2)
    return /^(?:\d+(?:\.\d+)? ){2,}\d+(?:\.\d+)?$/u.test(text.trim()) ? "unclear" : undefined;
  const segments = pieces.map(segmentOf);
  return segments.every((one) => one !== undefined) ? joined(segments) : undefined;
}

/** "40 mg 5 days 20 mg 5 days": after each span another amount begins. */
function apartByDays(text: string): string {
  return text.replaceAll(
    /((?<![\p{L}\p{N}/.])(?:x ?)?\d+ ?(?:d|days?|din|दिन|wks?|weeks?|hafte|हफ़्ते|हफ्ते))(?= \d+(?:\.\d+)?(?: ?mg)?(?: |$))(?! \d+ (?:times|x|baar|बार))/gu,
    "$1 then",
  );
}

function segmentOf(text: string): Segment | undefined {
  const scan = scanDose(
    text
      .replaceAll(
        /\bd(\d+) ?- ?d?(\d+)\b/gu,
        (_all, from: string, to: string) => `${Number(to) - Number(from) + 1} days`,
      )
      .replaceAll(/\bon d\d+\b/gu, "1 days"),
  );
  const marks = marksOf(scan.marks);
  const [strength] = marks.first("strength")?.strength ?? [];
  const mg = strength?.unit === "mg" ? strength.value : bareNumbers(scan)[0]?.value;
  const timing = timingOf(marks);
  if (mg === undefined || timing.kind === "ask") return undefined;
  return {
    mg,
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
