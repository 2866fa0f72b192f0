import type { Keep, Kept, Load, Loaded } from "../../../../shared/sync/keeps.ts";
import type { WritableDb } from "../writable-db.ts";
import { runKeep } from "./sync-keep.ts";
import { runLoad } from "./sync-load.ts";

export type SyncStep = { readonly keep: Keep } | { readonly load: Load };

/**
 * Several steps of the sync machine in their order, with one flush for all. Each keep is whole or not at all; one that
 * cannot be kept undoes all of them, and whoever asked asks for each alone.
 */
export function runSyncSteps(db: WritableDb, steps: readonly SyncStep[]): (Kept | Loaded)[] {
  return db
    .transaction(() =>
      steps.map((step) => ("keep" in step ? runKeep(db, step.keep) : runLoad(db, step.load))),
    )
    .immediate();
}
