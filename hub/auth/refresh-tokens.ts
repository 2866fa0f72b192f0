import { createHash, randomBytes, randomUUID } from "node:crypto";
import type Database from "better-sqlite3";
import { z } from "zod";

const lifetimeMs = 30 * 86_400_000;
/** A line may die between our answer and the desk: the same token may then be shown once more. */
const lostAnswerMs = 60_000;

export type RefreshTokens = {
  readonly issue: (username: string, deskId: string) => string;
  /** Changes a token for the next one. Undefined: unknown, too old, or used before (its family is then revoked). */
  readonly rotate: (
    token: string,
  ) => { readonly token: string; readonly username: string; readonly deskId: string } | undefined;
  /** All of a name, but those of the desk at which somebody sits who has just proven the name. */
  readonly revoke: (username: string, butDeskId?: string) => void;
  /** Whose token this is, without using it. */
  readonly ownerOf: (token: string) => string | undefined;
};

const row = z.object({
  hash: z.string(),
  family: z.string(),
  username: z.string(),
  desk_id: z.string(),
  expires_ms: z.number(),
  used_ms: z.number().nullable(),
  successor: z.string().nullable(),
});
type Row = z.infer<typeof row>;

/**
 * Rotating refresh tokens; only hashes are stored.
 *
 * A token is used once. Shown again, it was stolen, or our answer was lost: the second is believed only for a
 * minute and while nobody has used the successor. Anything else revokes every token of the family.
 */
export function makeRefreshTokens(database: Database.Database, clock: () => Date): RefreshTokens {
  const find = database.prepare("SELECT * FROM refresh_token WHERE hash = ?");
  const insert = database.prepare(
    "INSERT INTO refresh_token (hash, family, username, desk_id, expires_ms) VALUES (?, ?, ?, ?, ?)",
  );
  const use = database.prepare(
    "UPDATE refresh_token SET used_ms = coalesce(used_ms, ?), successor = ? WHERE hash = ?",
  );
  const drop = database.prepare("DELETE FROM refresh_token WHERE hash = ?");
  const revokeFamily = database.prepare("DELETE FROM refresh_token WHERE family = ?");
  const revokeName = database.prepare("DELETE FROM refresh_token WHERE username = ? AND desk_id IS NOT ?");
  const forget = database.prepare("DELETE FROM refresh_token WHERE expires_ms < ?");

  const read = (hash: string): Row | undefined => row.optional().parse(find.get(hash));
  const add = (family: string, username: string, deskId: string): string => {
    const token = randomBytes(32).toString("base64url");
    insert.run(hashOf(token), family, username, deskId, clock().getTime() + lifetimeMs);
    return token;
  };
  /** True when the successor was never used, so that it can be replaced. */
  const answerWasLost = (used: Row, nowMs: number): boolean => {
    if (used.used_ms === null || used.successor === null) return false;
    const successor = read(used.successor);
    return successor?.used_ms === null && nowMs - used.used_ms <= lostAnswerMs;
  };

  const rotate = database.transaction((token: string) => {
    const nowMs = clock().getTime();
    const shown = read(hashOf(token));
    if (!shown || shown.expires_ms < nowMs) return undefined;
    if (shown.used_ms !== null) {
      if (!answerWasLost(shown, nowMs)) {
        revokeFamily.run(shown.family);
        return undefined;
      }
      drop.run(shown.successor);
    }
    const next = add(shown.family, shown.username, shown.desk_id);
    use.run(nowMs, hashOf(next), shown.hash);
    return { token: next, username: shown.username, deskId: shown.desk_id };
  });

  return {
    issue: (username, deskId) => {
      forget.run(clock().getTime());
      return add(randomUUID(), username, deskId);
    },
    rotate: (token) => rotate.immediate(token),
    revoke: (username, butDeskId) => void revokeName.run(username, butDeskId ?? null),
    ownerOf: (token) => read(hashOf(token))?.username,
  };
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
