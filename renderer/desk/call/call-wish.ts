/** A call that was asked for before the claim stands. */
export type CallWish = { readonly waits: boolean; readonly start: boolean };

/**
 * What becomes of the key: it calls where the consult is the doctor's, waits while the claim is under way, and is
 * forgotten where nobody may call (another doctor was first, or there is no line).
 */
export function callWish(
  asked: boolean,
  now: {
    readonly mine: boolean;
    readonly claiming: boolean;
    readonly connected: boolean;
    /** The page has just opened, and the line or the centre is not known yet. */
    readonly loading: boolean;
  },
): CallWish {
  if (!asked) return { waits: false, start: false };
  if (now.mine && now.loading) return { waits: true, start: false };
  if (now.mine) return { waits: false, start: now.connected };
  return { waits: now.claiming, start: false };
}
