/**
 * Three in a call are three connections between two pages each. That of desk and centre is said about the ticket
 * itself; the two further ones are said about places of their own beside it, each with its own pages, signals and
 * generations:
 *
 *     guest's desk ──"guest"── centre
 *           └──"doctors"── desk ──(the ticket)── centre
 *
 * In "doctors" the desk that holds the ticket offers, in "guest" the guest's does. Who offers plays the part `desk`.
 */
export const legs = ["doctors", "guest"] as const;
export type Leg = (typeof legs)[number];

/** Stands in no id of FHIR. */
const mark = "+";

export const placeOf = (taskId: string, leg: Leg): string => `${taskId}${mark}${leg}`;

export function readPlace(place: string): { readonly taskId: string; readonly leg: Leg | undefined } {
  const at = place.indexOf(mark);
  if (at === -1) return { taskId: place, leg: undefined };
  const leg = legs.find((one) => one === place.slice(at + 1));
  return leg === undefined ? { taskId: place, leg } : { taskId: place.slice(0, at), leg };
}
