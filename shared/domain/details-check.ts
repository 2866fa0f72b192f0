import { nameRefusal } from "./name-check.ts";
import type { PatientDetails } from "./patient-details.ts";
import type { Bilingual } from "./words.ts";

/** Why corrected details are not taken, by the rules of a registration. */
export function detailsRefusal({
  name,
  nameDevanagari,
  relative,
  guardian,
}: PatientDetails): Bilingual | undefined {
  if (name === undefined) return { en: "A patient has a name.", hi: "मरीज़ का नाम चाहिए।" };
  const names = [name, nameDevanagari, relative?.name, guardian?.name].filter((one) => one !== undefined);
  return names.map(nameRefusal).find((one) => one !== undefined)?.words;
}
