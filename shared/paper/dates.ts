const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const hindiDays = "रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार".split(" ");
const hindiMonths = "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर".split(" ");

/** India has one time zone without summer time; the paper says it in full so that no PC's setting matters. */
const indiaMs = 5.5 * 3_600_000;

/** "Monday 23 November 2026, 11:34", Indian time. */
export function longDateTime(instant: string): string {
  const at = indian(instant);
  return at === undefined ? instant : `${dayNames[at.getUTCDay()]} ${date(at, 20)}, ${clock(at)}`;
}

/** "सोमवार, 23 नवंबर 2026", Indian time. */
export function hindiLongDate(instant: string): string {
  const at = indian(instant);
  if (at === undefined) return instant;
  return `${hindiDays[at.getUTCDay()]}, ${at.getUTCDate()} ${hindiMonths[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/** "23 Nov 2026, 11:34". */
export function shortDateTime(instant: string): string {
  const at = indian(instant);
  return at === undefined ? instant : `${date(at, 3)}, ${clock(at)}`;
}

/** "23 Nov 2026"; a bare year or month stays as it is known. */
export function shortDate(when: string): string {
  if (/^\d{4}$/.test(when)) return when;
  if (/^\d{4}-\d{2}$/.test(when))
    return `${monthNames[Number(when.slice(5)) - 1]?.slice(0, 3)} ${when.slice(0, 4)}`;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(when) ? new Date(Date.parse(when)) : indian(when);
  return at === undefined || Number.isNaN(at.getTime()) ? when : date(at, 3);
}

export function clockTime(instant: string): string {
  const at = indian(instant);
  return at === undefined ? instant : clock(at);
}

function indian(instant: string): Date | undefined {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? undefined : new Date(ms + indiaMs);
}

function date(at: Date, monthLetters: number): string {
  return `${at.getUTCDate()} ${monthNames[at.getUTCMonth()]?.slice(0, monthLetters)} ${at.getUTCFullYear()}`;
}

function clock(at: Date): string {
  return at.toISOString().slice(11, 16);
}
