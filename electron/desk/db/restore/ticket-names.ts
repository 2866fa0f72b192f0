import type { Bundle, Composition, Resource, Task } from "@medplum/fhirtypes";
import type { WritableDb } from "../writable-db.ts";
import type { Row } from "./read-around.ts";

/** What is known of a ticket whose own row may be gone. */
export type TicketName = {
  readonly taskId?: string;
  readonly patientRef?: string;
  /** As it was last written here. */
  readonly task?: Task;
};

/**
 * Everything that says which ticket a consult's writing belongs to, and whose it is: the rows of both files, then what
 * was kept or sent of it. The first word that is found counts.
 *
 * @param tickets Tasks of `resource` from the damaged file and from the copy
 * @param queue rows of the damaged file's `queue_row`
 */
export function ticketNames(
  into: WritableDb,
  tickets: readonly Row[],
  queue: readonly Row[],
): ReadonlyMap<string, TicketName> {
  const names = new Map<string, TicketName>();
  const say = (id: unknown, told: Told): void => {
    if (typeof id === "string") names.set(id, { ...given(told), ...names.get(id) });
  };
  for (const row of tickets)
    say(row["local_id"], { taskId: row["server_id"], patientRef: row["patient_ref"] });
  for (const { consult_id: id, task_id: taskId } of rows(into, "SELECT * FROM consult_ticket"))
    say(id, { taskId });
  for (const row of queue) say(row["ticket"], { taskId: row["server_id"], patientRef: row["patient_ref"] });
  for (const { consult_id: id, task_id: taskId } of rows(
    into,
    "SELECT consult_id, task_id FROM call_figures JOIN call_run USING (call_id) ORDER BY at DESC",
  ))
    say(id, { taskId });
  for (const { consult_id: id, task_id: taskId } of rows(into, chatted)) say(id, { taskId });
  for (const { consult_id: id, bytes } of rows(into, sent)) say(id, ofBytes(bytes));
  return names;
}

const chatted = `SELECT consult_id, json_extract(message, '$.taskId') AS task_id FROM chat_message ORDER BY at DESC`;
const sent = `SELECT consult_id, bytes, position AS at FROM outbox WHERE consult_id IS NOT NULL AND bytes IS NOT NULL
  UNION ALL SELECT consult_id, bundle, 0 FROM signed_item ORDER BY at DESC`;

type Told = { readonly [K in keyof TicketName]: unknown };

const given = (told: Told): TicketName => ({
  ...(typeof told.taskId === "string" ? { taskId: told.taskId } : {}),
  ...(typeof told.patientRef === "string" ? { patientRef: told.patientRef } : {}),
  ...(told.task === undefined ? {} : { task: told.task as Task }), // by this program, below
});

/** A claim is the Task itself; acts and papers are bundles around one, or name the patient at least. */
function ofBytes(bytes: unknown): Told {
  const [task, paper] = [find<Task>(bytes, "Task"), find<Composition>(bytes, "Composition")];
  const patientRef = task?.for?.reference ?? paper?.subject?.reference;
  return { taskId: task?.id, patientRef, task };
}

function find<T extends Resource>(bytes: unknown, type: T["resourceType"]): T | undefined {
  const resource = parsed(bytes);
  const all =
    resource?.resourceType === "Bundle"
      ? ((resource as Bundle).entry ?? []).map((one) => one.resource)
      : [resource];
  // The last: where an act begins another ticket, that one stands before the consult's own.
  return all.findLast((one) => one?.resourceType === type) as T | undefined;
}

/** What this program wrote itself. */
function parsed(bytes: unknown): Resource | undefined {
  try {
    return JSON.parse(String(bytes)) as Resource;
  } catch {
    return undefined;
  }
}

const rows = (db: WritableDb, sql: string): readonly Row[] => db.prepare<[], Row>(sql).all();
