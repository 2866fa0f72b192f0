import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { Session } from "../../../shared/contract/session-view.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { pinAllowed, tryPin } from "../keys/pin-gate.ts";
import type { Current } from "../session/current.ts";
import { provePassphrase } from "../session/prove-passphrase.ts";
import { unsentCount } from "../session/typed-writing.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";

type Names = "session.active" | "session.lock" | "session.unlock";

export function lockHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { lock, events } = parts;
  return {
    "session.active": async () => {
      lock.active();
      return ok({ locked: lock.lockedSince() !== undefined });
    },
    "session.lock": async () => {
      lock.lock();
      return ok({});
    },
    "session.unlock": async (given) => {
      const current = signedIn(parts, "opening the lock");
      if (!current.ok) return current;
      const proven =
        "pin" in given
          ? await provePin(current.value, given.pin, "opening the lock")
          : await byPassphrase(parts, current.value, given.passphrase);
      if (!proven.ok) return proven;
      lock.open();
      events.emit({ kind: "session-changed" });
      return ok(await sessionNow(parts, current.value));
    },
  };
}

async function byPassphrase(
  parts: HandlerParts,
  { db, session }: Current,
  passphrase: string,
): Promise<Result<void, Failure>> {
  const proven = provePassphrase(parts, session.doctor.username, passphrase, "opening the lock");
  // A full disk must not keep the doctor out; the PIN then stays blocked until the next passphrase.
  if (proven.ok) await db.forgetPinTries().catch(() => undefined);
  return proven;
}

export async function provePin(
  { db }: Current,
  given: string,
  attempted: string,
): Promise<Result<void, Failure>> {
  switch (await tryPin(db, given)) {
    case "right":
      return ok(undefined);
    case "wrong":
      return err(failure("wrong-pin", attempted, "This PIN is not right."));
    case "no-pin":
      return err(failure("wrong-pin", attempted, "No PIN is set yet."));
    case "passphrase-needed":
      return err(failure("passphrase-needed", attempted, "Too many wrong PINs: the passphrase is needed."));
  }
}

/** The session as the page shows it, with the lock where there is one. */
export async function sessionNow(
  { lock }: Pick<HandlerParts, "lock">,
  { session, db }: Current,
): Promise<Session> {
  const since = lock.lockedSince();
  if (since === undefined) return session;
  // A file that cannot be read any more must not leave the chart uncovered; the passphrase does not need it.
  const wrongPins = await db.pinTries().catch(() => undefined);
  const unsent = await unsentIn(db);
  return {
    ...session,
    lock: {
      since,
      pinAllowed: session.hasPin && wrongPins !== undefined && pinAllowed(wrongPins),
      ...(wrongPins === undefined ? { isPinUnread: true } : {}),
      ...(unsent === undefined ? {} : { unsent }),
    },
  };
}

/** How much has not reached the hub; undefined where the file cannot be read. */
export const unsentIn = (db: DeskDatabase): Promise<number | undefined> =>
  unsentCount(db).catch(() => undefined);
