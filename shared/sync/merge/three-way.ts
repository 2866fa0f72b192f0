import { isSame } from "./same.ts";

export type OneField<T> =
  | { readonly outcome: "merged"; readonly value: T; readonly from: "nobody" | "mine" | "theirs" | "both" }
  | { readonly outcome: "conflict" };

/** Who changed it wins; where both did and differently, nobody may: a person decides. */
export function threeWay<T>(base: T, mine: T, theirs: T): OneField<T> {
  if (isSame(mine, theirs))
    return { outcome: "merged", value: mine, from: isSame(base, mine) ? "nobody" : "both" };
  if (isSame(base, theirs)) return { outcome: "merged", value: mine, from: "mine" };
  if (isSame(base, mine)) return { outcome: "merged", value: theirs, from: "theirs" };
  return { outcome: "conflict" };
}

/** Lists by value: what either added is there, what either took away is gone. Two additions are never a question. */
export function mergeByValue<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const has = (values: readonly T[], wanted: T) => values.some((one) => isSame(one, wanted));
  const kept = theirs.filter((one) => !has(base, one) || has(mine, one));
  const added = mine.filter((one) => !has(base, one) && !has(kept, one));
  return [...kept, ...added];
}
