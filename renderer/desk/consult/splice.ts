export type Splice = { readonly at: number; readonly remove: number; readonly insert: string };

/**
 * The smallest splice that turns `before` into `after`, or undefined when they are equal.
 *
 * `caret` is where the caret stands after the input: among several equal splices ("aa" → "aaa") it picks the one
 * that happened under the doctor's hand, so that a later merge sees the true place. A splice never cuts a
 * surrogate pair: half a pair would not survive UTF-8 on its way to the disk.
 */
export function spliceBetween(
  before: string,
  after: string,
  caret: number = after.length,
): Splice | undefined {
  if (before === after) return undefined;
  const tail = tailLength(before, after, Math.max(0, after.length - caret));
  const head = headLength(before, after, Math.min(before.length, after.length) - tail);
  const rest =
    tail + tailLength(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const kept = wholeTail(before, after, head, rest);
  return { at: head, remove: before.length - head - kept, insert: after.slice(head, after.length - kept) };
}

function headLength(before: string, after: string, most: number): number {
  let length = 0;
  while (length < most && before[length] === after[length]) length += 1;
  return length > 0 && isHighSurrogate(before.charCodeAt(length - 1)) ? length - 1 : length;
}

function tailLength(before: string, after: string, most = Math.min(before.length, after.length)): number {
  const limit = Math.min(most, before.length, after.length);
  let length = 0;
  while (length < limit && before[before.length - 1 - length] === after[after.length - 1 - length])
    length += 1;
  return length;
}

function wholeTail(before: string, after: string, head: number, tail: number): number {
  const limit = Math.min(tail, before.length - head, after.length - head);
  return limit > 0 && isLowSurrogate(before.charCodeAt(before.length - limit)) ? limit - 1 : limit;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
