import { searchText } from "../rules/medicines/search-text.ts";
import { ambiguousAbbreviations } from "./doubtful-names.ts";
import { type Hint, type Named, nameOf } from "./name.ts";
import type { NameTable } from "./name-table.ts";
import { scanLine } from "./scan.ts";
import { amountPhrases, formPhrases, routePhrases, strengthPhrases } from "./phrases/things.ts";
import { atPhrases, durationPhrases, foodPhrases, timePhrases } from "./phrases/times.ts";

export type NamePlace = {
  readonly named: Named;
  readonly before: string;
  readonly name: string;
  readonly after: string;
};

const mostWords = 6;
const leading = [...formPhrases, ...routePhrases, ...amountPhrases].map(([pattern]) => pattern);
const following = [
  ...leading,
  ...[...timePhrases, ...atPhrases, ...foodPhrases, ...durationPhrases, ...strengthPhrases].map(
    ([pattern]) => pattern,
  ),
];

/**
 * The medicine's name: the longest known name at the start, after the form ("inj mixtard 30/70"); where none is
 * known there, the words up to the first that say something else.
 */
export function findName(text: string, table: NameTable): NamePlace {
  const words = text.split(" ");
  const start = skipLeading(words, table);
  const there = placeAt(words, start, table, hintOf(text));
  if (!isUnclear(there)) return there;
  // "bd x 5 days tab cefixime": the name stands behind what is said of it.
  const later = words.findIndex(
    (word, at) => at > start && word.length > 2 && (isNameAt(words, at, table) || isSlipAt(words, at, table)),
  );
  return later === -1 ? there : placeAt(words, later, table, hintOf(text));
}

/** "30/70", or "30" before the doses themselves ("novomix 30 20-0-12"). */
const isRatio = ([word = "", next = ""]: readonly string[]): boolean =>
  /^\d\d[/:]\d\d$/u.test(word) || (/^(?:25|30|50)$/u.test(word) && /^\d/u.test(next));

const isUnclear = ({ named }: NamePlace) => named.kind === "ask" && named.code === "medicine-unclear";

/** Long enough that a slip of the pen leaves no doubt: "levocetrizine". */
const isSlipAt = (words: readonly string[], at: number, table: NameTable): boolean =>
  (words[at] ?? "").length >= 7 && nameOf(words[at] ?? "", table, {}).kind === "found";

function isNameAt(words: readonly string[], at: number, table: NameTable): boolean {
  const said = [words[at], words.slice(at, at + 2).join(" ")].map((one) => searchText(one ?? ""));
  return (
    !following.some((pattern) => fits(pattern, words[at] ?? "")) &&
    said.some((key) => table.exact.has(key) && !ambiguousAbbreviations.has(key))
  );
}

function placeAt(words: readonly string[], start: number, table: NameTable, hint: Hint): NamePlace {
  const place = (count: number, named: Named): NamePlace => ({
    named,
    before: words.slice(0, start).join(" "),
    name: words.slice(start, start + count).join(" "),
    after: words.slice(start + count).join(" "),
  });
  for (let length = Math.min(mostWords, words.length - start); length > 0; length -= 1) {
    const phrase = words.slice(start, start + length).join(" ");
    const key = searchText(phrase);
    if (/ \p{N}+$/u.test(` ${key}`.slice(1)) && !/\d+ \d+$/u.test(key)) continue;
    if (ambiguousAbbreviations.has(key) || !table.exact.has(key)) continue;
    const named = nameOf(phrase, table, hint);
    const isPremix = named.kind === "found" && named.generic.startsWith("insulin");
    const ratio = isPremix && isRatio(words.slice(start + length)) ? 1 : 0;
    return place(length + ratio, named);
  }
  const first = words[start] ?? "";
  if (/^[\d(]/u.test(first) || following.some((pattern) => fits(pattern, first)))
    return place(1, { kind: "ask", code: "medicine-unclear" });
  const length = Math.max(1, unknownLength(words.slice(start)));
  const whole = place(length, nameOf(words.slice(start, start + length).join(" "), table, hint));
  for (let shorter = length - 1; shorter > 0 && isUnknown(whole); shorter -= 1) {
    const named = nameOf(words.slice(start, start + shorter).join(" "), table, hint);
    if (named.kind === "found" || named.code !== "medicine-unknown") return place(shorter, named);
  }
  return whole;
}

function hintOf(text: string): Hint {
  const facts = [...scanLine(text, formPhrases).marks].map(({ fact }) => fact);
  const form = facts.find((fact) => fact.is === "form");
  if (form === undefined) return {};
  const placed = form.route === "eye" || form.route === "ear" || form.route === "nasal";
  return { form: form.form, ...(placed ? { route: form.route } : {}) };
}

const isUnknown = ({ named }: NamePlace) => named.kind === "ask" && named.code === "medicine-unknown";

function skipLeading(words: readonly string[], table: NameTable): number {
  let start = 0;
  // "T bact": a name that begins like a form.
  const isName = () => table.exact.has(searchText(words.slice(start, start + 2).join(" ")));
  while (start < words.length - 1 && isLeading(words, start) && !isName())
    start += isTwo(words, start) ? 2 : 1;
  return start;
}

const isTwo = (words: readonly string[], at: number) =>
  leading.some((pattern) => fits(pattern, words.slice(at, at + 2).join(" ")));

function isLeading(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  return (
    /^(?:[\d.]+%?|with|of|give|\(|\))$/u.test(word) ||
    leading.some((pattern) => fits(pattern, word)) ||
    (at + 2 < words.length && isTwo(words, at))
  );
}

/** Words until one that says something else; "a + b" and "a/b" stay together. */
function unknownLength(words: readonly string[]): number {
  const end = words.findIndex(
    (word, index) =>
      /^[\d(),]/u.test(word) || (index > 0 && following.some((pattern) => fits(pattern, word))),
  );
  return end === -1 ? words.length : end;
}

function fits(pattern: RegExp, word: string): boolean {
  const found = new RegExp(pattern.source, "u").exec(word);
  return found !== null && found[0].length === word.length && word.length > 0;
}
