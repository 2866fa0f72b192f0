import { existsSync } from "node:fs";
import path from "node:path";
import type { Doctor, Session } from "../../../shared/contract/session-view.ts";
import { doctor as doctorSchema } from "../../../shared/contract/session-view.ts";
import { type HubInfo, type TokenAnswer, hubInfo, hubPaths } from "../../../shared/contract/hub-api.ts";
import { type Failure, failure, isNoHub } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { mergeWithoutQuestion } from "../conflict/decide-conflict.ts";
import { bringLater } from "../delivery/bring-later.ts";
import { pullLate } from "../conflict/pull-late.ts";
import { startBackups } from "../backups/backups.ts";
import type { DatabaseWorker } from "../db/database-worker.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { storageFailure } from "../db/storage-failure.ts";
import type { DeskEvents } from "../events.ts";
import type { DeskFolders } from "../folders.ts";
import type { Sender } from "../delivery/sender.ts";
import type { Spool } from "../delivery/spool.ts";
import { putUnspooled } from "../delivery/unspooled.ts";
import { askHub, bodyBy } from "../hub/hub-request.ts";
import { type HubSession, openHubSession, signInAtHub } from "../hub/hub-session.ts";
import {
  bringBackKeyring,
  createKeyring,
  hasKeyring,
  keepRecovery,
  needsOsSecret,
  recoveryOf,
  rewrap,
  unlockKeyring,
  usernameIn,
} from "../keys/keyring.ts";
import { sealForRecovery } from "../keys/recovery.ts";
import { openKnowledge } from "../knowledge/pull-knowledge.ts";
import { pullStock } from "../stock/pull-stock.ts";
import { makeAnchor } from "./anchor-audit.ts";
import { traceRecovered } from "./recovered-note.ts";
import { pinVerifier } from "../keys/pin.ts";
import { signingKeyOf } from "../keys/signing-key.ts";
import type { DeskOptions } from "../options.ts";
import { startPruner, watchTyping } from "../sync/pruner.ts";
import { readPreferences } from "./preferences.ts";
import { diskOf, roomIn, usualAttachmentBytes } from "../sync/room.ts";
import { startSynchroniser } from "../sync/synchroniser.ts";
import type { Current } from "./current.ts";

export type SignInParts = {
  readonly options: DeskOptions;
  readonly clock: () => Date;
  readonly folders: DeskFolders;
  readonly worker: DatabaseWorker;
  readonly events: DeskEvents;
  readonly spool: Spool;
  readonly sender: Sender;
  /** The hub's process as it last answered: a hub that was started again is another one. */
  readonly hubProcess: { id: number | undefined };
};

const attempted = "signing in";
/** With a file on this PC nobody waits long for a line that may be dead. */
const impatientMs = 4_000;

/**
 * Opens the doctor's file. The hub is asked first, where it answers; where it does not, the passphrase that opens
 * the file is proof enough. The first sign-in on a PC needs the hub.
 */
export async function signIn(
  parts: SignInParts,
  username: string,
  passphrase: string,
  oldPassphrase?: string,
): Promise<Result<Current, Failure>> {
  const { options, folders, clock } = parts;
  const place = folders.doctor(username);
  bringBackKeyring(place.keyring);
  const known = hasKeyring(place.keyring);
  const credentials = { username: username.trim(), passphrase, deskId: folders.deskId };
  const online = await signInAtHub(options.hubUrl, credentials, known ? { timeoutMs: impatientMs } : {});
  if (!online.ok && !isNoHub(online.error.kind)) return online;
  if (!online.ok && !known) {
    return online.error.kind !== "hub-unreachable"
      ? online
      : err(failure("first-sign-in-needs-hub", attempted, "The first sign-in on this PC needs the hub."));
  }
  if (online.ok && !online.value.doctor)
    return err(failure("account-refused", attempted, "The desk is for doctors."));
  const key = dataKey(parts, place.keyring, username, oldPassphrase ?? passphrase);
  if (!key.ok) {
    // The hub has just said that the passphrase is right.
    const changedElsewhere =
      online.ok && key.error.kind === "wrong-passphrase" && oldPassphrase === undefined;
    return changedElsewhere ? err(failure("old-passphrase-needed", attempted, key.error.message)) : key;
  }
  const copy = Uint8Array.from(key.value);
  try {
    if (online.ok && oldPassphrase !== undefined)
      rewrap(place.keyring, key.value, passphrase, options.osSecret);
    await parts.worker.open(place.database, key.value);
    const current = await begin(parts, credentials, online.ok ? online.value : undefined);
    if (current.ok) await keepRecoverable(parts, current.value, copy);
    else await parts.worker.close();
    options.log("signed-in", { offline: !online.ok, at: clock().toISOString() });
    return current;
  } catch (problem) {
    // A file that stays open can be neither restored nor opened once more.
    await parts.worker.close().catch(() => undefined);
    const trouble = storageFailure(problem);
    if (!trouble) throw problem;
    return err(trouble);
  } finally {
    key.value.fill(0);
    copy.fill(0);
  }
}

/** Seals the data key to the hospital's recovery key as it is now, and traces a use of it. */
async function keepRecoverable(
  { folders, options }: SignInParts,
  current: Current,
  key: Uint8Array,
): Promise<void> {
  const { keyring, folder } = folders.doctor(current.session.doctor.username);
  try {
    await traceRecovered(current.db, folder, folders.deskId);
    const { recoveryKey } = current.hubInfo;
    if (recoveryKey === undefined || recoveryOf(keyring)?.publicKey === recoveryKey) return;
    const name = usernameIn(keyring) ?? current.session.doctor.username;
    keepRecovery(keyring, await sealForRecovery(name, key, recoveryKey));
    options.log("recovery-sealed");
  } catch (problem) {
    // A full disk keeps nobody out; the next sign-in tries again.
    options.log("recovery-not-sealed", { kind: problem instanceof Error ? problem.name : "unknown" });
  }
}

export function dataKey(
  { options, clock }: SignInParts,
  file: string,
  username: string,
  passphrase: string,
): Result<Buffer, Failure> {
  bringBackKeyring(file);
  // A new key would not open the old file, and would take the old one's place.
  if (!hasKeyring(file) && existsSync(path.join(path.dirname(file), "desk.db")))
    return err(failure("storage-damaged", attempted, "The wrapped key of this doctor's file is gone."));
  if (hasKeyring(file) && usernameIn(file) === undefined)
    return err(failure("storage-damaged", attempted, "The wrapped key of this doctor's file is spoilt."));
  if (!hasKeyring(file)) return ok(createKeyring(file, username.trim(), passphrase, options.osSecret));
  if (needsOsSecret(file) && options.osSecret === undefined)
    return err(failure("os-secret-missing", attempted, "The system does not give this login's secret."));
  const unlocked = unlockKeyring(file, passphrase, clock().getTime(), options.osSecret);
  switch (unlocked.state) {
    case "open":
      return ok(unlocked.dataKey);
    case "wrong":
      return err(
        failure("wrong-passphrase", attempted, "This passphrase does not open the file on this PC."),
      );
    case "wait":
      return err(
        failure("locked-out", attempted, "Too many wrong tries.", { retryAfterMs: unlocked.retryAfterMs }),
      );
  }
}

const needsHubOnce = failure(
  "first-sign-in-needs-hub",
  attempted,
  "This PC's file is not complete yet; the hub is needed once.",
);

async function begin(
  parts: SignInParts,
  credentials: { readonly username: string; readonly passphrase: string; readonly deskId: string },
  token: TokenAnswer | undefined,
): Promise<Result<Current, Failure>> {
  const { options, worker, events, clock } = parts;
  const { db, quietForMs } = watchTyping(worker.db);
  const doctor = await doctorOf(db, token);
  const info = await hubInfoOf(db, options.hubUrl, token !== undefined);
  if (!doctor || !info) return err(needsHubOnce);
  if (options.prefilled?.username === credentials.username && (await db.readSetting("pin")) === undefined) {
    await db.writeSetting("pin", pinVerifier(options.prefilled.pin));
  }
  await db.resumeOutbox();
  await db.endComing();
  const key = await signingKeyOf(db);
  const register = async (hub: HubSession): Promise<boolean> => {
    const body = { deskId: credentials.deskId, publicKey: key.publicKey };
    return (await hub.ask({ method: "POST", path: hubPaths.signingKey, body })).ok;
  };
  const registered = { at: undefined as string | undefined };
  const hub = openHubSession(options.hubUrl, credentials, token, (session) => void register(session));
  if (token) await register(hub);
  const anchor = makeAnchor({ db, hub, log: options.log, clock });
  const onChange = () => events.emit({ kind: "sync-changed" });
  const knowledge = await openKnowledge({ hub, db, log: options.log, clock, onChange });
  const session: Session = {
    doctor,
    signedInAt: clock().toISOString(),
    offline: token === undefined,
    hasPin: (await db.readSetting("pin")) !== undefined,
  };
  const sync = startSynchroniser({
    hubUrl: options.hubUrl,
    hub,
    db,
    doctor,
    events,
    log: options.log,
    clock,
    room: roomIn(() => diskOf(options.dataFolder), options.mostAttachmentBytes),
    onHubInfo: async (fresh) => {
      parts.hubProcess.id = fresh.processId;
      await db.writeSetting("hub-info", JSON.stringify(fresh));
      // A hub that was started anew may come from a backup that is older than this desk's key.
      const start = fresh.starts?.at(-1)?.id ?? String(fresh.processId);
      if (registered.at !== start && (await register(hub))) registered.at = start;
      // First: what a hub that was started anew is asked about must not wait for another question's answer.
      if (await putUnspooled(db, parts.spool)) void parts.sender.now();
      await lookForTwoVersions({ hub, db, events, clock, session, sync });
      void anchor().catch(() => undefined); // the next round tries again
      await Promise.all([knowledge.pull(fresh.knowledge), pullStock({ hub, db, onChange }, fresh.stock)]);
    },
  });
  const backups = startBackups({
    worker,
    place: parts.folders.doctor(credentials.username),
    clock,
    log: options.log,
    ...(options.backupEveryMs === undefined ? {} : { everyMs: options.backupEveryMs }),
  });
  const pruner = keepBounded(parts, { db, quietForMs, doctor, skewMs: () => sync.state().clockSkewMs });
  return ok({
    session,
    db,
    hub,
    sync,
    backups,
    knowledge: knowledge.shelf,
    hubInfo: info,
    end: () => endAll({ backups, pruner, sync, hub, worker }),
  });
}

/** The file is closed whatever else does not end well: the next doctor opens another one. */
async function endAll(of: {
  readonly backups: { readonly stop: () => Promise<void> };
  readonly pruner: { readonly stop: () => Promise<void> };
  readonly sync: { readonly stop: () => Promise<void> };
  readonly hub: Pick<HubSession, "end">;
  readonly worker: { readonly close: () => Promise<void> };
}): Promise<void> {
  try {
    await of.backups.stop();
    await of.pruner.stop();
    const stopped = of.sync.stop(); // first: what is let go of is nothing that the line did
    of.hub.end();
    await stopped;
  } finally {
    of.hub.end();
    await of.worker.close();
  }
}

/** Whose records stay on this PC, by the hub's time and by this PC's settings. */
function keepBounded(
  { options, clock, events, folders }: SignInParts,
  of: {
    readonly db: DeskDatabase;
    readonly doctor: Doctor;
    readonly quietForMs: () => number;
    readonly skewMs: () => number;
  },
): ReturnType<typeof startPruner> {
  return startPruner({
    db: of.db,
    quietForMs: of.quietForMs,
    log: options.log,
    onPruned: () => events.emit({ kind: "queue-changed" }),
    bounds: () => ({
      doctorReference: `Practitioner/${of.doctor.id}`,
      now: new Date(clock().getTime() + of.skewMs()).toISOString(),
      keptDays: readPreferences(folders.root).keptDays,
      othersDays,
      mostBytes: options.mostAttachmentBytes ?? usualAttachmentBytes,
    }),
  });
}

/** Records of patients whom another doctor took: what was made ready in the queue is not kept for weeks. */
const othersDays = 2;

async function doctorOf(db: DeskDatabase, token: TokenAnswer | undefined): Promise<Doctor | undefined> {
  if (token?.doctor) {
    await db.writeSetting("doctor", JSON.stringify(token.doctor));
    return token.doctor;
  }
  const stored = await db.readSetting("doctor");
  return stored === undefined ? undefined : doctorSchema.parse(JSON.parse(stored));
}

/** To whom signed work is sealed; known from the last time that the hub answered. */
async function hubInfoOf(db: DeskDatabase, hubUrl: string, online: boolean): Promise<HubInfo | undefined> {
  if (online) {
    const answer = await askHub(hubUrl, { path: hubPaths.info });
    const fresh = answer.ok ? bodyBy(hubInfo, answer.value, attempted) : answer;
    if (fresh.ok) {
      await db.writeSetting("hub-info", JSON.stringify(fresh.value));
      return fresh.value;
    }
  }
  const stored = await db.readSetting("hub-info");
  return stored === undefined ? undefined : hubInfo.parse(JSON.parse(stored));
}

/**
 * Papers signed late are asked for, so are later versions of what is here, and drafts of two PCs that do not touch each
 * other are merged.
 */
async function lookForTwoVersions(
  parts: Pick<SignInParts, "events" | "clock"> & Pick<Current, "hub" | "db" | "session" | "sync">,
): Promise<void> {
  const { hub, db, events, clock, session, sync } = parts;
  const onChange = () => {
    events.emit({ kind: "queue-changed" });
    events.emit({ kind: "sync-changed" });
  };
  const changed = (id: string) => events.emit({ kind: "consult-changed", consultId: consultId.parse(id) });
  // The next round asks for both again.
  void pullLate({ hub, db, now: clock, onChange }).catch(() => undefined);
  void bringLater({ hub, db, session, sync }, clock(), changed).catch(() => undefined);
  const merged = await mergeWithoutQuestion(db, clock().toISOString());
  for (const id of merged) changed(id);
  // At once: until it is at the hub the other PC goes on from what was there before.
  if (merged.length > 0) void sync.push().catch(() => undefined);
}
