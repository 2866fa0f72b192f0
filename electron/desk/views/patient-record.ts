import type { Resource } from "@medplum/fhirtypes";
import type { OpenFile } from "../db/stores/own-files.ts";

/** All that this PC holds of one patient, as it is read. */
export type PatientRecord = {
  readonly resources: readonly Resource[];
  /** Pictures and papers among them that the hub has not got yet. */
  readonly files: readonly OpenFile[];
  /** The local id of a hub reference `Type/id`; the reference itself where it is not on this PC. */
  readonly idOf: (reference: string) => string;
};
