import { callHub } from "../client/call-hub.ts";
import { type KeepDatabase, remember, remembered } from "../keep/database.ts";

/**
 * Somebody has signed out and the hub may not have heard it: until it has, its cookie is still good, and must not open
 * the page again for whoever sits here next.
 */
export type Leaving = {
  readonly begin: () => Promise<void>;
  /** Tells the hub where it has not heard; false while it cannot be told. */
  readonly isOver: () => Promise<boolean>;
  /**
   * Signs in with nothing being told meanwhile: a late answer would take the new cookie away. Where it succeeds, the
   * new cookie has taken the old one's place.
   */
  readonly duringSignIn: <T extends { readonly ok: boolean }>(signIn: () => Promise<T>) => Promise<T>;
};

export async function openLeaving(database: KeepDatabase): Promise<Leaving> {
  const at = { telling: undefined as Promise<void> | undefined, isSigningIn: false, isUnkept: false };
  // Another window of this browser may have told it, and somebody may have signed in there.
  const isLeaving = async () => at.isUnkept || (await remembered(database, "leaving")) === true;
  const set = async (leaving: boolean) => {
    at.isUnkept = false;
    // A full device keeps nobody signed in: this window knows it all the same.
    await remember(database, "leaving", leaving).catch(() => {
      at.isUnkept = leaving;
    });
  };
  const tell = async () => {
    const told = await callHub("session.signOut", {});
    if (told.ok) await set(false);
    at.telling = undefined;
  };
  return {
    begin: () => set(true),
    async isOver() {
      if (!(await isLeaving())) return true;
      if (at.isSigningIn) return false;
      await (at.telling ??= tell());
      return !(await isLeaving());
    },
    async duringSignIn(signIn) {
      at.isSigningIn = true;
      try {
        await at.telling;
        const told = await signIn();
        if (told.ok) await set(false);
        return told;
      } finally {
        at.isSigningIn = false;
      }
    },
  };
}
