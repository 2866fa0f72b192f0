/**
 * Whether `typed` is the beginning of `word` but for one slip of the pen: a letter more, less or other, or two
 * neighbours exchanged.
 */
export function beginsWithOneSlip(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && at < word.length && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  if (at === typed.length) return true;
  return (
    word.startsWith(typed.slice(at + 1), at + 1) || // another letter
    word.startsWith(typed.slice(at), at + 1) || // one less
    word.startsWith(typed.slice(at + 1), at) || // one more
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2))
  );
}
