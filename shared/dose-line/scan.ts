import type { Fact } from "./facts.ts";

/** A phrase and what it says; the first that fits takes the words away from those after it. */
export type Phrase = readonly [pattern: RegExp, reads: (found: RegExpExecArray) => Fact | undefined];
export type Mark = { readonly fact: Fact; readonly from: number; readonly to: number; readonly text: string };
export type Scan = { readonly marks: readonly Mark[]; readonly left: string };

/** A whole word or phrase, in both scripts; a number just before it or a letter just after it makes it another one. */
export function whole(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}.])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, "gu");
}

/** Like `whole`, but may follow a number directly ("5ml", "x5d"). */
export function ending(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, "gu");
}

/** What each phrase finds, in the order of the line; what nothing took stands in `left`, at its own place. */
export function scanLine(text: string, phrases: readonly Phrase[]): Scan {
  let left = text;
  const marks: Mark[] = [];
  for (const [pattern, reads] of phrases) {
    for (const found of left.matchAll(new RegExp(pattern.source, pattern.flags))) {
      const fact = reads(found);
      if (fact === undefined) continue;
      const [from, to] = [found.index, found.index + found[0].length];
      marks.push({ fact, from, to, text: found[0] });
      left = `${left.slice(0, from)}${" ".repeat(to - from)}${left.slice(to)}`;
    }
  }
  return { marks: marks.toSorted((one, other) => one.from - other.from), left };
}
