import type { Resource } from "@medplum/fhirtypes";
import type { DeskDatabase } from "../../../electron/desk/db/operations.ts";
import { keepPulled } from "../../../electron/desk/sync/pulled.ts";

/** Through the desk's own way in, page by page. */
export async function fill(db: DeskDatabase, resources: readonly Resource[]): Promise<void> {
  for (let at = 0; at < resources.length; at += 1_000) await keepPulled(db, resources.slice(at, at + 1_000));
}
