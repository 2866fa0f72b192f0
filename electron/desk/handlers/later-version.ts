import type { Bundle } from "@medplum/fhirtypes";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { receipt } from "../../../shared/contract/hub-api.ts";
import { hasCode } from "../../../shared/fhir/reading.ts";
import type { Amends } from "../../../shared/fhir/signed-parts.ts";
import { concept } from "../../../shared/fhir/systems.ts";
import type { PaperModel } from "../../../shared/paper/paper-model.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { SignedRow } from "../db/stores/signed.ts";

/**
 * What the next signature replaces, for the hub and on the paper; undefined for a first version. The paper that was
 * issued last, whatever was signed since and not taken: a version that names none is no later one to the hub.
 */
export async function laterVersion(
  db: Pick<DeskDatabase, "issuedOf">,
  { consultId, amending }: Pick<ConsultView, "consultId" | "amending">,
): Promise<{ readonly papers: Amends; readonly onPaper: NonNullable<PaperModel["amends"]> } | undefined> {
  if (amending?.issued !== true) return undefined;
  const signed = await db.issuedOf(consultId);
  const papers = signed && replacedPapers(signed, amending.reason);
  if (!papers) return undefined;
  const { version, replacesVersion, replacesAt, reason } = amending;
  return { papers, onPaper: { version, replacesVersion, replacesAt, reason } };
}

/** What the hub calls the note and the prescription of an issued item; undefined where it never took them. */
function replacedPapers(signed: SignedRow, reason: string): Amends | undefined {
  const told = signed.receipt === null ? undefined : receipt.parse(JSON.parse(signed.receipt));
  if (told?.outcome !== "issued") return undefined;
  const bundle = JSON.parse(signed.bundle) as Bundle; // our own signed bytes
  const named = (wanted: { system: string; code: string }) => {
    const born = (bundle.entry ?? []).find(
      ({ resource }) => resource?.resourceType === "Composition" && hasCode(resource.type, wanted),
    )?.fullUrl;
    const reference = told.resources.find(({ fullUrl }) => fullUrl === born)?.reference;
    return born === undefined || reference === undefined
      ? undefined
      : { reference, bornAs: born.replace("urn:uuid:", "") };
  };
  const note = named(concept.note);
  const prescription = named(concept.prescription);
  if (!note || !prescription) return undefined;
  const bornAs = { note: note.bornAs, prescription: prescription.bornAs };
  return { note: note.reference, prescription: prescription.reference, reason, bornAs };
}
