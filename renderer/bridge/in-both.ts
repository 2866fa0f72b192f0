import { weave } from "./woven-text.ts";

type Fields = Readonly<Record<string, string>>;

/** The words that two versions of a text have in common. */
export const textInBoth = (one: string, other: string): string =>
  weave(one, other)
    .flatMap(({ letter, in: where }) => (where === "both" ? [letter] : []))
    .join("");

export const fieldsInBoth = (one: Fields, other: Fields): Fields =>
  Object.fromEntries(
    Object.entries(one).flatMap(([name, text]): [string, string][] => {
      const there = other[name];
      return there === undefined ? [] : [[name, textInBoth(text, there)]];
    }),
  );
