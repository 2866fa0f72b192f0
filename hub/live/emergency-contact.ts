import type { Basic } from "@medplum/fhirtypes";
import { z } from "zod";
import { nobodyNamed } from "../../shared/domain/escalation.ts";
import { system } from "../../shared/fhir/systems.ts";
import type { Store } from "../server/store.ts";

/** To whom a red request goes that nobody claims. What is not named here is said to be missing, never skipped. */
export const emergencyContact = z.object({
  doctor: z.object({ practitionerId: z.string(), name: z.string() }).optional(),
  /** Nothing dials it: the hub has no telephone line. Desks and centre show it as "to be called". */
  phone: z.object({ number: z.string(), name: z.string().optional() }).optional(),
});
export type EmergencyContact = z.infer<typeof emergencyContact>;

const id = "paramarsh-emergency-contact";
const partUrl = "urn:paramarsh:ext:emergency-contact";

/** Kept as a FHIR Basic, so that it stands wherever the store does. */
export async function readEmergencyContact(store: Store): Promise<EmergencyContact> {
  const kept = await store.read("Basic", id);
  const text = kept?.extension?.find(({ url }) => url === partUrl)?.valueString;
  return text === undefined ? {} : emergencyContact.parse(JSON.parse(text));
}

export async function writeEmergencyContact(store: Store, contact: EmergencyContact): Promise<void> {
  const kept: Basic = {
    resourceType: "Basic",
    id,
    code: { coding: [{ system: system.code, code: "emergency-contact" }] },
    extension: [{ url: partUrl, valueString: JSON.stringify(contact) }],
  };
  await store.put(kept);
}

/** Who a step names. */
export function whoOf(contact: EmergencyContact, level: number, speciality: string): string {
  if (level === 0) return speciality;
  if (level === 1) return contact.doctor?.name ?? nobodyNamed;
  const { phone } = contact;
  if (!phone) return nobodyNamed;
  return phone.name === undefined ? phone.number : `${phone.name} ${phone.number}`;
}
