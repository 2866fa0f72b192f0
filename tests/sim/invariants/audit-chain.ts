import { isAuditChainWhole } from "../../../electron/desk/db/stores/audit.ts";
import type { WritableDb } from "../../../electron/desk/db/writable-db.ts";
import { hold } from "../violation.ts";

export const auditBroken = (db: WritableDb): string | undefined =>
  isAuditChainWhole(db) ? undefined : "the audit's chain is broken";

export function checkAudit(file: string, db: WritableDb): void {
  const problem = auditBroken(db);
  hold("the audit chain verifies", problem && `${problem} in ${file}`);
}
