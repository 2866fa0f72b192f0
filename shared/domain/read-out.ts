import { z } from "zod";
import { instant } from "./ids.ts";
import type { LineWords } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

/** One medicine that was read out by telephone and said back right, in the very words that were read. */
export const readBack = z.object({
  lineId: z.string(),
  /** `wordsKey` of what was read: a line that was changed since was not read out. */
  words: z.string().max(2000),
  at: instant,
  /** Who said it back. */
  by: z.string().max(120),
});
export type ReadBack = z.infer<typeof readBack>;

export type ReadOutRow = {
  readonly lineId: string;
  readonly words: string;
  readonly line: LineWords;
  /** For the ear: the name letter by letter, each number digit by digit. */
  readonly spelled: Bilingual;
  readonly state: "not-yet" | "right" | "changed";
  readonly at?: string;
};

/** What a paper says of it. */
export const readOut = z.object({
  at: instant,
  by: z.string(),
  right: z.number().int(),
  of: z.number().int(),
});
export type ReadOut = z.infer<typeof readOut>;

export const wordsKey = ({ title, how, quantityWords }: LineWords): string =>
  [title, how.en, quantityWords?.en ?? ""].join("|");

/** What is read out, line by line, and which of it was said back right. */
export function readOutRows(
  lines: readonly { readonly id: string }[],
  words: readonly LineWords[],
  backs: readonly ReadBack[],
): readonly ReadOutRow[] {
  return lines.flatMap(({ id }, index) => {
    const line = words[index];
    if (!line) return [];
    const back = backs.find(({ lineId }) => lineId === id);
    const key = wordsKey(line);
    const state = back === undefined ? "not-yet" : back.words === key ? "right" : "changed";
    return [
      {
        lineId: id,
        words: key,
        line,
        spelled: spelledLine(line),
        state,
        ...(back && state === "right" ? { at: back.at } : {}),
      } satisfies ReadOutRow,
    ];
  });
}

/** Nothing where not one line was said back right as it stands now. */
export function readOutOf(rows: readonly ReadOutRow[], backs: readonly ReadBack[]): ReadOut | undefined {
  const right = rows.filter(({ state }) => state === "right");
  const times = right.flatMap(({ at }) => at ?? []).toSorted();
  const at = times.at(-1);
  if (at === undefined) return undefined;
  const names = backs.filter(({ lineId }) => right.some((row) => row.lineId === lineId)).map(({ by }) => by);
  return {
    at,
    by: [...new Set(names.filter(Boolean))].join(", "),
    right: right.length,
    of: rows.length,
  };
}

const digits: readonly Bilingual[] = [
  { en: "zero", hi: "शून्य" },
  { en: "one", hi: "एक" },
  { en: "two", hi: "दो" },
  { en: "three", hi: "तीन" },
  { en: "four", hi: "चार" },
  { en: "five", hi: "पाँच" },
  { en: "six", hi: "छह" },
  { en: "seven", hi: "सात" },
  { en: "eight", hi: "आठ" },
  { en: "nine", hi: "नौ" },
];
const point: Bilingual = { en: "point", hi: "दशमलव" };

/** "fifteen" and "fifty" are one sound on a bad line, and so are many names: each is said in its pieces too. */
function spelledLine({ title, quantity }: LineWords): Bilingual {
  const name = /^[^a-z0-9]+/.exec(title)?.[0].trim() ?? "";
  const numbers = [
    ...(title.slice(name.length).match(/\d+(?:\.\d+)?/g) ?? []),
    ...(quantity === undefined ? [] : [String(quantity)]),
  ];
  const inPieces = (language: keyof Bilingual): string =>
    [
      name
        .replace(/[^A-Z+ ]/g, "")
        .split("")
        .join(" ")
        .replace(/\s{2,}/g, " / "),
      ...[...new Set(numbers)].map((number) => `${number} = ${pieces(number, language)}`),
    ]
      .filter(Boolean)
      .join(" · ");
  return { en: inPieces("en"), hi: inPieces("hi") };
}

function pieces(number: string, language: keyof Bilingual): string {
  return [...number].map((sign) => (sign === "." ? point : digits[Number(sign)])?.[language] ?? "").join(" ");
}
