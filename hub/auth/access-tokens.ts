import { importJWK, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Account } from "./account.ts";
import type { HubKeys } from "./hub-keys.ts";

export type Audience = "desk" | "spoke" | "live";

/**
 * `desk` tokens are renewed by a refresh token; a `spoke` cookie lasts for a working day; a `live` token only opens
 * one socket of a centre's page, whose script must not hold more.
 */
const lifetimeMs: Readonly<Record<Audience, number>> = {
  desk: 15 * 60_000,
  spoke: 12 * 3_600_000,
  live: 2 * 60_000,
};

export type AccessTokens = {
  readonly issue: (
    who: Account,
    audience: Audience,
    deskId: string,
    passphrase: number,
  ) => Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** Undefined for a token that is false, too old, from another hub, or for the other audience. */
  readonly read: (token: string, audience: Audience) => Promise<Read | undefined>;
};

type Read = { readonly username: string; readonly deskId: string; readonly passphrase: number };

const claims = z.object({
  sub: z.string(),
  desk: z.string(),
  /** Under which of the account's passphrases it was made. */
  nth: z.number().default(0),
});

/** Short-lived signed tokens. They carry only a name: rights are read from the account at every request. */
export async function makeAccessTokens(keys: HubKeys, clock: () => Date): Promise<AccessTokens> {
  const secret = await importJWK(keys.token, "EdDSA");
  const { d: _secret, ...publicJwk } = keys.token;
  const open = await importJWK(publicJwk, "EdDSA");
  return {
    issue: async (who, audience, deskId, passphrase) => {
      const now = clock();
      const expiresAt = new Date(now.getTime() + lifetimeMs[audience]);
      const token = await new SignJWT({ desk: deskId, nth: passphrase })
        .setProtectedHeader({ alg: "EdDSA" })
        .setSubject(who.username)
        .setIssuer(keys.hubId)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(expiresAt)
        .sign(secret);
      return { token, expiresAt };
    },
    read: async (token, audience) => {
      const checks = { issuer: keys.hubId, audience, algorithms: ["EdDSA"], currentDate: clock() };
      const verified = await jwtVerify(token, open, checks).catch(() => undefined);
      const parsed = claims.safeParse(verified?.payload);
      if (!parsed.success) return undefined;
      const { sub: username, desk: deskId, nth: passphrase } = parsed.data;
      return { username, deskId, passphrase };
    },
  };
}
