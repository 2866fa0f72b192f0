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
  /** What is being told has been answered: a late answer would take the next one's cookie away. */
  readonly settled: () => Promise<void>;
};

export async function openLeaving(database: KeepDatabase): Promise<Leaving> {
  const at = {
    leaving: (await remembered(database, "leaving")) === true,
    telling: undefined as Promise<void> | undefined,
  };
  const set = async (leaving: boolean) => {
    at.leaving = leaving;
    await remember(database, "leaving", leaving);
  };
  const tell = async () => {
    const told = await callHub("session.signOut", {});
    // Somebody may have signed in while it was being told.
    if (told.ok && at.leaving) await set(false);
    at.telling = undefined;
  };
  return {
    begin: () => set(true),
    end: () => set(false),
    async isOver() {
      if (!at.leaving) return true;
      await (at.telling ??= tell());
      return !at.leaving;
    },
    async settled() {
      await at.telling;
    },
  };
}
