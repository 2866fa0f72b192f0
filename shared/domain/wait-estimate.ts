const minuteMs = 60_000;
/** Fewer than this in the last hour say nothing about the next. */
const fewest = 3;
const stepMin = 5;

/**
 * How long it may last until a place is called, from when the last ones were taken: a range, and undefined where the
 * last hour tells too little. Doctors who stop or join are not known, so the range is wide on purpose.
 */
export function waitEstimate(
  place: number,
  takenAt: readonly string[],
  now: string,
): { readonly low: number; readonly high: number } | undefined {
  const lately = takenAt
    .map((one) => Date.parse(one))
    .filter((at) => at <= Date.parse(now) && Date.parse(now) - at <= 60 * minuteMs)
    .toSorted((one, other) => one - other);
  const first = lately[0];
  if (lately.length < fewest || first === undefined) return undefined;
  const perTicketMin = (Date.parse(now) - first) / minuteMs / lately.length;
  const expected = perTicketMin * place;
  const low = Math.floor((expected * 0.6) / stepMin) * stepMin;
  const high = Math.ceil((expected * 1.7) / stepMin) * stepMin;
  return { low, high: Math.max(high, low + stepMin) };
}
