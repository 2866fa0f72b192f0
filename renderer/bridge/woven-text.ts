/**
 * Two versions of one text in one row of letters. What was typed into the older one finds its place in the newer one by
 * the letter that it was typed behind; where that letter is gone, behind what stands in its stead.
 */
export type WovenText = readonly WovenLetter[];
type WovenLetter = {
  /** A whole code point: half of a pair stands for nothing. */
  readonly letter: string;
  readonly in: "both" | "older" | "newer";
};

/** `at` and `remove` count UTF-16 code units, as text fields do. */
export type TextSplice = { readonly at: number; readonly remove: number; readonly insert: string };

/** Above this many pairs of words to compare, all that differs counts as one change. */
const mostPairs = 1_000_000;

export function weave(older: string, newer: string): WovenText {
  return weaveTrimmed(wordsIn(older), wordsIn(newer), weaveWords);
}

export const textOf = (woven: WovenText, of: "older" | "newer"): string =>
  woven.flatMap((one) => (isIn(one, of) ? [one.letter] : [])).join("");

/** A splice of the older text put into both: what it is in the newer one, and both as they are afterwards. */
export function spliceBoth(
  woven: WovenText,
  { at, remove, insert }: TextSplice,
): { readonly woven: WovenText; readonly splices: readonly TextSplice[] } {
  const start = indexBehind(woven, at);
  const place = lengthIn(woven.slice(0, start), "newer");
  const kept: WovenLetter[] = [];
  // In the newer text as it stands before any of them.
  const gone: { at: number; remove: number }[] = [];
  let [left, next, here] = [remove, start, place];
  for (; next < woven.length && left > 0; next += 1) {
    const one = woven[next] as WovenLetter; // next < length
    const { length } = one.letter;
    if (one.in === "newer") kept.push(one);
    else left -= length;
    if (one.in === "both") {
      const last = gone.at(-1);
      if (last !== undefined && last.at + last.remove === here) last.remove += length;
      else gone.push({ at: here, remove: length });
    }
    if (one.in !== "older") here += length;
  }
  const put = [...insert].map((letter): WovenLetter => ({ letter, in: "both" }));
  const first = gone[0]?.at === place ? gone.shift() : undefined;
  const own: TextSplice = { at: place, remove: first?.remove ?? 0, insert };
  return {
    woven: [...woven.slice(0, start), ...put, ...kept, ...woven.slice(next)],
    // The last first: none moves the place of another.
    splices: [...gone.toReversed().map((part) => ({ ...part, insert: "" })), own].filter(
      (part) => part.remove > 0 || part.insert !== "",
    ),
  };
}

type Selected = { readonly start: number; readonly end: number };

/** Where a caret, or what was selected, stands in the newer text: it takes in nothing that others wrote at its edges. */
export function selectedIn(older: string, newer: string, { start, end }: Selected): Selected {
  const woven = weave(older, newer);
  const last = lengthIn(woven.slice(0, indexBehind(woven, end)), "newer");
  if (start === end) return { start: last, end: last };
  const rest = woven.slice(indexBehind(woven, start));
  const foreign = rest.findIndex((one) => one.in !== "newer");
  const first = lengthIn(woven, "newer") - lengthIn(rest.slice(Math.max(0, foreign)), "newer");
  return { start: Math.min(first, last), end: last };
}

/** Right behind the letter of the older text that ends there. */
function indexBehind(woven: WovenText, at: number): number {
  let [index, length] = [0, 0];
  for (const [place, one] of woven.entries()) {
    if (length >= at) break;
    if (one.in === "newer") continue;
    length += one.letter.length;
    index = place + 1;
  }
  return index;
}

const isIn = (one: WovenLetter, text: "older" | "newer"): boolean => one.in === "both" || one.in === text;

const lengthIn = (woven: WovenText, text: "older" | "newer"): number =>
  woven.reduce((sum, one) => sum + (isIn(one, text) ? one.letter.length : 0), 0);

const marked = (parts: readonly string[], where: WovenLetter["in"]): WovenLetter[] =>
  parts.flatMap((part) => [...part]).map((letter) => ({ letter, in: where }));

type Between = (was: readonly string[], is: readonly string[]) => WovenText;

/** With what begins and what ends both, and `between` for the rest. */
function weaveTrimmed(was: readonly string[], is: readonly string[], between: Between): WovenText {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return [
    ...marked(was.slice(0, head), "both"),
    ...between(was.slice(head, was.length - tail), is.slice(head, is.length - tail)),
    ...marked(was.slice(was.length - tail), "both"),
  ];
}

/** What came stands before what went: what is typed behind a letter that is gone follows what came in its stead. */
const replaced: Between = (was, is) => [...marked(is, "newer"), ...marked(was, "older")];

/**
 * A word that was written on, or of which a part went, keeps its other letters. Of two words that only share some, none
 * is the same: a Backspace meant for the one must not take letters of the other.
 */
const lettersOf: Between = (was, is) => {
  const woven = weaveTrimmed(was, is, replaced);
  const [went, came] = [woven.some((one) => one.in === "older"), woven.some((one) => one.in === "newer")];
  return went && came ? replaced(was, is) : woven;
};

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];

/** By the longest row of words that both have: a change at each end of a text leaves its middle where it was. */
function weaveWords(was: readonly string[], is: readonly string[]): WovenText {
  if (was.length * is.length > mostPairs) return replaced(was, is);
  const width = is.length + 1;
  // How many words both have in common from a pair of places on.
  const common = new Uint32Array((was.length + 1) * width);
  const at = (one: number, other: number): number => common[one * width + other] ?? 0;
  for (let one = was.length - 1; one >= 0; one -= 1)
    for (let other = is.length - 1; other >= 0; other -= 1)
      common[one * width + other] =
        was[one] === is[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
  const woven: WovenLetter[] = [];
  let [one, other, gone, came] = [0, 0, "", ""];
  const close = () => {
    woven.push(...lettersOf([...gone], [...came]));
    [gone, came] = ["", ""];
  };
  while (one < was.length || other < is.length) {
    if (one < was.length && other < is.length && was[one] === is[other]) {
      close();
      woven.push(...marked([was[one] ?? ""], "both"));
      [one, other] = [one + 1, other + 1];
    } else if (other === is.length || (one < was.length && at(one + 1, other) >= at(one, other + 1))) {
      gone += was[one] ?? "";
      one += 1;
    } else {
      came += is[other] ?? "";
      other += 1;
    }
  }
  close();
  return woven;
}
