import type { Patient } from "@medplum/fhirtypes";
import type { z } from "zod";
import type { directoryAnswer } from "../../shared/contract/hub-api.ts";
import { patientNames } from "../../shared/fhir/patient-name.ts";
import type { Store } from "./store.ts";

const most = 50;

/** Patients by a part of their name, in either script: enough to recognise, nothing clinical. */
export async function findPatients(store: Store, name: string): Promise<z.infer<typeof directoryAnswer>> {
  const wanted = name.normalize("NFC").trim();
  if (wanted === "") return [];
  const found = await store.search("Patient", { "name:contains": wanted }, most);
  return found.map(entryOf);
}

function entryOf(patient: Patient) {
  const address = patient.address?.find(({ use }) => use !== "old");
  const village = address?.city ?? address?.line?.[0] ?? address?.text;
  return {
    id: patient.id ?? "",
    name: patientNames(patient).name,
    sex: patient.gender ?? "unknown",
    ...(patient.birthDate === undefined ? {} : { birthDate: patient.birthDate }),
    ...(village === undefined ? {} : { village }),
  };
}
