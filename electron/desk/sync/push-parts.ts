import type { Doctor } from "../../../shared/contract/session-view.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { Result } from "../../../shared/result/result.ts";
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

const unreachable: Pick<Failure, "kind" | "retryAfterMs"> = { kind: "hub-unreachable" };

/** What the protocol says to an answer, or to none. */
export async function react(
  { db, now }: Push,
  row: OutboxRow,
  answer: Result<HubAnswer, Failure>,
  acts: { readonly done: (answer: HubAnswer) => Promise<void>; readonly reconcile: () => Promise<Outcome> },
): Promise<Outcome> {
  const reaction = reactionTo(answer.ok ? answer.value.status : undefined);
  switch (reaction.kind) {
    case "done":
      if (answer.ok) await acts.done(answer.value);
      return settled(db, row, { state: "done" });
    case "reconcile":
      return acts.reconcile();
    case "sign-in":
    case "again": {
      const { kind: why, retryAfterMs = 0 } = answer.ok ? unreachable : answer.error;
      const waitMs = Math.max(retryAfterMs, backoffMs(row.attempts, Math.random()));
      const nextAt = new Date(now().getTime() + waitMs).toISOString();
      return settled(db, row, { state: "waiting", nextAt, why }, "waits");
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
