import type { Medicine } from "../../../shared/domain/medicine.ts";
import { emptyForm, type LineForm } from "./line-form.ts";

/**
 * The fields with another medicine in them. How much is taken over only where a tablet stays a tablet of the same strength; else it stands open, for half of the
 * strength is not half of the tablets by itself. A reason was written for the other medicine.
 */
export function withMedicine({ answers: _those, ...form }: LineForm, medicine: Medicine): LineForm {
  const before = form.medicine;
  const isAlike =
    before !== undefined &&
    before.generic === medicine.generic &&
    before.strength === medicine.strength &&
    before.form === medicine.form;
  if (isAlike) return { ...form, medicine, reason: "" };
  const { steps: _steps, ...more } = form.more;
  const frequency = form.frequency === "by-time-of-day" ? emptyForm.frequency : form.frequency;
  return { ...form, medicine, frequency, more, dose: "", grid: "", reason: "" };
}
