const digits = 20;

/**
 * The code of a hand-over: digits, as on a recharge card, in groups of four. They are the same on every keyboard, can
 * be said over the phone in any language, and a slip of one digit or of two neighbours is told at once (Damm's table).
 */
export function handOverCode(drawn: readonly number[]): string {
  if (drawn.length !== digits - 1) throw new Error("A hand-over code needs its digits.");
  return grouped([...drawn, checkOf(drawn)].join(""));
}

/** However it was typed: with or without gaps, in Latin or Devanagari digits. */
export const digitsIn = (typed: string): string =>
  typed.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966)).replace(/\D/g, "");

/** In groups of four, as far as it is typed. */
export const grouped = (typed: string): string =>
  digitsIn(typed)
    .slice(0, digits)
    .replace(/(.{4})(?=.)/g, "$1 ");

export type CodeState = "unfinished" | "slip" | "whole";

export function judgeCode(typed: string): CodeState {
  const all = digitsIn(typed);
  if (all.length < digits) return "unfinished";
  return all.length === digits && checkOf([...all].map(Number)) === 0 ? "whole" : "slip";
}

/** H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004: the table of order 10. */
const table = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

const checkOf = (all: readonly number[]): number =>
  all.reduce((row, digit) => Number(table[row]?.[digit]), 0);
