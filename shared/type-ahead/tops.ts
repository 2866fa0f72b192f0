import { best } from "./best.ts";
import type { Starts } from "./starts.ts";

/** The best of what begins with some letters, in order, with how well each fits. */
export type Top = { readonly rows: Int32Array; readonly ranks: Uint8Array };

/** As many as any list on a screen shows. */
export const mostInTop = 16;
/** Fewer are looked through faster than they are looked up. */
const worthKeeping = 48;

/** For each beginning with many texts, its best: a key that half the table begins with costs what a rare one does. */
export function topsOf(names: Starts, words: Starts, whole: number): ReadonlyMap<string, Top> {
  const tops = new Map<string, Top>();
  const visit = (nameFrom: number, nameTo: number, wordFrom: number, wordTo: number, depth: number): void => {
    const count = nameTo - nameFrom + wordTo - wordFrom;
    if (count < worthKeeping) return;
    if (depth > 0) {
      const found = best(mostInTop, undefined);
      for (let at = nameFrom; at < nameTo; at += 1) {
        const isWhole = (names.texts[at] ?? "").length === depth;
        found.add(names.rows[at] ?? 0, isWhole ? whole : (names.ranks[at] ?? 0));
      }
      for (let at = wordFrom; at < wordTo; at += 1) found.add(words.rows[at] ?? 0, words.ranks[at] ?? 0);
      const text = (names.texts[nameFrom] ?? words.texts[wordFrom] ?? "").slice(0, depth);
      const start = nameTo > nameFrom ? text : (words.texts[wordFrom] ?? "").slice(0, depth);
      tops.set(start, { rows: Int32Array.from(found.rows()), ranks: Uint8Array.from(found.ranks()) });
    }
    let [name, word] = [nameFrom, wordFrom];
    while (name < nameTo && (names.texts[name] ?? "").length === depth) name += 1;
    while (word < wordTo && (words.texts[word] ?? "").length === depth) word += 1;
    while (name < nameTo || word < wordTo) {
      const one = name < nameTo ? (names.texts[name] ?? "").charCodeAt(depth) : Infinity;
      const other = word < wordTo ? (words.texts[word] ?? "").charCodeAt(depth) : Infinity;
      const letter = Math.min(one, other);
      const [fromName, fromWord] = [name, word];
      while (name < nameTo && (names.texts[name] ?? "").charCodeAt(depth) === letter) name += 1;
      while (word < wordTo && (words.texts[word] ?? "").charCodeAt(depth) === letter) word += 1;
      visit(fromName, name, fromWord, word, depth + 1);
    }
  };
  visit(0, names.texts.length, 0, words.texts.length, 0);
  return tops;
}
