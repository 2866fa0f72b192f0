import type { HowItRan } from "../../../shared/domain/consult-mode.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { CallRun } from "../db/stores/calls.ts";

/** What all calls of a consult amount to. A call in which another patient sat there says nothing about this one. */
export async function howItRan(
  db: DeskDatabase,
  consultId: string,
): Promise<HowItRan & { readonly calls: readonly CallRun[] }> {
  const calls = (await db.callsOf(consultId)).filter(({ patient }) => patient !== "not-this-patient");
  return {
    calls,
    ranIn: calls.flatMap(({ ranIn }) => ranIn),
    videoSeenMs: calls.reduce((all, { videoSeenMs }) => all + videoSeenMs, 0),
    sawWell: await db.sawWellOf(consultId),
    chatted: (await db.chatOf(consultId)).length > 0,
  };
}
