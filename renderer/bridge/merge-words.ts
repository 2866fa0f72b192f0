import {
  answersIn,
  apartName,
  isOfOther,
  isText,
  joinWords,
  laidApart,
  pick,
} from "../../shared/domain/join-words.ts";
import { isSame } from "../../shared/sync/merge/same.ts";
import { spliceBoth, textOf, type TextSplice, weave } from "./woven-text.ts";

type Fields = Readonly<Record<string, string>>;

/**
 * A text that two have written on: what each put is there, and what each took is not. Where both began it, one stands
 * behind the other.
 */
export function mergeText(base: string, kept: string, typed: string): string {
  if (kept === base || kept === typed) return typed;
  if (typed === base) return kept;
  if (base === "") return joinWords(kept, typed);
  let woven = weave(base, kept);
  for (const change of changesOf(base, typed)) ({ woven } = spliceBoth(woven, change));
  return textOf(woven, "newer");
}

/** What makes of one text the other, in the order in which it is done. */
function changesOf(from: string, to: string): TextSplice[] {
  const changes: TextSplice[] = [];
  let [at, remove, insert] = [0, 0, ""];
  const close = () => {
    if (remove > 0 || insert !== "") changes.push({ at, remove, insert });
    [at, remove, insert] = [at + insert.length, 0, ""];
  };
  for (const { letter, in: where } of weave(from, to)) {
    if (where === "older") remove += letter.length;
    else if (where === "newer") insert += letter;
    else {
      close();
      at += letter.length;
    }
  }
  close();
  return changes;
}

/** What another window wrote of another thing waits beside it. What this one wrote earlier is no other's. */
function besideOther(kept: Fields, typed: Fields): Fields {
  const own = apartName(typed["reference"] ?? "");
  const { [own]: waiting = "", ...others } = laidApart(kept);
  const isOlder = (typed["reason"] ?? "").startsWith(waiting);
  return { ...others, ...(isOlder ? {} : { [own]: waiting }), ...typed };
}

/** A field that one of them has emptied, or has used, is no field. Of two answers the one that is given here stands. */
export const mergeFields =
  (item: string) =>
  (base: Fields, kept: Fields, typed: Fields): Fields => {
    if (isOfOther(kept, typed)) return besideOther(kept, typed);
    return Object.assign(
      {},
      ...[...answersIn(item, kept, typed).values()].map((names): Fields => {
        const [was, theirs, mine] = [pick(base, names), pick(kept, names), pick(typed, names)];
        if (isSame(theirs, was)) return mine;
        if (isSame(mine, was)) return theirs;
        const [name = ""] = names;
        if (!isText(item, name)) return mine;
        return { [name]: mergeText(was[name] ?? "", theirs[name] ?? "", mine[name] ?? "") };
      }),
    ) as Fields; // put together of such
  };
