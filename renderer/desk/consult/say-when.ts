/** As on the paper and at the centre, whatever this PC is set to: a day or an hour is the same at every end. */
const timeZone = "Asia/Kolkata";

/** Digits stay Western in Hindi too: the paper, the devices and the doctors use them. */
const localeOf = (language: string): string => (language.startsWith("hi") ? "hi-IN-u-nu-latn" : "en-IN");

export function sayDay(at: string | Date, language: string): string {
  return format(at, language, { day: "numeric", month: "short", year: "numeric" });
}

export function sayWeekday(at: string | Date, language: string): string {
  return format(at, language, { weekday: "short", day: "numeric", month: "short" });
}

export function sayMonth(at: string | Date, language: string): string {
  return format(at, language, { month: "short", year: "2-digit" });
}

export function sayTime(at: string | Date, language: string): string {
  return format(at, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

export function sayTimeWithSeconds(at: string | Date, language: string): string {
  return format(at, language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

export function sayDayAndTime(at: string | Date, language: string): string {
  return `${sayDay(at, language)}, ${sayTime(at, language)}`;
}

export function isSameDay(one: string | Date, other: string | Date): boolean {
  return sayDay(one, "en") === sayDay(other, "en");
}

/** "22 min", "5 hr", "3 days": the largest unit that fits, for the age of a reading. */
export function saySpan(milliseconds: number, language: string): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [value, unit] =
    minutes < 90
      ? ([minutes, "minute"] as const)
      : minutes < 48 * 60
        ? ([Math.round(minutes / 60), "hour"] as const)
        : ([Math.round(minutes / 1440), "day"] as const);
  // Hindi's short units are cut words with a dot ("मि॰"), which nobody says.
  const unitDisplay = language.startsWith("hi") ? "long" : "short";
  return new Intl.NumberFormat(localeOf(language), { style: "unit", unit, unitDisplay }).format(value);
}

function format(at: string | Date, language: string, how: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  // Imported records hold dates that are no dates; showing what stands there beats hiding it.
  return Number.isNaN(date.getTime()) ? String(at) : formatOf(localeOf(language), how).format(date);
}

/** To make one costs a hundred times what it costs to use it, and a story has a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(how)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...how, timeZone });
  formats.set(key, known);
  return known;
}
