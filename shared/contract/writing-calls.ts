import { z } from "zod";
import { codedDiagnosis, noteSection } from "../domain/draft.ts";
import { consultId, instant } from "../domain/ids.ts";
import { lineParts, medicine, prescriptionLine, source } from "../domain/medicine.ts";
import { places, toldStock } from "../domain/stock.ts";
import { bilingual } from "../domain/words.ts";
import { noteSuggestion } from "./note-suggestion.ts";

/** A medicine that was prescribed once or is said to be taken, as far as it can be written again. */
const pastLine = z.object({
  /** As the record names it. */
  title: z.string(),
  how: z.string().optional(),
  since: z.string().optional(),
  medicine: medicine.optional(),
  /** Wholly known: it may be put down as it is. */
  line: prescriptionLine.optional(),
  /** What was understood of its words; what is absent must be asked. */
  parts: lineParts.optional(),
});
export type PastLine = z.infer<typeof pastLine>;

export const pastPrescription = z.object({
  /** What was prescribed together last. */
  last: z
    .object({
      at: instant,
      by: z.string().optional(),
      lines: z.array(pastLine),
      diagnoses: z.array(codedDiagnosis),
      advice: z.string(),
      followUp: z.string(),
      unlistedReason: z.string().optional(),
    })
    .optional(),
  /** What the patient takes now, whoever prescribed it. */
  takes: z.array(pastLine),
});
export type PastPrescription = z.infer<typeof pastPrescription>;

const medicineSuggestion = z.object({
  medicine,
  /** As this doctor wrote it last, else as the speciality usually does. */
  usual: lineParts.optional(),
  /** That line in words. */
  how: bilingual.optional(),
});
export type MedicineSuggestion = z.infer<typeof medicineSuggestion>;

const whereToGet = z.object({ place: z.enum(places), told: toldStock.optional() });
/** Where the patient gets a medicine, and what the centre has in its place where it lacks it. */
const medicineStock = z.object({
  medicineId: z.string(),
  where: whereToGet,
  equivalents: z.array(z.object({ medicine, where: whereToGet, kind: z.enum(["same", "class"]) })),
});
export type MedicineStock = z.infer<typeof medicineStock>;

/** The medicines of an order set, each to be put down, changed or left out. */
const offeredSet = z.object({
  id: z.string(),
  words: bilingual,
  lines: z.array(z.object({ parts: lineParts, source })),
});
export type OfferedSet = z.infer<typeof offeredSet>;

/** What helps a doctor to write, beside the letters themselves. */
export const writingCalls = {
  "prescription.stock": {
    input: z.object({ consultId, medicineIds: z.array(z.string().max(200)).max(60) }),
    output: z.array(medicineStock),
  },
  "medicine.find": { input: z.object({ id: z.string() }), output: medicine },
  "medicine.suggest": {
    input: z.object({ text: z.string().max(200) }),
    output: z.array(medicineSuggestion),
  },
  /** Order sets that have medicines, by what is typed behind the dot. */
  "prescription.sets": { input: z.object({ text: z.string().max(200) }), output: z.array(offeredSet) },
  /** What may stand in place of the line that is being typed. */
  "note.suggest": {
    input: z.object({ section: noteSection, text: z.string().max(2000) }),
    output: z.array(noteSuggestion),
  },
  /** A phrase of the doctor's own, called by its name behind a dot. */
  "phrase.keep": {
    input: z.object({ name: z.string().min(1).max(31), text: z.string().min(1).max(2000) }),
    output: z.object({}),
  },
  "prescription.past": { input: z.object({ consultId }), output: pastPrescription },
} as const;
