/** What a field beside the note may hold: more than may be sent of it, so that what was joined can be shortened there. */
export const mostKept = 100_000;

/** What was kept, and behind it what was typed before that could be read. */
export function joinWords(kept: string, typed: string): string {
  if (kept === "" || typed === "") return kept + typed;
  return /\s$/u.test(kept) || /^\s/u.test(typed) ? kept + typed : `${kept} ${typed}`;
}

type Fields = Readonly<Record<string, string>>;

/** Fields of the dialogs in which one of several is chosen: two of them are no text. */
const choices: readonly string[] = ["speciality", "due", "recallAnswer", "by", "severity", "reference"];
export const isChoice = (name: string): boolean => choices.includes(name);

/** What is begun of one thing must not count for another: a reason against an allergy, say. */
export const isOfOther = (one: Fields, other: Fields): boolean =>
  one["reference"] !== undefined &&
  other["reference"] !== undefined &&
  one["reference"] !== other["reference"];

export function joinFields(kept: Fields, typed: Fields): Fields {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(typed)])];
  return Object.fromEntries(names.map((name) => [name, joinWords(kept[name] ?? "", typed[name] ?? "")]));
}
