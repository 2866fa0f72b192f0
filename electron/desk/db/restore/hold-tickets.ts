import type { Task } from "@medplum/fhirtypes";
import type { OrphanedWriting } from "../../../../shared/contract/restore-view.ts";
import { consultId } from "../../../../shared/domain/ids.ts";
import type { WritableDb } from "../writable-db.ts";
import type { TicketName } from "./ticket-names.ts";

/**
 * All that was written is known by the local id of a ticket. Where the ticket's row is gone, or came back under another
 * id, the pull would give the ticket a fresh one, and the writing would belong to nothing: its place is held by a row
 * that says the hub's name alone, which the next pull writes over.
 *
 * @returns writing of which nothing says any more to which ticket it belongs
 */
export function holdTickets(
  db: WritableDb,
  names: ReadonlyMap<string, TicketName>,
): readonly OrphanedWriting[] {
  const used = consultsUsed(db);
  const isHere = db.prepare("SELECT 1 FROM resource WHERE local_id = ? AND type = 'Task'");
  const holderOf = db
    .prepare<[string], string>("SELECT local_id FROM resource WHERE type = 'Task' AND server_id = ?")
    .pluck();
  const left = [...used].filter((id) => {
    if (isHere.get(id) !== undefined) return false;
    const name = names.get(id);
    if (name?.taskId === undefined) return true;
    const holder = holderOf.get(name.taskId);
    if (holder === undefined) putName(db, id, { ...name, taskId: name.taskId });
    // Both were written under: to join two notes is for a person.
    else if (used.has(holder)) return true;
    else rename(db, holder, id);
    db.prepare("INSERT OR REPLACE INTO consult_ticket (consult_id, task_id) VALUES (?, ?)").run(
      id,
      name.taskId,
    );
    return false;
  });
  return left.flatMap((id) => orphan(db, id, names.get(id)?.patientRef) ?? []);
}

function consultsUsed(db: WritableDb): ReadonlySet<string> {
  const tables = db
    .prepare<[], string>(
      `SELECT DISTINCT name FROM sqlite_master AS of WHERE type = 'table' AND name <> 'consult_ticket'
         AND EXISTS (SELECT 1 FROM pragma_table_info(of.name) AS its WHERE its.name = 'consult_id')`,
    )
    .pluck()
    .all();
  const each = tables.map((table) => `SELECT consult_id AS id FROM "${table}" WHERE consult_id IS NOT NULL`);
  return new Set(db.prepare<[], string>(each.join(" UNION ")).pluck().all());
}

function putName(db: WritableDb, localId: string, name: TicketName & { readonly taskId: string }): void {
  const { taskId, patientRef } = name;
  const task: Task = name.task ?? {
    resourceType: "Task",
    id: taskId,
    status: "requested",
    intent: "order",
    ...(patientRef === undefined ? {} : { for: { reference: patientRef } }),
  };
  db.prepare(
    `INSERT INTO resource (local_id, type, server_id, version_id, last_updated, patient_ref, json)
     VALUES (?, 'Task', ?, '', '', ?, ?)`,
  ).run(localId, taskId, patientRef ?? null, JSON.stringify(task));
}

/** Taken out and put in again: the queue's row is made by triggers that know no change of a local id. */
function rename(db: WritableDb, from: string, to: string): void {
  const row = db.prepare<[string], object>("SELECT * FROM resource WHERE local_id = ?").get(from) ?? {};
  db.prepare("DELETE FROM resource WHERE local_id = ?").run(from);
  db.prepare(
    `INSERT INTO resource (local_id, type, server_id, version_id, last_updated, patient_ref, encounter_ref, json)
     VALUES (@local_id, @type, @server_id, @version_id, @last_updated, @patient_ref, @encounter_ref, @json)`,
  ).run({ ...row, local_id: to });
}

function orphan(db: WritableDb, id: string, patientRef: string | undefined): OrphanedWriting | undefined {
  const at = db
    .prepare<{ id: string }, string | null>(
      `SELECT max(at) FROM (SELECT at FROM journal WHERE consult_id = @id
         UNION ALL SELECT saved_at FROM note_revision WHERE consult_id = @id)`,
    )
    .pluck()
    .get({ id });
  if (at == null) return undefined;
  return {
    consultId: consultId.parse(id),
    at: at as OrphanedWriting["at"], // the desk's own clock
    ...(patientRef === undefined ? {} : { patientReference: patientRef }),
  };
}
