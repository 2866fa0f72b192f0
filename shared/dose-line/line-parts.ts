import type { Frequency, LineParts, Medicine } from "../domain/medicine.ts";
import { chooseRow } from "./choose-row.ts";
import { inSmallest, partsOf } from "./strength.ts";
import type { Strength, WrittenLine, WrittenTiming } from "./written-line.ts";

const dailyTimes: readonly (Frequency | undefined)[] = [
  undefined,
  "once-daily",
  "twice-daily",
  "three-times-daily",
  "four-times-daily",
  "five-times-daily",
  "six-times-daily",
];
const hours: Readonly<Record<number, Frequency>> = {
  2: "every-2-hours",
  4: "every-4-hours",
  6: "every-6-hours",
  8: "every-8-hours",
  12: "every-12-hours",
};
const everyDays: Readonly<Record<number, Frequency>> = {
  2: "alternate-days",
  7: "weekly",
  21: "every-3-weeks",
};
const weekly: readonly (Frequency | undefined)[] = [
  undefined,
  "weekly",
  "twice-weekly",
  "three-times-weekly",
];

/** The line as the prescription keeps it: counted in the pieces of one row of the list. */
export function linePartsOf(line: WrittenLine, rows: readonly Medicine[], left = ""): LineParts {
  const chosen = chooseRow(line, rows);
  const count = chosen?.count ?? 1;
  const frequency = line.asNeeded === undefined ? frequencyOf(line.timing) : "as-needed";
  const form = chosen?.row.form ?? line.form;
  const dose = isGivenWhole(line, form) ? 1 : doseOf(line, count);
  const parts: LineParts = {
    ...(chosen === undefined ? {} : { medicine: chosen.row }),
    ...(dose === undefined ? {} : { doseAmount: dose }),
    ...(frequency === undefined ? {} : { frequency }),
    meal: line.food ?? "any",
    ...(line.durationDays === undefined ? {} : { durationDays: line.durationDays }),
    ...((line.asNeeded?.maxPerDay ?? 0) < 1 ? {} : { maxPerDay: Math.floor(line.asNeeded?.maxPerDay ?? 0) }),
    ...(line.asNeeded?.for === undefined ? {} : { asNeededFor: line.asNeeded.for }),
    ...(line.timing?.kind === "weekly" && line.timing.on !== undefined ? { on: [...line.timing.on] } : {}),
    ...(line.side === undefined ? {} : { side: line.side }),
    // Of a mouthwash the form says where.
    ...(line.site === undefined || line.form === "mouthwash" ? {} : { site: line.site }),
    ...(line.doses === undefined ? {} : { doses: line.doses }),
    ...(line.untilReview === undefined ? {} : { untilReview: line.untilReview }),
    ...instructionsOf({ ...line, form }, left),
  };
  if (line.taper !== undefined) return { ...parts, ...stepsOf(line, chosen?.row) };
  return line.timing?.kind === "grid" ? { ...parts, ...gridOf(line.timing, count) } : parts;
}

function frequencyOf(timing: WrittenTiming | undefined): Frequency | undefined {
  switch (timing?.kind) {
    case "daily":
      if (timing.times !== 1 || timing.at === undefined) return dailyTimes[timing.times];
      return timing.at === "bedtime" ? "night" : timing.at;
    case "hours":
      return hours[timing.every];
    case "days":
      return everyDays[timing.every];
    case "weekly":
      return weekly[timing.times];
    case "monthly":
      return "monthly";
    case "once":
      return "stat";
    case "grid":
      return "by-time-of-day";
    default:
      return undefined;
  }
}

const measured: ReadonlySet<string> = new Set([
  "mL",
  "drop",
  "puff",
  "spray",
  "unit",
  "fingertip",
  "pea-size",
  "thin-layer",
  "application",
]);

/**
 * An injection or a respule is one, and a solution is spread once: how many mL stands beside it, for "0.4 injections"
 * would be another dose. Another volume of a respule is asked back.
 */
const isGivenWhole = ({ amount }: WrittenLine, form: Medicine["form"] | undefined): boolean =>
  amount?.unit === "mL" && (form === "injection" || form === "respule" || form === "solution");

/** A teaspoon is no measure: it stays open. */
function doseOf({ amount, form }: WrittenLine, count: number): number | undefined {
  if (amount === undefined)
    return form === "drops" || form === "syrup" || form === "inhaler" ? undefined : count;
  if (amount.unit === "teaspoon") return undefined;
  return measured.has(amount.unit) ? amount.value : amount.value * count;
}

function instructionsOf(
  {
    form,
    strength,
    amount,
    timing,
    notes = [],
  }: Omit<WrittenLine, "form"> & {
    readonly form: Medicine["form"] | undefined;
  },
  left: string,
): Pick<LineParts, "instructions"> {
  // "40 units/mL" is written on the vial; how many units are drawn up stands elsewhere.
  const injected = (strength ?? [])
    .filter(({ perMl }) => perMl === undefined)
    .map(({ value, unit }: Strength) => `${value} ${unit === "IU" ? "international units" : unit}`);
  const drawn =
    amount?.unit === "mL" && (form === "injection" || form === "solution") ? [`${amount.value} mL`] : [];
  const opened =
    amount?.unit === "ampoule" ? [`${amount.value} ampoule${amount.value === 1 ? "" : "s"}`] : [];
  const said = [
    ...(form === "injection" ? injected : []),
    ...drawn,
    ...opened,
    timeOfDay(timing),
    ...notes,
    left,
  ].filter((part) => part !== "");
  return said.length === 0 ? {} : { instructions: said.join(", ") };
}

/** Of what is not taken daily no frequency says the time of day. */
function timeOfDay(timing: WrittenTiming | undefined): string {
  if (timing?.kind !== "days" && timing?.kind !== "weekly" && timing?.kind !== "once") return "";
  if (timing.at === undefined) return "";
  return {
    morning: "in the morning",
    noon: "at noon",
    evening: "in the evening",
    night: "at night",
    bedtime: "at bedtime",
  }[timing.at];
}

function gridOf(timing: Extract<WrittenTiming, { kind: "grid" }>, count: number): LineParts {
  const isMeasured = timing.unit !== undefined && measured.has(timing.unit);
  const times = isMeasured ? 1 : count;
  const grid = {
    morning: timing.morning * times,
    noon: timing.noon * times,
    evening: timing.evening * times,
    night: timing.night * times,
  };
  return { grid, doseAmount: Math.max(...Object.values(grid)), frequency: "by-time-of-day" };
}

function stepsOf({ taper = [], timing }: WrittenLine, row: Medicine | undefined): LineParts {
  const [part = { value: 1, unit: "mg" as const }] = row === undefined ? [] : (partsOf(row) ?? []);
  const steps = taper.flatMap(({ amount: { value, unit }, timesPerDay, timing: own, days }) => {
    const frequency =
      own === undefined && timesPerDay === undefined
        ? (frequencyOf(timing) ?? "once-daily")
        : own === undefined
          ? dailyTimes[timesPerDay ?? 0]
          : frequencyOf(own);
    if (frequency === undefined) return [];
    const doseAmount =
      unit === "piece" ? value : Math.round((inSmallest({ value, unit }) / inSmallest(part)) * 1000) / 1000;
    return [{ doseAmount, frequency, ...(days === undefined ? {} : { durationDays: days }) }];
  });
  const [first] = steps;
  if (first === undefined || steps.length !== taper.length) return {};
  return { steps, doseAmount: first.doseAmount, frequency: first.frequency };
}
