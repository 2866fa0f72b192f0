import type { Fact, FactOf } from "./facts.ts";
import {
  amountPhrases,
  formPhrases,
  gridPhrases,
  needPhrases,
  routePhrases,
  sidePhrases,
  strengthPhrases,
} from "./phrases/things.ts";
import { atPhrases, durationPhrases, foodPhrases, mostPhrases, timePhrases } from "./phrases/times.ts";
import { type Mark, type Scan, scanLine } from "./scan.ts";

/** The order matters: what is longer or more certain takes its words first. */
const phrases = [
  ...mostPhrases,
  ...strengthPhrases.slice(0, 5),
  ...gridPhrases,
  ...foodPhrases,
  ...timePhrases,
  ...durationPhrases,
  ...sidePhrases,
  ...strengthPhrases.slice(5),
  ...amountPhrases,
  ...atPhrases,
  ...formPhrases,
  ...routePhrases,
  ...needPhrases,
];

export const scanDose = (text: string): Scan => scanLine(text, phrases);

export type Marks = {
  readonly all: readonly Mark[];
  readonly of: <K extends Fact["is"]>(is: K) => readonly FactOf<K>[];
  readonly first: <K extends Fact["is"]>(is: K) => FactOf<K> | undefined;
  readonly has: (is: Fact["is"]) => boolean;
};

export function marksOf(all: readonly Mark[]): Marks {
  const of = <K extends Fact["is"]>(is: K) =>
    all.map(({ fact }) => fact).filter((fact): fact is FactOf<K> => fact.is === is);
  return { all, of, first: (is) => of(is)[0], has: (is) => of(is).length > 0 };
}
