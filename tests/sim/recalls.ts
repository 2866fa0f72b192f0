import type { Bundle, Composition, Resource } from "@medplum/fhirtypes";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import type { Chart } from "./sitting.ts";

/** By what they were called at their birth: what is signed in this file or was pulled into it. */
export function papersSeen(db: WritableDb, { localId, ticket }: Chart): ReadonlySet<string> {
  const encounter = `Encounter/${ticket.encounterId}`;
  const pulled = textsIn(db, "SELECT json FROM resource WHERE type = 'Composition'")
    .map((json) => JSON.parse(json) as Composition) // as the hub wrote it
    .filter((one) => one.encounter?.reference === encounter && one.status !== "preliminary");
  const bundles = "SELECT bundle FROM signed_item WHERE consult_id = ?";
  const signed = textsIn(db, bundles, localId)
    .flatMap((json) => (JSON.parse(json) as Bundle).entry ?? []) // our own bytes
    .flatMap(({ resource }) => (isComposition(resource) ? resource : []));
  return new Set([...pulled, ...signed].flatMap(({ identifier }) => identifier?.value ?? []));
}

/** Those that the ticket shows, and those of this file that are still on their way. */
export function recallsKnown(db: WritableDb, { localId, task }: Chart): ReadonlySet<string> {
  const shown = extrasOf(task, extension.acted).flatMap(({ act, id }) => (act === "recall" ? id : []));
  const own = textsIn(
    db,
    "SELECT id FROM outbox WHERE kind = 'act' AND consult_id = ? AND json_extract(subject, '$.act') = 'recall'",
    localId,
  );
  return new Set([...shown, ...own]);
}

export const lastIssued = (db: WritableDb, localId: string): string | undefined =>
  textsIn(
    db,
    `SELECT item_id FROM signed_item WHERE consult_id = ? AND json_extract(receipt, '$.outcome') = 'issued'
     ORDER BY rowid`,
    localId,
  ).at(-1);

const isComposition = (one: Resource | undefined): one is Composition => one?.resourceType === "Composition";

const textsIn = (db: WritableDb, sql: string, ...of: string[]): readonly string[] =>
  db
    .prepare<string[], string>(sql)
    .pluck()
    .all(...of);
