import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { type Result, ok } from "../../../shared/result/result.ts";
import { putUnspooled } from "../delivery/unspooled.ts";
import { usernameIn } from "../keys/keyring.ts";
import { pinVerifier } from "../keys/pin.ts";
import { readPreferences, writePreferences } from "../session/preferences.ts";
import { provePassphrase } from "../session/prove-passphrase.ts";
import { signIn } from "../session/sign-in.ts";
import { reviseTyped, unsentCount } from "../session/typed-writing.ts";
import { prepareTables } from "../knowledge/prepare-tables.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";
import { sessionNow, unsentIn } from "./lock-handlers.ts";

type Names =
  | "desk.state"
  | "session.signIn"
  | "session.signOut"
  | "session.unsent"
  | "session.setPin"
  | "settings.read"
  | "settings.write";

export function sessionHandlers(
  parts: HandlerParts,
  encryptionProof: "proven" | "no-file-yet" | "failed",
): Pick<Handlers, Names> {
  const { options, folders, held, events, spool } = parts;
  return {
    "desk.state": async () =>
      ok({
        product: "paramarsh-desk",
        version: options.version,
        host: options.host,
        platform: process.platform,
        practice: options.practice,
        hubUrl: options.hubUrl,
        ...(parts.hubProcess.id === undefined ? {} : { hubProcessId: parts.hubProcess.id }),
        deskProcessId: process.pid,
        dataFolder: options.dataFolder,
        ...(options.prefilled === undefined ? {} : { prefilled: options.prefilled }),
        knownUsernames: folders.keyrings().flatMap((file) => usernameIn(file) ?? []),
        sealedWaiting: spool.waiting().length,
        encryptionProof,
        ...(held.current === undefined ? {} : { session: await sessionNow(parts, held.current) }),
      }),
    "session.signIn": async ({ username, passphrase, oldPassphrase }) => {
      await saveTyped(parts);
      await endSession(parts);
      const opened = await signIn(parts, username, passphrase, oldPassphrase);
      if (!opened.ok) return opened;
      held.current = opened.value;
      parts.lock.open();
      // A full disk must not show an error over a desk that is open; the PIN then stays blocked.
      await opened.value.db.forgetPinTries().catch(() => undefined);
      await putUnspooled(opened.value.db, spool).catch(() => undefined); // a full disk: each round tries again
      await parts.mergeReceipts();
      void parts.sender.now();
      events.emit({ kind: "session-changed" });
      // A table that cannot be made now is made at its first search, which tells.
      void prepareTables(opened.value.knowledge.newest(), opened.value.session.doctor.speciality).catch(
        () => undefined,
      );
      return ok(opened.value.session);
    },
    "session.signOut": async () => {
      const { current } = held;
      await saveTyped(parts);
      const unsent = current === undefined ? 0 : await unsentIn(current.db);
      await endSession(parts);
      events.emit({ kind: "session-changed" });
      return ok(unsent === undefined ? {} : { unsent });
    },
    "session.unsent": async () => {
      const current = signedIn(parts, "counting what is not sent");
      return current.ok ? ok({ unsent: await unsentCount(current.value.db) }) : current;
    },
    "session.setPin": (asked) => setPin(parts, asked),
    "settings.read": async () => ok(readPreferences(folders.root)),
    "settings.write": async (changes) => {
      writePreferences(folders.root, changes);
      return ok({});
    },
  };
}

/** A full disk keeps nobody signed in: what was typed stands in the journal, and becomes a revision another time. */
async function saveTyped({ held, clock, options }: HandlerParts): Promise<void> {
  const { current } = held;
  if (current === undefined) return;
  await reviseTyped(current.db, "sign-out", clock()).catch((problem: unknown) =>
    options.log("checkpoint-failed", { kind: problem instanceof Error ? problem.name : "unknown" }),
  );
}

async function setPin(
  parts: HandlerParts,
  { pin, passphrase }: { readonly pin: string; readonly passphrase: string },
): Promise<Result<Record<string, never>, Failure>> {
  const { held, events } = parts;
  const current = signedIn(parts, "setting a PIN");
  if (!current.ok) return current;
  const { session, db } = current.value;
  const proven = provePassphrase(parts, session.doctor.username, passphrase, "setting a PIN");
  if (!proven.ok) return proven;
  await db.writeSetting("pin", pinVerifier(pin));
  await db.forgetPinTries();
  held.current = { ...current.value, session: { ...session, hasPin: true } };
  events.emit({ kind: "session-changed" });
  return ok({});
}

/** Nobody is signed in afterwards, in whatever state the file is that is closed. */
export async function endSession({ held, lock, inCall, options }: HandlerParts): Promise<void> {
  const { current } = held;
  held.current = undefined;
  // A call ends with its doctor's session.
  inCall.consultId = undefined;
  inCall.visiting = false;
  lock.leave();
  await current
    ?.end()
    .catch((problem: unknown) =>
      options.log("session-not-ended", { kind: problem instanceof Error ? problem.name : "unknown" }),
    );
}
