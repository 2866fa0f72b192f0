import type { Age } from "../contract/queue-view.ts";

const dayMs = 86_400_000;
/** Birth dates are Indian calendar days, so "today" is the calendar day in India. */
const indiaOffsetMs = 330 * 60_000;

type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };
type Birth = CalendarDay & { readonly precision: "year" | "month" | "day" };

/**
 * The age as people say it: days under 4 weeks, weeks under 3 months, months under 24 months, then years.
 *
 * A bare year of birth counts from the middle of that year and is `approximate`. Undefined when the date is
 * unknown, unreadable or in the future: an age is never guessed.
 */
export function ageAt(birthDate: string | undefined, now: string): Age | undefined {
  const birth = parseBirth(birthDate);
  const days = ageInDays(birthDate, now);
  const months = ageInMonths(birthDate, now);
  if (birth === undefined || days === undefined || months === undefined) return undefined;
  const approximate = birth.precision !== "day";
  const years = { value: Math.floor(months / 12), unit: "years", approximate } as const;
  if (birth.precision === "year" || months >= 24) return years;
  if (months >= 3 || birth.precision === "month") return { value: months, unit: "months", approximate };
  if (days >= 28) return { value: Math.floor(days / 7), unit: "weeks", approximate };
  return { value: days, unit: "days", approximate };
}

/** Completed years, or undefined when unknown. */
export function ageInYears(birthDate: string | undefined, now: string): number | undefined {
  const months = ageInMonths(birthDate, now);
  return months === undefined ? undefined : Math.floor(months / 12);
}

/** Completed months, or undefined when unknown. */
export function ageInMonths(birthDate: string | undefined, now: string): number | undefined {
  const birth = parseBirth(birthDate);
  const today = indianDay(now);
  if (birth === undefined || today === undefined) return undefined;
  const months = (today.year - birth.year) * 12 + today.month - birth.month - (today.day < birth.day ? 1 : 0);
  if (months >= 0) return months;
  return isThisPeriod(birth, today) ? 0 : undefined;
}

/** Completed days, or undefined when unknown. */
export function ageInDays(birthDate: string | undefined, now: string): number | undefined {
  const birth = parseBirth(birthDate);
  const today = indianDay(now);
  if (birth === undefined || today === undefined) return undefined;
  const days = Math.round((utcMs(today) - utcMs(birth)) / dayMs);
  if (days >= 0) return days;
  return isThisPeriod(birth, today) ? 0 : undefined;
}

/** A bare year whose assumed middle still lies ahead: born this year, not in the future. */
function isThisPeriod(birth: Birth, today: CalendarDay): boolean {
  if (birth.precision === "year") return birth.year === today.year;
  return birth.precision === "month" && birth.year === today.year && birth.month === today.month;
}

function parseBirth(birthDate: string | undefined): Birth | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(birthDate ?? "");
  if (parts === null) return undefined;
  const [, year, month, day] = parts;
  if (month === undefined) return { year: Number(year), month: 7, day: 1, precision: "year" };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return { year: Number(year), month: Number(month), day: 15, precision: "month" };
  const birth = { year: Number(year), month: Number(month), day: Number(day), precision: "day" } as const;
  return new Date(utcMs(birth)).getUTCDate() === birth.day ? birth : undefined;
}

function indianDay(instant: string): CalendarDay | undefined {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return undefined;
  const local = new Date(ms + indiaOffsetMs);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

function utcMs({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}
