/** So long a press may still mean the alarm that stood in this place before. */
const meansFormerMs = 1_500;

/** What stands in the band's first place. */
export type Standing = {
  readonly id: string | undefined;
  /** Until when another one stood there. */
  readonly formerUntilMs: number | undefined;
};

export const nothingStands: Standing = { id: undefined, formerUntilMs: undefined };

export function standing(before: Standing, id: string | undefined, nowMs: number): Standing {
  if (before.id === id) return before;
  return { id, formerUntilMs: before.id === undefined ? before.formerUntilMs : nowMs };
}

/** One that begins to ring is meant at once; one that moved up under the hand is not. */
export const isMeant = ({ formerUntilMs }: Standing, nowMs: number): boolean =>
  formerUntilMs === undefined || nowMs - formerUntilMs >= meansFormerMs;
