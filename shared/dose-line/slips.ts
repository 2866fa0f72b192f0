import { editDistance } from "./edit-distance.ts";

/** Words that stand behind a name, long enough for a slip of the pen to leave no doubt. */
const words = [
  ..."breakfast before after meals month months week weeks tablet tablets capsule capsules".split(" "),
  ..."morning evening bedtime night daily twice thrice weekly monthly alternate empty stomach".split(" "),
  ..."ointment injection syrup needed doses vomiting fever apply affected".split(" "),
];
/** Right as they are, a letter away from one of these. */
const others = "mouth meal dose weak need feed feet even nights mornings evenings days".split(" ");
const known = new Set([...words, ...others]);
const leastLetters = 4;

/** Only "after" has these behind it. */
const eaten = new Set("food meal meals breakfast lunch dinner".split(" "));

/** "1 mnth", "before breakfst": one slip in one of these words, its first letter right, is mended. */
export function withoutSlips(text: string): string {
  const written = text.split(" ");
  return written.map((word, at) => mended(word, written[at + 1])).join(" ");
}

function mended(word: string, next: string | undefined): string {
  if (word.length < leastLetters || known.has(word) || !/^[a-z]+$/u.test(word)) return word;
  const near = words.filter((one) => one[0] === word[0] && editDistance(one, word) === 1);
  const [only] = near;
  // "month" and "months" are one thing.
  if (only === undefined || !near.every((one) => one.startsWith(only) || only.startsWith(one))) return word;
  // "alter" may be "alternate" cut short as well as "after" with a slip.
  const isCutShort = words.some(
    (one) => one.startsWith(word) && !near.includes(one) && !one.startsWith(only),
  );
  return isCutShort && !eaten.has(next ?? "") ? word : only;
}
