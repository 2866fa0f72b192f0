import type { Bundle } from "@medplum/fhirtypes";
import { receipt } from "../../../shared/contract/hub-api.ts";
import { hasCode } from "../../../shared/fhir/reading.ts";
import type { Amends } from "../../../shared/fhir/signed-parts.ts";
import { concept } from "../../../shared/fhir/systems.ts";
import type { SignedRow } from "../db/stores/signed.ts";

/** What the hub calls the note and the prescription of an issued item; undefined where it never took them. */
export function replacedPapers(signed: SignedRow, reason: string): Amends | undefined {
  const told = signed.receipt === null ? undefined : receipt.parse(JSON.parse(signed.receipt));
  if (told?.outcome !== "issued") return undefined;
  const bundle = JSON.parse(signed.bundle) as Bundle; // our own signed bytes
  const named = (wanted: { system: string; code: string }) => {
    const fullUrl = (bundle.entry ?? []).find(
      ({ resource }) => resource?.resourceType === "Composition" && hasCode(resource.type, wanted),
    )?.fullUrl;
    return told.resources.find((one) => one.fullUrl === fullUrl)?.reference;
  };
  const note = named(concept.note);
  const prescription = named(concept.prescription);
  return note && prescription ? { note, prescription, reason } : undefined;
}
