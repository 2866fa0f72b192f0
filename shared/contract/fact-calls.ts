import { z } from "zod";
import { factChange } from "../domain/fact-change.ts";
import { consultId } from "../domain/ids.ts";
import { patientDetails } from "../domain/patient-details.ts";

/** What the doctor corrects or adds to what is known of the patient, also without line. */
export const factCalls = {
  /** What may be corrected, as it stands on this PC: the base of what is then told. */
  "patient.details": {
    input: z.object({ consultId }),
    output: z.object({
      details: patientDetails,
      /** Allergies that may be refuted, by the hub's name of each. */
      allergies: z.array(z.object({ reference: z.string(), substance: z.string() })),
    }),
  },
  /** Shown and checked by the rules at once; sent when there is line. */
  "patient.tell": {
    input: z.object({ consultId, change: factChange }),
    output: z.object({ id: z.string() }),
  },
} as const;
