import type { Marks } from "./marks.ts";
import type { QuestionCode } from "./questions.ts";
import type { Amount, TimeOfDay, WrittenTiming } from "./written-line.ts";

export type TimingReading =
  | {
      readonly kind: "timing";
      readonly timing: WrittenTiming | undefined;
      readonly amount?: Amount | undefined;
    }
  | { readonly kind: "ask"; readonly code: QuestionCode };

/** How often and when. Two that do not agree are a question, but "once a day" and "at bedtime" are one thing. */
export function timingOf(marks: Marks): TimingReading {
  const grid = marks.of("grid");
  const counted = [
    ...new Set(marks.of("times").map(({ times }) => `times ${times}`)),
    ...marks.of("hours").map(({ every }) => `hours ${every}`),
    ...marks.of("every-days").map(({ every }) => `days ${every}`),
    ...marks.of("weekly").map(({ times }) => `weekly ${times}`),
    ...marks.of("monthly").map(() => "monthly"),
    ...marks.of("once").map(() => "once"),
  ];
  const times = timesOfDay(marks);
  if (grid.length > 0) {
    return counted.length > 0 || grid.length > 1 || marks.has("on") || !isInGrid(times, gridTiming(marks))
      ? { kind: "ask", code: "frequency-conflict" }
      : { kind: "timing", timing: gridTiming(marks) };
  }
  if (counted.length > 1) return { kind: "ask", code: "frequency-conflict" };
  if (times.length > 1) return severalTimes(marks, counted);
  const often = Number(/^times (\d+)$/u.exec(counted[0] ?? "")?.[1] ?? 1);
  if (marks.has("on") && (often > 1 || /^(?:hours|days|monthly|once)/u.test(counted[0] ?? "")))
    return { kind: "ask", code: "frequency-conflict" };
  if (often > 1 && marks.has("at")) return { kind: "ask", code: "frequency-conflict" };
  return { kind: "timing", timing: one(marks, counted[0], times[0]?.at) };
}

type Timed = { readonly at: TimeOfDay; readonly position: number; readonly isMeal: boolean };

function timesOfDay(marks: Marks): readonly Timed[] {
  const found = marks.all.flatMap(({ fact, from }): Timed[] => {
    const at = fact.is === "at" ? fact.at : fact.is === "food" ? fact.at : undefined;
    return at === undefined ? [] : [{ at, position: from, isMeal: fact.is === "food" }];
  });
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
}

function gridTiming(marks: Marks): WrittenTiming | undefined {
  const grid = marks.first("grid");
  if (grid === undefined) return undefined;
  const [morning = 0, second = 0, third = 0, fourth] = grid.parts;
  const unit = grid.unit === undefined ? {} : { unit: grid.unit };
  return fourth === undefined
    ? { kind: "grid", morning, noon: second, evening: 0, night: third, ...unit }
    : { kind: "grid", morning, noon: second, evening: third, night: fourth, ...unit };
}

/** "1-0-0 hs" says two things: a time of day in words stands at a place where the grid has something. */
function isInGrid(times: readonly Timed[], grid: WrittenTiming | undefined): boolean {
  if (grid?.kind !== "grid") return true;
  // A meal names one of several times; a time of day in words names them all.
  const taken = [grid.morning, grid.noon, grid.evening, grid.night].filter((amount) => amount > 0);
  const named = new Set(times.flatMap(({ at, isMeal }) => (isMeal ? [] : [at === "bedtime" ? "night" : at])));
  if (named.size > 0 && named.size !== taken.length) return false;
  return times.every(({ at }) =>
    at === "evening"
      ? grid.evening + grid.night > 0
      : at === "bedtime"
        ? grid.night > 0
        : grid[at] > 0 || (at === "night" && grid.evening > 0),
  );
}

/** "1 tablet morning, 1 tablet night": a grid of its own. */
function severalTimes(marks: Marks, counted: readonly string[]): TimingReading {
  const times = timesOfDay(marks);
  const night = times.some(({ at }) => at === "night") && times.some(({ at }) => at === "bedtime");
  const agrees = counted.length === 0 || counted[0] === `times ${times.length}`;
  if (night && times.length === 2) return { kind: "timing", timing: one(marks, counted[0], "bedtime") };
  if (!agrees || marks.has("as-needed")) return { kind: "ask", code: "frequency-conflict" };
  const amounts = marks.all.flatMap(({ fact, from }) =>
    fact.is === "amount" ? [{ amount: fact.amount, position: from }] : [],
  );
  if (amounts.length === 0 && times.some(({ at }) => at === "bedtime"))
    return { kind: "ask", code: "frequency-conflict" };
  const at = (...names: readonly TimeOfDay[]) => {
    const index = times.findIndex((time) => names.includes(time.at));
    if (index === -1) return 0;
    return amounts[amounts.length === times.length ? index : 0]?.amount.value ?? 1;
  };
  const unit = amounts[0]?.amount.unit;
  const timing: WrittenTiming = {
    kind: "grid",
    morning: at("morning"),
    noon: at("noon"),
    evening: at("evening"),
    night: at("night", "bedtime"),
    ...(unit === undefined ? {} : { unit }),
  };
  return { kind: "timing", timing, amount: amounts.length === 1 ? amounts[0]?.amount : undefined };
}

function one(
  marks: Marks,
  counted: string | undefined,
  at: TimeOfDay | undefined,
): WrittenTiming | undefined {
  const [kind, value] = (counted ?? "").split(" ");
  const when = at === undefined ? {} : { at };
  const on = marks.of("on").flatMap(({ days }) => days);
  const onDays = on.length === 0 ? {} : { on };
  switch (kind) {
    case "times":
      // "OD on Mon Wed Fri": once on each of those days.
      if (on.length > 0) return { kind: "weekly", times: on.length, on, ...when };
      return { kind: "daily", times: Number(value), ...(value === "1" ? when : {}) };
    case "hours":
      return { kind: "hours", every: Number(value) };
    case "days":
      return { kind: "days", every: Number(value), ...when };
    case "weekly":
      return { kind: "weekly", times: Number(value), ...onDays, ...when };
    case "monthly":
      return { kind: "monthly", times: 1 };
    case "once": {
      const own = marks.first("once")?.at ?? at;
      return { kind: "once", ...(own === undefined ? {} : { at: own }) };
    }
    default:
      if (on.length > 0) return { kind: "weekly", times: on.length, on, ...when };
      return at === undefined ? undefined : { kind: "daily", times: 1, at };
  }
}
