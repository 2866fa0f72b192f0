import type { HubStart } from "../../../shared/sync/rewound.ts";
import { type HubAnswered, hubAnswered } from "../client/hub-answer.ts";
import type { KeepDatabase } from "./database.ts";
import type { KeptItem } from "./kept-item.ts";
import { type Accepted, keptForMs, lostActs, targetAnew } from "./lost-acts.ts";
import type { Sealer } from "./seal.ts";
import type { SealedAccepted } from "./sealed.ts";

/**
 * For two weeks after the hub took it, in case it is restored from a backup. `tookMs` is how long the answer was
 * waited for: by the hub's clock it was taken no earlier than that.
 */
export async function sealAccepted(
  sealer: Sealer | undefined,
  item: KeptItem,
  tookMs: number,
): Promise<SealedAccepted | undefined> {
  const answered: HubAnswered | undefined = hubAnswered.get();
  // The bytes of an original or a voice note are let go of; nothing could be sent again.
  if (!sealer || !answered || "blobId" in item.work) return undefined;
  const at = new Date(answered.timeMs - tookMs).toISOString();
  const accepted: Accepted = { item, start: answered.start, at };
  return { ...(await sealer.seal(accepted)), acceptedAtMs: Date.now() };
}

/**
 * Puts what the hub has forgotten back into the outbox, at its old place, in one commit with letting go of it here.
 * Answers how many things of this centre that are.
 */
export async function sendLostAgain(
  database: KeepDatabase,
  sealer: Sealer,
  starts: readonly HubStart[],
  centreId: string,
): Promise<number> {
  const lost = lostActs(await readAccepted(database, sealer, centreId), starts);
  const requests = new Set(
    lost.flatMap(({ work }) => (work.call === "request.send" ? work.input.intake.id : [])),
  );
  const change = database.transaction(["accepted", "outbox"], "readwrite");
  const outbox = change.objectStore("outbox");
  for (const key of await outbox.getAllKeys()) {
    const item = await outbox.get(key);
    if (item) await outbox.put({ ...item, target: targetAnew(item.target, requests) }, key);
  }
  for (const { order, ...item } of lost) {
    await outbox.put(item, order);
    await change.objectStore("accepted").delete(item.id);
  }
  await change.done;
  return lost.length;
}

async function readAccepted(
  database: KeepDatabase,
  sealer: Sealer,
  centreId: string,
): Promise<readonly Accepted[]> {
  const all = await database.getAll("accepted");
  // Sealed by this page alone.
  const opened = await Promise.all(all.map(async (one) => (await sealer.open(one)) as Accepted));
  return opened.filter(({ item }) => item.centreId === centreId);
}

export async function forgetOldAccepted(database: KeepDatabase): Promise<void> {
  const before = Date.now() - keptForMs;
  for (const key of await database.getAllKeys("accepted")) {
    const one = await database.get("accepted", key);
    if (one && one.acceptedAtMs < before) await database.delete("accepted", key);
  }
}
