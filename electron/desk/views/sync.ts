import type { Patient } from "@medplum/fhirtypes";
import type { SyncView, UnsentItem } from "../../../shared/contract/sync-view.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { Current } from "../session/current.ts";
import { ticketAround } from "./queue.ts";

/** The line and all that has not reached the hub, in words a doctor can act on. */
export async function syncViewOf({ db, sync }: Current): Promise<SyncView> {
  const { line, since, lastReachedAt, clockSkewMs } = sync.state();
  const rows = await db.openOutbox();
  const unsent = await Promise.all(rows.map((row) => unsentItem(db, row)));
  const unsentSince = rows[0]?.createdAt;
  return {
    line,
    since,
    ...(lastReachedAt === undefined ? {} : { lastReachedAt }),
    unsent,
    ...(unsentSince === undefined ? {} : { unsentSince }),
    clockSkewMs,
  };
}

async function unsentItem(db: Current["db"], row: OutboxRow): Promise<UnsentItem> {
  const stored = row.consultId === null ? undefined : await db.resourceByLocalId(row.consultId);
  const patient: Patient | undefined = stored && (await ticketAround(db, stored)).patient;
  return {
    id: row.id,
    kind: row.kind,
    ...(row.consultId === null ? {} : { consultId: consultId.parse(row.consultId) }),
    ...(patient ? { patientName: patientNames(patient).name } : {}),
    since: row.createdAt,
    attempts: row.attempts,
    state: row.state === "sending" || row.state === "parked" ? row.state : "waiting",
    ...(row.why === null ? {} : { why: row.why }),
  };
}
