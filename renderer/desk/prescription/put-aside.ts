import type { EntryFields, LineEntry } from "../../../shared/domain/line-entry.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { asItsOwn, emptyFields } from "../../../shared/domain/own-line.ts";
import { isSame } from "../../../shared/sync/merge/same.ts";

/*
 * One set of fields, and a doctor who goes to another line before the first is down: what stood there waits, and comes
 * back when the other is put down or cleared. It is kept inside the line under way, so that whatever keeps that keeps it
 * as well: the disk, another window, the other side of a conflict.
 */

type Under = LineEntry | undefined;

export const fieldsOf = ({ aside: _others, ...fields }: LineEntry): EntryFields => fields;

const withAside = (fields: EntryFields, aside: readonly EntryFields[]): LineEntry =>
  aside.length === 0 ? fields : { ...fields, aside: [...aside] };

/** Something else stands in the fields, or nothing: what waits goes on waiting, and does not come under typing hands. */
export function writeOn(under: Under, fields: EntryFields | undefined): Under {
  const aside = under?.aside ?? [];
  return fields === undefined && aside.length === 0 ? undefined : withAside(fields ?? emptyFields, aside);
}

/** Another line in the fields; `isUntouched` says of what stands there that it stands in the prescription just so. */
export function takeUp(
  under: Under,
  fields: EntryFields,
  isUntouched: (fields: EntryFields) => boolean,
): LineEntry {
  if (under === undefined) return fields;
  const before = fieldsOf(under);
  // The same act pressed twice.
  if (isSame(before, fields)) return under;
  // Begun before and put aside itself: it is there once.
  const aside = (under.aside ?? []).filter((one) => !isSame(one, fields));
  const isLost = !isSame(before, emptyFields) && !isUntouched(before);
  return withAside(fields, isLost ? [asItsOwn(before), ...aside] : aside);
}

/** As far as this line of the prescription is changed, where that was put aside. */
export const asideOf = (under: Under, lineId: LineId): EntryFields | undefined =>
  under?.aside?.find((one) => one.lineId === lineId);

/** The line in the fields is put down, or cleared. */
export function afterLine(under: Under): Under {
  const [next, ...others] = under?.aside ?? [];
  return next === undefined ? undefined : withAside(next, others);
}

/** The letters were no medicine's: what stands beside them stays. */
export function withoutTyped(under: Under): Under {
  if (under === undefined) return undefined;
  const { typed: _letters, byHand: _beside, ...fields } = fieldsOf(under);
  return isSame(fields, emptyFields) ? afterLine(under) : writeOn(under, fields);
}

/** A line was removed from the prescription: what waited to change it would put it back there. */
export function withoutLine(under: Under, lineId: LineId): Under {
  if (under?.aside === undefined) return under;
  const left = { ...under, aside: under.aside.filter((one) => one.lineId !== lineId) };
  const fields = fieldsOf(under);
  return writeOn(left, isSame(fields, emptyFields) ? undefined : fields);
}
