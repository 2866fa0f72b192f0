import { randomUUID } from "node:crypto";
import { chatMessage } from "../../../shared/contract/live.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { backoffMs } from "../../../shared/sync/backoff.ts";
import { isDue } from "../../../shared/sync/due.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { sendVoice } from "./send-voice.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { DeskEvents } from "../events.ts";
import type { HubSession } from "../hub/hub-session.ts";
import type { LiveLine } from "../live/live-line.ts";

type PushChat = {
  readonly hub: Pick<HubSession, "bytes">;
  readonly live: Pick<LiveLine, "connected" | "say">;
  readonly db: DeskDatabase;
  readonly events: DeskEvents;
  readonly now: () => Date;
  /** Practitioner/id of the doctor. */
  readonly me: string;
};

/** As many as the live channel takes at once; the rest follows in the next round. */
const mostShown = 200;

/**
 * Messages go over the live channel, oldest first within a consult, beside the outbox's other lanes: a talk must not
 * wait for a note. The hub keeps each by its id, so saying one twice is harmless.
 */
export async function pushChat(push: PushChat): Promise<void> {
  if (!push.live.connected()) return;
  const waiting = (await push.db.openOutbox()).filter(
    ({ kind, state }) => kind === "chat" && state !== "parked",
  );
  const byConsult = Map.groupBy(waiting, ({ consultId: id }) => id ?? "");
  await Promise.all([...byConsult.values()].map((lane) => pushLane(push, lane)));
  await pushShown(push);
  await pushFigures(push);
  await pushReports(push);
}

/** What was told to the hospital about calls. */
async function pushReports({ live, db, events }: PushChat): Promise<void> {
  for (const { taskId, report } of await db.untoldReports()) {
    const answer = await live.say({ say: "report", pageId: randomUUID(), taskId, report });
    // A hub that does not understand it is older than this desk: it stays here for a newer one.
    if (!answer.ok || !answer.value.ok) return;
    await db.toldReport(report.id);
    events.emit({ kind: "sync-changed" });
  }
}

/** The ticks of what was read here, until the hub has them. A consult that is no longer one's own has none to give. */
async function pushShown({ live, db }: PushChat): Promise<void> {
  const byTask = Map.groupBy(await db.unsaidShown(), ({ taskId }) => taskId);
  for (const [taskId, messages] of byTask) {
    const ids = messages.slice(0, mostShown).map(({ id }) => id);
    const answer = await live.say({ say: "chat-shown", pageId: randomUUID(), taskId, ids });
    if (!answer.ok) return;
    if (answer.value.ok || answer.value.why === "not-allowed") await db.reachChat(ids, "shown");
  }
}

/** A call of which no more came for so long was ended by a kill. */
const silentMs = 10 * 60_000;

/** What calls left in numbers, for the hub's own sums. */
async function pushFigures({ live, db, now }: PushChat): Promise<void> {
  const silentSince = new Date(now().getTime() - silentMs).toISOString();
  for (const { callId, partId, taskId, figures } of await db.untoldFigures(silentSince)) {
    const answer = await live.say({ say: "call-figures", pageId: partId, taskId, callId, figures });
    if (!answer.ok) return;
    // A hub that does not understand it is older than this desk, and never will.
    await db.toldFigures(callId, partId);
  }
}

async function pushLane(push: PushChat, lane: readonly OutboxRow[]): Promise<void> {
  for (const row of lane) {
    if (row.isComing === 1) return; // its sound is on its way here
    if (!isDue(row.nextAt === null ? 0 : Date.parse(row.nextAt), push.now().getTime())) return;
    if (!(await pushOne(push, row))) return;
  }
}

/** False where the rest of the lane must wait behind this one. */
async function pushOne(push: PushChat, row: OutboxRow): Promise<boolean> {
  const { live, db, events } = push;
  // The sound first: the message that names it is what the centre hears of.
  const spoken = await sendVoice(push.hub, db, chatMessage.parse(JSON.parse(row.bytes ?? row.subject))); // our own bytes
  if (spoken === "waits") return waits(push, row, "hub-unreachable");
  if (spoken === "gone") {
    await db.settle(row.id, { state: "parked", why: "not-found" });
    return true;
  }
  const bytes = await db.beginAttempt(row.id, JSON.stringify(spoken));
  const message = chatMessage.parse(JSON.parse(bytes)); // our own bytes
  const answer = await live.say({ say: "chat", pageId: randomUUID(), message });
  if (answer.ok && answer.value.ok) {
    await db.nameVoice(message);
    // By its store's time, which only rises. Where a hub does not say it, no clock here can.
    await db.chatArrived({ id: row.id, at: push.now().toISOString(), hubTime: answer.value.keptAt });
    if (row.consultId !== null)
      events.emit({ kind: "chat-changed", consultId: consultId.parse(row.consultId) });
    events.emit({ kind: "sync-changed" });
    return true;
  }
  const refused = answer.ok && !answer.value.ok ? answer.value.why : undefined;
  if (refused === "not-understood") {
    await db.settle(row.id, { state: "parked", why: refused });
    return true;
  }
  if (refused === "not-allowed" && (await isAnothers(push, row))) {
    await db.settle(row.id, { state: "parked", why: refused });
    events.emit({ kind: "sync-changed" });
    return true;
  }
  // "not-allowed" may turn: the claim that gives the right may still be on its way.
  // So may a sound that a restored hub has forgotten: the next try brings it again.
  return waits(push, row, refused ?? "hub-unreachable", refused !== undefined && message.voice !== undefined);
}

/** A colleague has the consult, and nothing that is under way here can make it one's own again. */
async function isAnothers({ db, me }: PushChat, { consultId: consult }: OutboxRow): Promise<boolean> {
  const stored = await db.resourceByLocalId(consult ?? "");
  if (stored?.type !== "Task") return false;
  const { ownerReference } = readTicket(JSON.parse(stored.json), undefined);
  if (ownerReference === undefined || ownerReference === me) return false;
  const claims = (await db.openOutbox()).filter(
    ({ kind, consultId: of }) => kind === "claim" && of === consult,
  );
  return claims.every(({ state }) => state === "parked");
}

async function waits({ db, now }: PushChat, row: OutboxRow, why: string, newBytes = false): Promise<false> {
  const nextAt = new Date(now().getTime() + backoffMs(row.attempts, Math.random())).toISOString();
  await db.settle(row.id, { state: "waiting", nextAt, why, newBytes });
  return false;
}
