import type { Finding } from "../domain/finding.ts";
import type { PrescriptionLine, Source } from "../domain/medicine.ts";
import type { Bilingual } from "../domain/words.ts";

const source: Source = { document: "this list of medicines", place: "every line must name one of its rows" };

/** Not a `Rule`: it decides which lines the rules can see at all. */
export const knownMedicineRule = {
  id: "known-medicine",
  name: { en: "Medicine is on the list", hi: "दवा सूची में है" } satisfies Bilingual,
  source,
  version: "2026-11-1",
} as const;

/** No rule can judge a line whose medicine is unknown, so it must not be signed. */
export function unknownMedicine(line: PrescriptionLine): Finding {
  return {
    ruleId: knownMedicineRule.id,
    severity: "stop",
    lineId: line.id,
    text: {
      en: `“${line.medicineId}” is not on the list of medicines, so nothing could be checked.`,
      hi: `“${line.medicineId}” दवाओं की सूची में नहीं है, इसलिए कोई जाँच नहीं हुई।`,
    },
    source,
  };
}
