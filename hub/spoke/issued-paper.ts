import type { Composition } from "@medplum/fhirtypes";
import { concept, paperContentType, system } from "../../shared/fhir/systems.ts";
import { type PaperModel, paperModel } from "../../shared/paper/paper-model.ts";
import type { Store } from "../server/store.ts";

/** The paper of a prescription of this centre, with the hub's time of issue; undefined for anything else. */
export async function issuedPaper(
  store: Store,
  compositionId: string,
): Promise<{ readonly model: PaperModel; readonly issuedAt: string } | undefined> {
  const composition = await store.read("Composition", compositionId);
  const issuedAt = composition?.meta?.lastUpdated;
  if (!composition || !issuedAt || !isIssuedPrescription(composition)) return undefined;
  const references = (composition.section ?? []).flatMap(({ entry }) => entry ?? []);
  const binaryId = references
    .flatMap(({ reference }) => /^Binary\/([^/]+)/.exec(reference ?? "")?.[1] ?? [])
    .at(0);
  const binary = binaryId ? await store.read("Binary", binaryId) : undefined;
  if (binary?.contentType !== paperContentType || binary.data === undefined) return undefined;
  const text = Buffer.from(binary.data, "base64").toString("utf8");
  return { model: paperModel.parse(JSON.parse(text)), issuedAt };
}

/** Only final paper reaches a centre: preliminary compositions are the author's own. */
function isIssuedPrescription(one: Composition): boolean {
  const codes = one.type.coding ?? [];
  return (
    (one.status === "final" || one.status === "amended") &&
    codes.some(({ system: of, code }) => of === system.snomed && code === concept.prescription.code)
  );
}
