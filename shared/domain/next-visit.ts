type Unit = "day" | "week" | "month";
const units: Readonly<Record<Unit, { readonly days: number; readonly hi: string }>> = {
  day: { days: 1, hi: "दिन" },
  week: { days: 7, hi: "हफ़्ते" },
  month: { days: 30, hi: "महीने" },
};
const dayMs = 86_400_000;
const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** The day is the one in India. */
const indiaMs = 5.5 * 3_600_000;

const said: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:after\s+|in\s+)?(\d{1,3})(?:$|\s*(?:d|day|days|दिन)(?:\s|:|$))/iu, "day"],
  [/^(?:after\s+|in\s+)?(\d{1,2})\s*(?:w|wk|week|weeks|हफ़्ते|हफ्ते)(?:\s|:|$)/iu, "week"],
  [/^(?:after\s+|in\s+)?(\d{1,2})\s*(?:m|mo|month|months|महीने)(?:\s|:|$)/iu, "month"],
];

/** "7d", "2 weeks", "1m": when to come again, in words and with the day; nothing where no span of time is said. */
export function nextVisit(text: string, now: string): string | undefined {
  for (const [pattern, unit] of said) {
    const count = Number(pattern.exec(text.trim())?.[1] ?? 0);
    if (count > 0) return visitWords(count, unit, now);
  }
  return undefined;
}

export function visitWords(count: number, unit: Unit, now: string): string {
  const { days, hi } = units[unit];
  const day = new Date(Date.parse(now) + indiaMs + count * days * dayMs);
  const date = `${day.getUTCDate()} ${monthNames[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  return `After ${count} ${unit}${count === 1 ? "" : "s"}: ${date} (${count} ${hi} बाद)`;
}
