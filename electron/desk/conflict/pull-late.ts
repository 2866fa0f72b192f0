import {
  type LateDecision,
  lateItem,
  type LatePaper,
  latePaper,
  latePapers,
  latePath,
} from "../../../shared/contract/late-api.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { ok, type Result } from "../../../shared/result/result.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import { bodyBy } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";

type Late = {
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly now: () => Date;
  readonly onChange: () => void;
};

/** Papers that were signed late, as the hub knows them; what became of one's own goes into one's own file. */
export async function pullLate(late: Late): Promise<void> {
  const answer = await late.hub.ask({ path: await pathFor(late.db) });
  const papers = answer.ok ? bodyBy(latePapers, answer.value, "asking for late papers") : answer;
  if (papers.ok) await keep(late, papers.value);
}

/** An address has an end; what is left over comes when these are answered. */
const mostAskedFor = 50;

const pathFor = async (db: DeskDatabase): Promise<string> => latePathFor(await db.openOutbox());

/** With those of one's own that stand as late here: of them the hub tells however long ago they were decided. */
export function latePathFor(outbox: readonly Pick<OutboxRow, "id" | "kind" | "state">[]): string {
  const open = outbox.filter(({ kind, state }) => kind === "signed" && state === "parked");
  const query = new URLSearchParams();
  for (const { id } of open.slice(0, mostAskedFor)) query.append(lateItem, id);
  return open.length === 0 ? latePath : `${latePath}?${query.toString()}`;
}

export async function answerLate(late: Late, decision: LateDecision): Promise<Result<void, Failure>> {
  const answer = await late.hub.ask({ method: "POST", path: latePath, body: decision });
  const papers = answer.ok ? bodyBy(latePapers, answer.value, "deciding a late paper") : answer;
  if (!papers.ok) return papers;
  await keep(late, papers.value);
  return ok(undefined);
}

async function keep({ db, now, onChange }: Late, papers: readonly LatePaper[]): Promise<void> {
  // One step of the file: a kill between the list and the answers would leave an issued paper "late" for ever.
  const changed = await db.replaceLate({
    at: now().toISOString(),
    papers: papers.map(toKeep),
  });
  if (changed) onChange();
}

/** Of one's own that was accepted the hub's answer goes along: it takes the place of "late" in one's own file. */
export const toKeep = (one: LatePaper): Parameters<DeskDatabase["replaceLate"]>[0]["papers"][number] => ({
  itemId: one.itemId,
  paper: JSON.stringify(one),
  ...(one.mine && one.state === "accepted" && one.receipt.outcome === "issued"
    ? { issued: JSON.stringify(one.receipt) }
    : {}),
});

export async function keptLate(db: DeskDatabase): Promise<readonly LatePaper[]> {
  return (await db.latePapers()).map((text) => latePaper.parse(JSON.parse(text)));
}
