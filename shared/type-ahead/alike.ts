import { soundKey } from "../dose-line/sound-key.ts";
import type { Best } from "./best.ts";
import { endOf, firstFrom, type Start, type Starts, startsOf } from "./starts.ts";

/** How a text sounds. Names of people write च as "ch", names of medicines क: here both are found. */
export const soundOf = (text: string): string => soundKey(text).replaceAll("c", "k").replaceAll(/k+/gu, "k");

/**
 * How a word sounds to an ear that does not tell z from s and j, g from j, "ph" from p, and "qu" from k: what Hindi
 * writes "लैक्टुलोज़", "लीवोनोर्गेस्ट्रेल", "डिप्थीरिया" and "क्विनीन".
 */
export const alikeOf = (word: string): string =>
  soundOf(word)
    .replaceAll(/([kg])v/gu, "$1")
    .replaceAll(/[gj]/gu, "s")
    .replaceAll("f", "p")
    .replaceAll(/(.)\1+/gu, "$1");

const leastForAlike = 2;
/** Shorter, a word alone tells nothing. */
const leastAlone = 3;
/** What so many rows sound like tells nothing either. */
const mostThatTell = 1500;

/** The words of a table as they sound to a coarse ear. */
export type Alike = {
  readonly starts: Starts;
  readonly keys: ReadonlyMap<string, string>;
  readonly wordsOf: readonly (readonly string[])[];
};

export function alikeIn(
  words: readonly (readonly [string, readonly number[]])[],
  wordsOf: Alike["wordsOf"],
): Alike {
  const keys = new Map(words.map(([word]) => [word, alikeOf(word)]));
  const all = words.flatMap(([word, rows]): Start[] => {
    const text = keys.get(word) ?? "";
    return text.length < leastForAlike ? [] : rows.map((row) => ({ text, row, rank: 0 }));
  });
  return { starts: startsOf(all), keys, wordsOf };
}

/**
 * Rows whose words sound alike: to each word of the query one. Where nothing else was found, those that sound like its
 * first word, by how many more they share: "आँख" behind a name, or "टीका" for "vaccine", is no sound of it.
 */
export function takeAlike(alike: Alike, words: readonly string[], isLost: boolean, found: Best): void {
  const asked = words.map(alikeOf).filter((key) => key.length >= leastForAlike);
  const isEnough = (missing: number) => missing === 0 || (isLost && (asked[0] ?? "").length >= leastAlone);
  const { starts } = alike;
  const ranges = asked.map((key) => {
    const from = firstFrom(starts, key);
    return { key, from, to: endOf(starts, key, from) };
  });
  const rarest = isLost
    ? ranges[0]
    : ranges.toSorted((one, other) => one.to - one.from - (other.to - other.from))[0];
  if (rarest === undefined || rarest.to - rarest.from > mostThatTell) return;
  const others = asked.filter((key) => key !== rarest.key);
  for (let at = rarest.from; at < rarest.to; at += 1) {
    const row = starts.rows[at] ?? 0;
    const missing = others.filter((key) => !sounds(alike, row, key)).length;
    if (isEnough(missing)) found.add(row, 1 + missing);
  }
}

const sounds = ({ keys, wordsOf }: Alike, row: number, key: string): boolean =>
  (wordsOf[row] ?? []).some((word) => keys.get(word)?.startsWith(key) === true);
