import { randomUUID } from "node:crypto";
import { chatMessage } from "../../../shared/contract/live.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { backoffMs } from "../../../shared/sync/backoff.ts";
import { isDue } from "../../../shared/sync/due.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { DeskEvents } from "../events.ts";
import type { LiveLine } from "../live/live-line.ts";

type PushChat = {
  readonly live: Pick<LiveLine, "connected" | "say">;
  readonly db: DeskDatabase;
  readonly events: DeskEvents;
  readonly now: () => Date;
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

async function pushLane(push: PushChat, lane: readonly OutboxRow[]): Promise<void> {
  for (const row of lane) {
    if (!isDue(row.nextAt === null ? 0 : Date.parse(row.nextAt), push.now().getTime())) return;
    if (!(await pushOne(push, row))) return;
  }
}

/** False where the rest of the lane must wait behind this one. */
async function pushOne({ live, db, events, now }: PushChat, row: OutboxRow): Promise<boolean> {
  const bytes = await db.beginAttempt(row.id, row.subject);
  const message = chatMessage.parse(JSON.parse(bytes)); // our own bytes
  const answer = await live.say({ say: "chat", pageId: randomUUID(), message });
  if (answer.ok && answer.value.ok) {
    await db.reachChat([row.id], "hub");
    await db.settle(row.id, { state: "done" });
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
  // "not-allowed" may turn: the claim that gives the right may still be on its way.
  const nextAt = new Date(now().getTime() + backoffMs(row.attempts, Math.random())).toISOString();
  await db.settle(row.id, { state: "waiting", nextAt, why: refused ?? "hub-unreachable" });
  return false;
}
