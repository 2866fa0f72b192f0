import { isChoice, isOfOther, joinWords } from "../../shared/domain/join-words.ts";
import { spliceBoth, weave } from "./woven-text.ts";

type Fields = Readonly<Record<string, string>>;

/**
 * A text that two have written on: what each put is there, and what each took is not. Where both began it, one stands
 * behind the other.
 */
export function mergeText(base: string, kept: string, typed: string): string {
  if (kept === base || kept === typed) return typed;
  if (typed === base) return kept;
  if (base === "") return joinWords(kept, typed);
  const { splices } = spliceBoth(weave(base, kept), changeOf(base, typed));
  return splices.reduce(
    (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
    kept,
  );
}

/** The one place in which a text was changed. */
function changeOf(from: string, to: string) {
  const most = Math.min(from.length, to.length);
  let at = 0;
  while (at < most && from[at] === to[at]) at += 1;
  if (isInPair(from, at) || isInPair(to, at)) at -= 1;
  let end = 0;
  while (end < most - at && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  if (isInPair(from, from.length - end) || isInPair(to, to.length - end)) end -= 1;
  return { at, remove: from.length - end - at, insert: to.slice(at, to.length - end) };
}

const isInPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xff_ff;

/** A field that one of them has emptied, or has used, is no field. */
export function mergeFields(base: Fields, kept: Fields, typed: Fields): Fields {
  if (isOfOther(kept, typed)) return typed;
  const names = [...new Set([...Object.keys(kept), ...Object.keys(typed)])];
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const [was, theirs, mine] = [base[name], kept[name], typed[name]];
      if (theirs === was) return mine === undefined ? [] : [[name, mine]];
      if (mine === was) return theirs === undefined ? [] : [[name, theirs]];
      if (isChoice(name)) return mine === undefined ? [] : [[name, mine]];
      return [[name, mergeText(was ?? "", theirs ?? "", mine ?? "")]];
    }),
  );
}
