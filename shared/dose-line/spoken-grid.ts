import { quantity, valueOf } from "./phrases/numbers.ts";

const places = ["morning", "noon", "evening", "night"] as const;
type Place = (typeof places)[number];

const times: Readonly<Record<Place, string>> = {
  morning: "subah|सुबह|morning|mane|breakfast|b/f|bf",
  noon: "dopahar|dopeher|दोपहर|noon|afternoon|lunch",
  evening: "shaam|sham|शाम|evening",
  night: "raat|रात|night|nocte|dinner|bed ?time|hs",
};
const anyTime = Object.values(times).join("|");
const unit = "tab(?:let)?s?|goli(?:yan)?|गोली|गोलियाँ|caps?|units?|u(?= )|यूनिट|ml";
const item = `(?:${quantity}) ?(?:(?:${unit}) )?(?:(?:after|before|with|at|in the|in) )?(?:${anyTime})(?: (?:ko|me|mein|को|में))?`;
const list = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}./-])${item}(?:(?: ?(?:,|and|&|\\+|aur|और) ?| )${item}){1,3}(?![\\p{L}\\p{M}\\p{N}])`,
  "gu",
);
const parts = new RegExp(
  `(${quantity}) ?(?:(${unit}) )?(?:(after|before|with|at|in the|in) )?(${anyTime})(?![\\p{L}\\p{M}])`,
  "gu",
);
/** More is a strength ("ecosprin 75 subah 1 raat"), unless its unit says what it is. */
const mostPieces = 4;
const meals: ReadonlySet<string> = new Set(["after", "before", "with"]);

/** "1 subah 1 dopahar", "half after breakfast, half after lunch": a grid in words, written as the grid that it is. */
export function withSpokenGrid(text: string): string {
  return text.replaceAll(list, (found) => gridOf([...found.matchAll(parts)]) ?? found);
}

function gridOf(items: readonly RegExpExecArray[]): string | undefined {
  const amounts = new Map<Place, number>();
  const units = new Set<string>();
  const foods = new Set<string>();
  for (const [, value, word, before = "", time = ""] of items) {
    const place = places.find((one) => new RegExp(`^(?:${times[one]})$`, "u").test(time));
    const isMeasured = /^(?:u|ml|यूनिट)/u.test(word ?? "");
    if (place === undefined || amounts.has(place) || (!isMeasured && valueOf(value) > mostPieces))
      return undefined;
    amounts.set(place, valueOf(value));
    if (word !== undefined) units.add(word.replace(/s$/u, ""));
    foods.add(meals.has(before) ? `${before} food` : "");
  }
  const [unitWord = "", anotherUnit] = units;
  const [food = "", anotherFood] = foods;
  if (anotherUnit !== undefined || anotherFood !== undefined) return undefined;
  const grid = places.map((place) => amounts.get(place) ?? 0).join("-");
  return `${grid} ${/^(?:goli|गोली)/u.test(unitWord) ? "tab" : unitWord} ${food}`
    .replaceAll(/ +/gu, " ")
    .trim();
}
