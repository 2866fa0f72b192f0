import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { Account } from "./account.ts";
import type { Accounts, AccountSecret } from "./accounts.ts";
import type { Turns } from "./turns.ts";
import { hashPassphrase, verifyPassphrase } from "./passphrase.ts";

const attempted = "signing in";
const freeAttempts = 4;
const firstDelayMs = 5_000;
const longestDelayMs = 15 * 60_000;

/** How long a name must wait after so many wrong passphrases in a row: nothing at first, then doubling. */
export function delayAfter(failedAttempts: number): number {
  if (failedAttempts < freeAttempts) return 0;
  return Math.min(firstDelayMs * 2 ** (failedAttempts - freeAttempts), longestDelayMs);
}

/**
 * Checks a name and passphrase.
 *
 * An unknown name costs the same time and gets the same answer as a wrong passphrase. "Withdrawn" is told only to
 * somebody who knows the passphrase.
 */
export async function signIn(
  accounts: Accounts,
  turns: Turns,
  username: string,
  passphrase: string,
  now: Date,
): Promise<Result<Account, Failure>> {
  const secret = accounts.secret(username);
  const found = accounts.find(username);
  if (!secret || !found) {
    const hashed = await turns.take(() => hashPassphrase(passphrase));
    return err(hashed === undefined ? busy() : wrong());
  }
  const early = waitMsOf(secret, now);
  if (early > 0) return err(lockedOut(early));
  const tried = await turns.take(async (): Promise<Result<boolean, Failure>> => {
    // Looked at in the turn, and counted before the slow check: guesses sent at once do not pass the gate together.
    const waitMs = waitMsOf(accounts.secret(username) ?? secret, now);
    if (waitMs > 0) return err(lockedOut(waitMs));
    accounts.noteFailure(username, now.getTime());
    return ok(await verifyPassphrase(passphrase, secret.passphraseHash));
  });
  if (tried === undefined) return err(busy());
  if (!tried.ok) return tried;
  if (!tried.value) return err(wrong());
  accounts.noteSuccess(username);
  return found.state === "withdrawn" ? err(withdrawn()) : ok(found);
}

/** A clock that was set back makes nobody wait for the days in between. */
function waitMsOf({ failedAttempts, lastFailedMs }: AccountSecret, now: Date): number {
  return delayAfter(failedAttempts) - Math.max(0, now.getTime() - lastFailedMs);
}

const busy = (): Failure =>
  failure("hub-busy", attempted, "Too many are signing in at this moment.", { retryAfterMs: 2_000 });

const wrong = (): Failure => failure("wrong-passphrase", attempted, "Name or passphrase is wrong.");

const lockedOut = (retryAfterMs: number): Failure =>
  failure("locked-out", attempted, "Too many wrong passphrases for this name.", {
    next: `Try again in ${Math.ceil(retryAfterMs / 1000)} seconds.`,
    retryAfterMs,
  });

export const withdrawn = (): Failure =>
  failure("account-withdrawn", attempted, "This account has been withdrawn.", {
    next: "Ask the hub's operator.",
  });
