import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { hubPaths, passphraseChanged } from "../../../shared/contract/hub-api.ts";
import { recoveryAnswer } from "../../../shared/contract/recovery.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { recoveryOf, rewrap, unlockKeyring, usernameIn } from "../keys/keyring.ts";
import { type PendingRecovery, askRecovery } from "../keys/recovery.ts";
import { bodyBy } from "../hub/hub-request.ts";
import { noteRecovered } from "../session/recovered-note.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";

type Names = "session.changePassphrase" | "session.askRecovery" | "session.recover";

/** The doctor's passphrase: another one, and a lost one. */
export function keyHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { folders, options, clock, openedLog } = parts;
  const pending = new Map<string, PendingRecovery>();
  return {
    "session.changePassphrase": async ({ passphrase, next }) => {
      const attempted = "changing the passphrase";
      const current = signedIn(parts, attempted);
      if (!current.ok) return current;
      const { session, hub, db } = current.value;
      const { keyring } = folders.doctor(session.doctor.username);
      const unlocked = unlockKeyring(keyring, passphrase, clock().getTime(), options.osSecret);
      if (unlocked.state === "wrong")
        return err(failure("wrong-passphrase", attempted, "This passphrase is not right."));
      if (unlocked.state === "wait")
        return err(
          failure("locked-out", attempted, "Too many wrong tries.", { retryAfterMs: unlocked.retryAfterMs }),
        );
      try {
        // The hub first: a kill between the two leaves a file that asks for the old one once more.
        const body = { passphrase, next };
        const answer = await hub.ask({ method: "POST", path: hubPaths.passphrase, body });
        if (!answer.ok) return answer;
        const changed = bodyBy(passphraseChanged, answer.value, attempted);
        if (!changed.ok) return changed;
        rewrap(keyring, unlocked.dataKey, next, options.osSecret);
        // Both are changed now: a full disk must not say that nothing was.
        const at = clock().toISOString();
        await openedLog.note(db, { at, kind: "passphrase-changed", subject: folders.deskId });
        return ok({});
      } finally {
        unlocked.dataKey.fill(0);
      }
    },
    "session.askRecovery": async ({ username }) => {
      const { keyring } = folders.doctor(username);
      const wrap = recoveryOf(keyring);
      const name = usernameIn(keyring);
      if (!wrap || name === undefined)
        return err(failure("no-recovery", "asking for recovery", "This PC's file has no recovery wrap."));
      const asked = await askRecovery(name, folders.deskId, wrap);
      pending.set(keyring, asked);
      return ok({ request: Buffer.from(JSON.stringify(asked.request), "utf8").toString("base64url") });
    },
    "session.recover": async ({ username, answer, next }) => {
      const place = folders.doctor(username);
      const read = recoveryAnswer.safeParse(jsonOf(answer));
      const dataKey = read.success ? await pending.get(place.keyring)?.open(read.data) : undefined;
      if (!dataKey)
        return err(
          failure("wrong-answer", "recovering", "This is not the answer to the last request made here."),
        );
      try {
        // First: a kill between the two must leave no use of the hospital's key untraced.
        noteRecovered(place.folder, clock().toISOString());
        rewrap(place.keyring, dataKey, next, options.osSecret);
      } finally {
        dataKey.fill(0);
      }
      pending.delete(place.keyring);
      options.log("recovered-by-hospital-key");
      return ok({});
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text.trim(), "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
