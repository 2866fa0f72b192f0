import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const ticketLifeMs = 60_000;
const secret = (): string => randomBytes(32).toString("base64url");
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

export type Door = {
  /** A new one-time ticket; an earlier one that nobody used stops working. */
  readonly newTicket: () => string;
  /** Trades a ticket for a session, once, within a minute of its making. */
  readonly enter: (ticket: string) => string | undefined;
  readonly isSession: (session: string | undefined) => boolean;
};

/**
 * Who may see the desk in a browser: whoever holds the ticket that this process handed over, and nobody twice.
 *
 * Only digests are kept, compared in constant time: another process on the machine can neither guess nor time them.
 */
export function makeDoor(nowMs: () => number = () => performance.now()): Door {
  let ticket: { readonly digest: Buffer; readonly untilMs: number } | undefined;
  const sessions: Buffer[] = [];
  return {
    newTicket() {
      const text = secret();
      ticket = { digest: digest(text), untilMs: nowMs() + ticketLifeMs };
      return text;
    },
    enter(text) {
      const known = ticket;
      if (!known || nowMs() > known.untilMs || !timingSafeEqual(known.digest, digest(text))) return undefined;
      ticket = undefined;
      const session = secret();
      sessions.push(digest(session));
      return session;
    },
    isSession(text) {
      if (text === undefined) return false;
      const asked = digest(text);
      return sessions.some((known) => timingSafeEqual(known, asked));
    },
  };
}
