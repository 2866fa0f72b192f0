import { apartName } from "../../../shared/domain/join-words.ts";

type Words = Readonly<Record<string, string>>;

/** What was begun against this allergy, here or in another window or at another PC; nothing begun against another. */
export function reasonFor(words: Words, reference: string): string {
  const begun = words["reference"] === reference ? (words["reason"] ?? "") : "";
  return begun === "" ? (words[apartName(reference)] ?? "") : begun;
}

/** What is kept where an allergy is chosen: a reason that waits for it takes the place of the one for another. */
export function choosing(words: Words, reference: string): Words {
  const { reference: before, reason = "" } = words;
  const waiting = words[apartName(reference)] ?? "";
  if (waiting === "" || before === reference) return { reference };
  const laid = before === undefined || reason === "" ? {} : { [apartName(before)]: reason };
  return { ...laid, reference, reason: waiting, [apartName(reference)]: "" };
}

/** What is kept at a letter. */
export const writing = (words: Words, reference: string, reason: string): Words => ({
  ...choosing(words, reference),
  reason,
  ...(words[apartName(reference)] === undefined ? {} : { [apartName(reference)]: "" }),
});

/** Which of the words are told with this one: reasons against other allergies are not. */
export function toldWith(words: Words, reference: string): Words {
  const isLeft = ([name, text]: readonly [string, string]) =>
    name.startsWith("of ") && name !== apartName(reference) && text !== "";
  return Object.fromEntries(Object.entries(words).filter((one) => !isLeft(one)));
}
