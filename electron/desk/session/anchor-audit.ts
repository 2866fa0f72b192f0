import { auditHeadAnswer } from "../../../shared/contract/audit-head.ts";
import { hubPaths } from "../../../shared/contract/hub-api.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { bodyBy } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";
import type { DeskLog } from "../options.ts";

const attempted = "telling the hub how far the audit has come";
const atMostEveryMs = 10 * 60_000;
const noted = "audit-cut-noted";

/**
 * Tells the hub where the audit chain stands, now and then, so that a tail which is cut off later is missed there.
 * Where the hub knows a row that is not here any more, that is written down and logged, once.
 */
export function makeAnchor(parts: {
  readonly db: Pick<
    DeskDatabase,
    "auditHead" | "hasAuditRow" | "readSetting" | "writeSetting" | "appendAudit"
  >;
  readonly hub: Pick<HubSession, "ask">;
  readonly log: DeskLog;
  readonly clock: () => Date;
}): () => Promise<void> {
  const { db, hub, log, clock } = parts;
  const last = { atMs: -Infinity, hash: "" };
  return async () => {
    const nowMs = clock().getTime();
    if (Math.abs(nowMs - last.atMs) < atMostEveryMs) return;
    const head = await db.auditHead();
    if (!head || head.hash === last.hash) return;
    const answer = await hub.ask({ method: "POST", path: hubPaths.auditHead, body: head });
    const told = answer.ok ? bodyBy(auditHeadAnswer, answer.value, attempted) : answer;
    if (!told.ok) return; // no line, or a hub of before
    Object.assign(last, { atMs: nowMs, hash: head.hash });
    const { furthest } = told.value;
    if (!furthest || (await db.hasAuditRow(furthest))) return;
    if ((await db.readSetting(noted)) === furthest.hash) return;
    await db.writeSetting(noted, furthest.hash);
    await db.appendAudit({
      at: clock().toISOString(),
      kind: "audit-cut",
      subject: String(furthest.position),
    });
    log("audit-cut", { position: furthest.position });
  };
}
