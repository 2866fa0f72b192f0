import { callHub } from "../client/call-hub.ts";
import { type KeepDatabase, remember, remembered } from "../keep/database.ts";

/**
 * Somebody has signed out and the hub may not have heard it: until it has, its cookie is still good, and must not open
 * the page again for whoever sits here next.
 */
export type Leaving = {
  readonly begin: () => Promise<void>;
  /** Whoever signs in takes the cookie's place. */
  readonly end: () => Promise<void>;
  /** Tells the hub where it has not heard; false while it cannot be told. */
  readonly isOver: () => Promise<boolean>;
};

export async function openLeaving(database: KeepDatabase): Promise<Leaving> {
  const at = { leaving: (await remembered(database, "leaving")) === true };
  const set = async (leaving: boolean) => {
    at.leaving = leaving;
    await remember(database, "leaving", leaving);
  };
  return {
    begin: () => set(true),
    end: () => set(false),
    async isOver() {
      if (!at.leaving) return true;
      const told = await callHub("session.signOut", {});
      // Somebody may have signed in while it was being told.
      if (told.ok && at.leaving) await set(false);
      return !at.leaving;
    },
  };
}
