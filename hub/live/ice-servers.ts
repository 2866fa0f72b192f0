import { createHmac, randomUUID } from "node:crypto";
import type { IceServer } from "../../shared/contract/live.ts";

/** A TURN server of the site (coturn with `use-auth-secret`): its addresses, and the secret that both know. */
export type TurnSettings = { readonly urls: readonly string[]; readonly secret: string };

/** Longer than any consult; who joins again gets new ones. */
const lifetimeS = 4 * 3600;

/**
 * The ways through NAT and firewall, for one page: a name with its end in it, and the HMAC of that name, as TURN's
 * REST scheme wants. The secret itself never leaves the hub.
 */
export function iceServersOf(turn: TurnSettings | undefined, now: Date): readonly IceServer[] {
  if (!turn || turn.urls.length === 0) return [];
  const endS = Math.floor(now.getTime() / 1000) + lifetimeS;
  const username = `${endS}:${randomUUID()}`;
  const credential = createHmac("sha1", turn.secret).update(username).digest("base64");
  return [{ urls: [...turn.urls], username, credential }];
}
