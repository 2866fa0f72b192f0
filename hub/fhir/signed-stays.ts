import type { Resource } from "@medplum/fhirtypes";
import type { Principal } from "./principal.ts";

const signedKinds: ReadonlySet<string> = new Set(["Composition", "MedicationRequest", "Provenance"]);

/**
 * Whether a write lays hands on what was signed. Papers, their medicines and their proofs come by the sealed way, and
 * the hub itself puts them out of use; a doctor writes drafts, which are preliminary, and a centre writes none of it.
 */
export function touchesSigned(
  earlier: Resource | undefined,
  { resourceType }: Resource,
  role: Principal["role"],
): boolean {
  if (role === "system" || !signedKinds.has(resourceType)) return false;
  if (role !== "doctor") return true;
  return (
    earlier !== undefined && !(earlier.resourceType === "Composition" && earlier.status === "preliminary")
  );
}
