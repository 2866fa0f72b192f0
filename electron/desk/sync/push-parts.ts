import type { Doctor } from "../../../shared/contract/session-view.ts";
import { backoffMs } from "../../../shared/sync/backoff.ts";
import { reactionTo } from "../../../shared/sync/reaction.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { HubAnswer } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";

export type Push = {
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly doctor: Doctor;
  readonly now: () => Date;
};

/** `waits`: nothing after it in the same consult may go before it. */
export type Outcome = "settled" | "waits";

/** What the protocol says to an answer, or to none. */
export async function react(
  { db, now }: Push,
  row: OutboxRow,
  answer: HubAnswer | undefined,
  acts: { readonly done: (answer: HubAnswer) => Promise<void>; readonly reconcile: () => Promise<Outcome> },
): Promise<Outcome> {
  const reaction = reactionTo(answer?.status);
  switch (reaction.kind) {
    case "done":
      if (answer) await acts.done(answer);
      return settled(db, row, { state: "done" });
    case "reconcile":
      return acts.reconcile();
    case "sign-in":
    case "again": {
      const nextAt = new Date(now().getTime() + backoffMs(row.attempts, Math.random())).toISOString();
      return settled(db, row, { state: "waiting", nextAt, why: "hub-unreachable" }, "waits");
    }
    case "park":
      return settled(db, row, { state: "parked", why: reaction.why });
  }
}

export async function settled(
  db: DeskDatabase,
  row: OutboxRow,
  how: Parameters<DeskDatabase["settle"]>[1],
  outcome: Outcome = "settled",
): Promise<Outcome> {
  await db.settle(row.id, how);
  return outcome;
}
