import { z } from "zod";
import { patientDetails } from "./patient-details.ts";
import { allergy, currentMedicine, pregnancy } from "./patient.ts";

/** What a doctor corrects or adds to what is known of a patient; each is one item of the outbox. */
export const factChange = z.discriminatedUnion("kind", [
  /** `base` is what the doctor saw: only what differs from it is wished for. */
  z.object({ kind: z.literal("details"), base: patientDetails, mine: patientDetails }),
  z.object({
    kind: z.literal("allergy"),
    allergy: allergy.pick({ substance: true, reaction: true, severity: true }),
  }),
  /** The allergy was never so, or is another one. `reference` is the hub's name of it. */
  z.object({
    kind: z.literal("refute-allergy"),
    reference: z.string().regex(/^AllergyIntolerance\/[A-Za-z0-9.-]{1,64}$/),
    substance: z.string(),
    reason: z.string().trim().min(3).max(500),
  }),
  z.object({ kind: z.literal("pregnancy"), pregnancy }),
  z.object({ kind: z.literal("breastfeeding"), breastfeeding: z.boolean() }),
  z.object({ kind: z.literal("medicine"), medicine: currentMedicine.pick({ name: true, dose: true }) }),
]);
export type FactChange = z.infer<typeof factChange>;
export type FactKind = FactChange["kind"];
export const factKinds = [
  "details",
  "allergy",
  "refute-allergy",
  "pregnancy",
  "breastfeeding",
  "medicine",
] as const;

/** `subject` of an outbox item of kind `facts`. */
export const factsSubject = z.object({
  /** The hub's `Patient/id`. */
  patientReference: z.string().regex(/^Patient\/[A-Za-z0-9.-]{1,64}$/),
  change: factChange,
  /** By the hub's clock, as this PC knew it. */
  at: z.string(),
  by: z.object({ reference: z.string(), display: z.string() }),
});
export type FactsSubject = z.infer<typeof factsSubject>;
