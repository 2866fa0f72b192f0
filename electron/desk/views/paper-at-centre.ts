import type { Task } from "@medplum/fhirtypes";
import type { PaperAtCentre } from "../../../shared/contract/consult-view.ts";
import { receipt } from "../../../shared/contract/hub-api.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { dispensedOf, extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import type { SignedRow } from "../db/stores/signed.ts";

/** What came back of the newest paper; of an earlier version nothing is shown, it is no longer followed. */
export function paperAtCentreOf(
  task: Task,
  { receipt: answer }: Pick<SignedRow, "receipt">,
): PaperAtCentre | undefined {
  const read = answer === null ? undefined : receipt.parse(JSON.parse(answer));
  if (read?.outcome !== "issued") return undefined;
  const own = new Set(read.resources.map(({ reference }) => reference));
  const handed = extrasOf(task, extension.handedOver).filter(({ paper }) => own.has(`Composition/${paper}`));
  const given = handed.findLast(({ what }) => what === "given");
  const explained = handed.findLast(({ what }) => what === "explained");
  return {
    ...(given ? { given: { by: given.by, at: given.at, ...(given.how && { how: given.how }) } } : {}),
    ...(explained ? { explained: { by: explained.by, at: explained.at } } : {}),
    dispensed: given ? dispensedOf(task, given.paper).map(({ paper: _paper, ...told }) => told) : [],
  };
}
