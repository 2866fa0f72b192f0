/** A span of time in the parts that people say: minutes, then hours and minutes, then days. */
export type Span =
  | { readonly unit: "now" }
  | { readonly unit: "minutes"; readonly minutes: number }
  | { readonly unit: "hours"; readonly hours: number; readonly minutes: number }
  | { readonly unit: "days"; readonly days: number };

export function spanOf(ms: number): Span {
  const minutes = Math.floor(Math.max(ms, 0) / 60_000);
  if (minutes < 1) return { unit: "now" };
  if (minutes < 60) return { unit: "minutes", minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { unit: "hours", hours, minutes: minutes % 60 };
  return { unit: "days", days: Math.floor(hours / 24) };
}
