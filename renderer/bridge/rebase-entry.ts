import type { EntryFields, LineEntry } from "../../shared/domain/line-entry.ts";
import { asItsOwn, emptyFields } from "../../shared/domain/own-line.ts";
import { isSame } from "../../shared/sync/merge/same.ts";

type Entry = LineEntry | undefined;

/** The line in the fields first, then those that wait for it. */
const linesOf = (entry: Entry): readonly EntryFields[] => {
  if (entry === undefined) return [];
  const { aside = [], ...fields } = entry;
  return [fields, ...aside];
};

const isIn = (lines: readonly EntryFields[], line: EntryFields): boolean =>
  lines.some((one) => isSame(one, line));

/**
 * The line under way as it was written in this window, on a draft in which another window has begun lines too: those
 * wait behind it, and come into the fields where nothing stands there.
 */
export function rebaseEntry(was: Entry, is: Entry, mine: Entry): Entry {
  const [before, theirs] = [linesOf(was), linesOf(is)];
  const [fields, ...own] = linesOf(mine);
  const asides = own.filter((line) => isIn(theirs, line) || !isIn(before, line));
  const come = theirs
    .filter((line) => !isIn(before, line) && !isSame(line, emptyFields))
    .map(asItsOwn)
    .filter((line) => !isIn([...(fields === undefined ? [] : [fields]), ...asides], line));
  const [first, ...waiting] = [...(fields === undefined ? [] : [fields]), ...come, ...asides];
  if (first === undefined || (waiting.length === 0 && isSame(first, emptyFields))) return undefined;
  return waiting.length === 0 ? first : { ...first, aside: waiting };
}
