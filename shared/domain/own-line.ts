import { type EntryFields, fieldsByHand } from "./line-entry.ts";

/** Nothing is written in them. */
export const emptyFields = {
  dose: "1",
  frequency: "once-daily",
  meal: "after-food",
  grid: "",
  days: "",
  asNeededFor: "",
  maxPerDay: "",
  instructions: "",
  reason: "",
  side: "",
  more: {},
} satisfies EntryFields;

/** More than a name: what stands behind the first word may say how much, how often, how long. */
export const looksWritten = (text: string): boolean => /\S\s+\S/u.test(text.trim());

/**
 * A whole line written over an opened one is another: with that one's id it would come back to replace what was changed
 * there since, or go when that is removed. Of the fields below it only what was filled in by hand is its own.
 */
export function asItsOwn(fields: EntryFields): EntryFields {
  const { typed, lineId, byHand } = fields;
  if (typed === undefined || lineId === undefined || !looksWritten(typed)) return fields;
  const names = fieldsByHand.filter((name) => byHand?.includes(name) === true);
  const own = Object.fromEntries(names.map((name) => [name, fields[name]]));
  return { ...emptyFields, ...own, typed, ...(byHand === undefined ? {} : { byHand }) };
}
