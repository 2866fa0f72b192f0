/** A FHIR date, dateTime, instant or Period as the UTC span it means, so that text order is time order. */
export function dateRange(value: unknown): { readonly low: string; readonly high: string } | undefined {
  if (typeof value === "string") return spanOf(value);
  if (typeof value !== "object" || value === null) return undefined;
  const start = "start" in value && typeof value.start === "string" ? spanOf(value.start) : undefined;
  const end = "end" in value && typeof value.end === "string" ? spanOf(value.end) : undefined;
  if (!start && !end) return undefined;
  return { low: start?.low ?? "0000", high: end?.high ?? "9999" };
}

function spanOf(text: string): { readonly low: string; readonly high: string } | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.+)?)?)?$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, time] = parts;
  const low = new Date(time ? text : `${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(low.getTime())) return undefined;
  const high = new Date(low);
  if (time) high.setUTCMilliseconds(high.getUTCMilliseconds() + (/\.\d/.test(time) ? 1 : 1000));
  else if (day) high.setUTCDate(high.getUTCDate() + 1);
  else if (month) high.setUTCMonth(high.getUTCMonth() + 1);
  else high.setUTCFullYear(high.getUTCFullYear() + 1);
  high.setUTCMilliseconds(high.getUTCMilliseconds() - 1);
  return { low: low.toISOString(), high: high.toISOString() };
}
