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
  const hint = hintOf(text);
  const words = text.split(" ");
  const start = skipLeading(words);
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
    const ratio = isPremix && /^\d\d[/:]\d\d$/u.test(words[start + length] ?? "") ? 1 : 0;
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

function skipLeading(words: readonly string[]): number {
  let start = 0;
  while (start < words.length - 1 && isLeading(words, start)) start += isTwo(words, start) ? 2 : 1;
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
