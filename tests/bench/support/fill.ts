import type { Resource } from "@medplum/fhirtypes";
import type { DeskDatabase } from "../../../electron/desk/db/operations.ts";
import { orderedUuid } from "../../../electron/desk/sync/ordered-uuid.ts";
import { pulledOf } from "../../../shared/sync/pulled.ts";

/** One page as the sync machine keeps it: one transaction. */
export async function keepPage(db: DeskDatabase, resources: readonly Resource[]): Promise<void> {
  await db.runKeep({ keep: "pulled", pulled: pulledOf(resources, orderedUuid) });
}

/** Through the desk's own way in, page by page. */
export async function fill(db: DeskDatabase, resources: readonly Resource[]): Promise<void> {
  for (let at = 0; at < resources.length; at += 1_000) await keepPage(db, resources.slice(at, at + 1_000));
}
