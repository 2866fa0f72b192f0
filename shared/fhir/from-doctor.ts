import type { CodeableConcept, DocumentReference } from "@medplum/fhirtypes";
import { hasCode, list } from "./reading.ts";
import { system } from "./systems.ts";

const coding = { system: system.code, code: "from-doctor" } as const;

/** Tells what a doctor added to a consult from what its centre sent. */
export const fromDoctor: CodeableConcept = { coding: [coding] };

export const isFromDoctor = ({ category }: DocumentReference): boolean =>
  list(category).some((one) => hasCode(one, coding));
