import type { Task } from "@medplum/fhirtypes";
import type { Receipt } from "../../../shared/contract/hub-api.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import { resourceOf } from "../views/record.ts";
import { bringAtOpening } from "./bring-signed.ts";

/** A paper is amended within its days; what is older is looked for when it is opened. */
const days = 7;

/**
 * A later version that the same doctor signed at another PC is brought though nobody opens its consult here: printed or
 * read out without line, the one that it replaced would be the wrong paper.
 */
export async function bringLater(
  current: Parameters<typeof bringAtOpening>[0],
  now: Date,
  onTaken: (consultId: string) => void,
): Promise<void> {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString();
  for (const { receipt, stored } of await current.db.issuedHere(since))
    if (mayHaveLater(resourceOf<Task>(stored), receipt))
      await bringAtOpening(current, stored, now.toISOString(), () => onTaken(stored.localId));
}

/** By the ticket alone: it was issued again, or the centre handed over what this PC does not know. */
export function mayHaveLater(task: Task, receipt: Receipt): boolean {
  if (receipt.outcome !== "issued") return false;
  switch (readTicket(task, undefined).state) {
    case "issued": {
      const known = receipt.resources.find(({ reference }) => reference === `Task/${task.id}`);
      return known?.versionId !== task.meta?.versionId;
    }
    case "reached":
    case "amended":
      return true;
    case "given":
    case "explained": {
      const last = extrasOf(task, extension.handedOver).at(-1);
      return receipt.resources.every(({ reference }) => reference !== `Composition/${last?.paper}`);
    }
    default:
      return false;
  }
}
