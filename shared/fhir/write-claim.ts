import type { Extension, Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../domain/consult-state.ts";
import { list } from "./reading.ts";
import { extension, system } from "./systems.ts";

/** The Task as it stands when `practitionerReference` takes it; the hub sets the lease by its own clock. */
export function claimedTask(
  task: Task,
  claim: { readonly practitionerReference: string; readonly claimId: string; readonly display: string },
): Task {
  const others = list(task.extension).filter(({ url }) => url !== extension.claimId);
  const fence: Extension = { url: extension.claimId, valueString: claim.claimId };
  return {
    ...task,
    status: "accepted",
    businessStatus: businessStatus("claimed"),
    owner: { reference: claim.practitionerReference, display: claim.display },
    extension: [...others, fence],
  };
}

export function businessStatus(state: ConsultState): NonNullable<Task["businessStatus"]> {
  return { coding: [{ system: system.consultState, code: state }] };
}
