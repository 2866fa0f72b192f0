import { createHmac, randomUUID } from "node:crypto";
import type { IceServer } from "../../shared/contract/live.ts";

/** A TURN server of the site (coturn with `use-auth-secret`): its addresses, and the secret that both know. */
export type TurnSettings = {
  readonly urls: readonly string[];
  readonly secret: string;
  /** For how long what is made for a page holds; without a number longer than any consult. */
  readonly lifetimeS?: number;
};

const usualLifetimeS = 4 * 3600;

/** For how long credentials made now hold; undefined where none are made. A page asks for new ones before. */
export function iceLifetimeS(turn: TurnSettings | undefined): number | undefined {
  return turn && turn.urls.length > 0 ? (turn.lifetimeS ?? usualLifetimeS) : undefined;
}

/**
 * The ways through NAT and firewall, for one page: a name with its end in it, and the HMAC of that name, as TURN's
 * REST scheme wants. The secret itself never leaves the hub.
 */
export function iceServersOf(turn: TurnSettings | undefined, now: Date): readonly IceServer[] {
  const lifetimeS = iceLifetimeS(turn);
  if (!turn || lifetimeS === undefined) return [];
  const endS = Math.floor(now.getTime() / 1000) + lifetimeS;
  const username = `${endS}:${randomUUID()}`;
  const credential = createHmac("sha1", turn.secret).update(username).digest("base64");
  return [{ urls: [...turn.urls], username, credential }];
}
