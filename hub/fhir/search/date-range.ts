export type DateRange = { readonly low: string; readonly high: string };

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * First and last millisecond that a FHIR date of any precision means, as UTC text that sorts.
 *
 * A date without zone is read as UTC: the same at indexing and at search, which is what matters.
 */
export function dateRange(text: string): DateRange | undefined {
  const [whole, year, month, day, hour, minute, second, fraction, zone] = pattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const full =
    `${year}-${month ?? "01"}-${day ?? "01"}T${hour ?? "00"}:${minute ?? "00"}:${second ?? "00"}` +
    `.${(fraction ?? "").slice(0, 3).padEnd(3, "0")}${zone ?? "Z"}`;
  const low = Date.parse(full);
  if (Number.isNaN(low)) return undefined;
  return { low: iso(low), high: iso(lastMillisecond(low, { month, day, hour, second, fraction })) };
}

/** The range of a Period or Timing boundary: an open end reaches to the end of time. */
export function periodRange(start: string | undefined, end: string | undefined): DateRange | undefined {
  const from = start === undefined ? undefined : dateRange(start);
  const to = end === undefined ? undefined : dateRange(end);
  if (!from && !to) return undefined;
  return { low: from?.low ?? "0000", high: to?.high ?? "9999" };
}

type Precision = Readonly<Record<"month" | "day" | "hour" | "second" | "fraction", string | undefined>>;

function lastMillisecond(low: number, { month, day, hour, second, fraction }: Precision): number {
  if (fraction !== undefined) return low;
  if (second !== undefined) return low + 999;
  if (hour !== undefined) return low + 59_999;
  const date = new Date(low);
  if (day !== undefined) date.setUTCDate(date.getUTCDate() + 1);
  else if (month !== undefined) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.getTime() - 1;
}

const iso = (ms: number): string => new Date(ms).toISOString();
