import type { Medicine } from "../domain/medicine.ts";
import { medicineTable } from "./medicine-table.ts";
import { shippedRows } from "./table.ts";
import { generalMedicinesCsv } from "./tables/medicines-general.ts";
import { heartMedicinesCsv } from "./tables/medicines-heart.ts";
import { hormoneMedicinesCsv } from "./tables/medicines-hormones.ts";
import { hospitalMedicinesCsv } from "./tables/medicines-hospital.ts";
import { infectionMedicinesCsv } from "./tables/medicines-infection.ts";
import { mindMedicinesCsv } from "./tables/medicines-mind.ts";
import { skinEyeMedicinesCsv } from "./tables/medicines-skin-eye.ts";

export const medicineTexts: readonly string[] = [
  generalMedicinesCsv,
  infectionMedicinesCsv,
  heartMedicinesCsv,
  hormoneMedicinesCsv,
  mindMedicinesCsv,
  skinEyeMedicinesCsv,
  hospitalMedicinesCsv,
];

/** The shipped list: the National List 2022 and what the eight specialities use beside it. */
export const shippedMedicines: readonly Medicine[] = shippedRows(medicineTable, medicineTexts).flat();
