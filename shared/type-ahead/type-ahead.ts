import { searchText } from "../rules/medicines/search-text.ts";
import { type Alike, alikeIn, soundOf, takeAlike } from "./alike.ts";
import { best, type Best, type Weights } from "./best.ts";
import { slipTree, type SlipTree } from "./slip-tree.ts";
import { endOf, firstFrom, type Start, type Starts, startsOf } from "./starts.ts";
import { mostInTop, type Top, topsOf } from "./tops.ts";

/** A thing that can be found by its names; earlier rows come first where nothing else decides. */
export type Row = {
  readonly names: readonly string[];
  readonly synonyms: readonly string[];
  /** Words that narrow and do not name: strength and form of a medicine. */
  readonly detail?: string;
};

export type TypeAhead = {
  /** The rows that a doctor most likely means, best first, by their place in the table. */
  readonly search: (text: string, limit: number, weights?: Weights) => readonly number[];
};

/** How well a text fits, best first. */
const whole = 0;
const inName = 1;
const inSynonym = 2;
const inWord = 3;
const bySound = 4;
const bySlip = 5;

/** Shorter, one slip could make anything of it. */
const leastForSlip = 4;
const leastForSound = 2;

type Index = {
  /** Whole names and synonyms. */
  readonly names: Starts;
  /** Their further words. */
  readonly words: Starts;
  /** All of these as they sound. */
  readonly sounds: Starts;
  /** Every word of a row, its details too. */
  readonly wordsOf: readonly (readonly string[])[];
  /** Each word of a name once, with the rows that have it. */
  readonly vocabulary: { readonly tree: SlipTree; readonly rows: readonly (readonly number[])[] };
  /** Each of them as it sounds to a coarse ear. */
  readonly alike: Alike;
  readonly tops: ReadonlyMap<string, Top>;
};

/** Prepared once; asked at every key. */
export function typeAhead(rows: readonly Row[]): TypeAhead {
  const index = indexOf(rows);
  return {
    search(text, limit, weights) {
      const query = searchText(text);
      if (query === "" || limit < 1) return [];
      const found = best(limit, weights);
      const words = query.split(" ");
      const top = index.tops.get(query);
      if (top !== undefined && words.length === 1 && limit <= mostInTop && !isWeighed(weights)) {
        for (let at = 0; at < top.rows.length; at += 1) found.add(top.rows[at] ?? 0, top.ranks[at] ?? 0);
      } else {
        takeNames(index, query, found);
        if (words.length === 1) takeWords(index.words, query, inWord, found);
        else takeAllWords(index, words, found);
      }
      if (found.size() < limit) takeSounds(index, query, found);
      if (found.size() < limit) takeSlips(index, words, found);
      return found.size() < limit
        ? withAlike(index, words, found.rows(), best(limit, weights)).slice(0, limit)
        : found.rows();
    },
  };
}

/** What only sounds alike comes behind all that was found, however often it is used. */
function withAlike(
  { alike }: Index,
  words: readonly string[],
  sure: readonly number[],
  more: Best,
): readonly number[] {
  takeAlike(alike, words, sure.length === 0, more);
  return [...sure, ...more.rows().filter((row) => !sure.includes(row))];
}

const isWeighed = (weights: Weights | undefined): boolean =>
  weights !== undefined && weights.some((weight) => weight !== 0);

function takeNames({ names }: Index, query: string, found: Best): void {
  const from = firstFrom(names, query);
  const to = endOf(names, query, from);
  for (let at = from; at < to; at += 1) {
    const isWhole = (names.texts[at] ?? "").length === query.length;
    found.add(names.rows[at] ?? 0, isWhole ? whole : (names.ranks[at] ?? inSynonym));
  }
}

function takeWords(starts: Starts, query: string, rank: number, found: Best): void {
  const from = firstFrom(starts, query);
  const to = endOf(starts, query, from);
  for (let at = from; at < to; at += 1) found.add(starts.rows[at] ?? 0, rank);
}

/** "amox 250 syrup": the first word names, each further one must begin some word of the same row. */
function takeAllWords(index: Index, words: readonly string[], found: Best): void {
  const [first = "", ...rest] = words;
  const candidates: [Starts, number][] = [
    [index.names, inName],
    [index.words, inWord],
  ];
  for (const [starts, rank] of candidates) {
    const from = firstFrom(starts, first);
    const to = endOf(starts, first, from);
    for (let at = from; at < to; at += 1) {
      const row = starts.rows[at] ?? 0;
      const own = index.wordsOf[row] ?? [];
      if (rest.every((word) => own.some((one) => one.startsWith(word))))
        found.add(row, Math.max(rank, starts.ranks[at] ?? rank));
    }
  }
}

/** Written in the other script, or with other vowels. */
function takeSounds(index: Index, query: string, found: Best): void {
  const key = soundOf(query);
  if (key.length >= leastForSound) takeWords(index.sounds, key, bySound, found);
}

/** One of the words may have a slip in it. */
function takeSlips({ vocabulary, wordsOf }: Index, words: readonly string[], found: Best): void {
  for (const [place, typed] of words.entries()) {
    if (typed.length < leastForSlip) continue;
    const others = words.filter((_, at) => at !== place);
    vocabulary.tree.eachWithOneSlip(typed, (word) => {
      for (const row of vocabulary.rows[word] ?? []) {
        const own = wordsOf[row] ?? [];
        if (others.every((other) => own.some((one) => one.startsWith(other)))) found.add(row, bySlip);
      }
    });
  }
}

function indexOf(rows: readonly Row[]): Index {
  const names: Start[] = [];
  const words: Start[] = [];
  const sounds: Start[] = [];
  const known = new Map<string, number[]>();
  const soundOfWord = new Map<string, string>();
  const soundKept = (text: string): string => {
    const kept = soundOfWord.get(text) ?? soundOf(text);
    soundOfWord.set(text, kept);
    return kept;
  };
  const wordsOf = rows.map(({ names: own, synonyms, detail = "" }, row) => {
    const texts = [
      ...own.map((name) => ({ text: searchText(name), row, rank: inName })),
      ...synonyms.map((name) => ({ text: searchText(name), row, rank: inSynonym })),
    ].filter(({ text }) => text !== "");
    names.push(...texts);
    const named = new Set(texts.flatMap(({ text }) => text.split(" ")));
    for (const { text } of texts) {
      sounds.push({ text: soundOf(text), row, rank: bySound });
      for (const word of text.split(" ").slice(1)) {
        words.push({ text: word, row, rank: inWord });
        sounds.push({ text: soundKept(word), row, rank: bySound });
      }
    }
    for (const word of named) {
      const rowsOfWord = known.get(word);
      if (rowsOfWord === undefined) known.set(word, [row]);
      else rowsOfWord.push(row);
    }
    return [...named, ...searchText(detail).split(" ")];
  });
  const sorted = [...known].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const [nameStarts, wordStarts] = [startsOf(names), startsOf(words)];
  return {
    names: nameStarts,
    words: wordStarts,
    sounds: startsOf(sounds.filter(({ text }) => text.length >= leastForSound)),
    wordsOf,
    vocabulary: {
      tree: slipTree(sorted.map(([word]) => word)),
      rows: sorted.map(([, rowsOfWord]) => rowsOfWord),
    },
    alike: alikeIn(sorted, wordsOf),
    tops: topsOf(nameStarts, wordStarts, whole),
  };
}
