import { isDeepStrictEqual } from "node:util";
import type { Extension, Task } from "@medplum/fhirtypes";
import { list } from "../../shared/fhir/reading.ts";
import { extension } from "../../shared/fhir/systems.ts";

/** What the centre may note on a ticket that a doctor holds or has signed. */
const centres: ReadonlySet<string> = new Set([
  extension.reportedFlag,
  extension.ambulance,
  extension.dispensed,
  extension.handedOver,
  extension.heldAtCentre,
  extension.recall,
]);

/** True where nothing changes but what is the centre's to note: owner, claim and place stay as they are. */
export function isCentresNote(previous: Task, next: Task): boolean {
  return isDeepStrictEqual(doctors(previous), doctors(next));
}

function doctors(task: Task): unknown {
  const others = list(task.extension).filter(({ url }: Extension) => !centres.has(url));
  const { meta: _meta, priority: _priority, note: _note, ...rest } = task;
  // JSON drops what is undefined, which is the same as absent.
  return JSON.parse(JSON.stringify({ ...rest, extension: others }));
}
