import type { LineId } from "../../../shared/domain/ids.ts";
import type { Frequency, Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";

/** The fields as they stand while being filled in: texts, because half a number is not yet a number. */
export type LineForm = {
  readonly lineId: LineId | undefined;
  readonly medicine: Medicine | undefined;
  readonly dose: string;
  readonly frequency: Frequency;
  readonly meal: PrescriptionLine["meal"];
  readonly days: string;
  readonly asNeededFor: string;
  readonly maxPerDay: string;
  readonly instructions: string;
  readonly reason: string;
};

export type Need = "medicine" | "dose" | "days" | "asNeededFor" | "maxPerDay";
export type FormResult =
  | { readonly complete: true; readonly line: PrescriptionLine }
  | { readonly complete: false; readonly needs: Need };

export const emptyForm: LineForm = {
  lineId: undefined,
  medicine: undefined,
  dose: "1",
  frequency: "once-daily",
  meal: "after-food",
  days: "",
  asNeededFor: "",
  maxPerDay: "",
  instructions: "",
  reason: "",
};

/** The line that the form describes, or the first thing that it still needs. */
export function lineOf(form: LineForm, newId: LineId): FormResult {
  if (form.medicine === undefined) return { complete: false, needs: "medicine" };
  const doseAmount = positive(form.dose);
  if (doseAmount === undefined) return { complete: false, needs: "dose" };
  const durationDays = whole(form.days);
  if (form.frequency !== "stat" && durationDays === undefined) return { complete: false, needs: "days" };
  const asNeeded = form.frequency === "as-needed";
  const maxPerDay = whole(form.maxPerDay);
  if (asNeeded && form.asNeededFor.trim() === "") return { complete: false, needs: "asNeededFor" };
  if (asNeeded && maxPerDay === undefined) return { complete: false, needs: "maxPerDay" };
  return {
    complete: true,
    line: {
      id: form.lineId ?? newId,
      medicineId: form.medicine.id,
      doseAmount,
      frequency: form.frequency,
      meal: form.meal,
      ...(form.frequency === "stat" || durationDays === undefined ? {} : { durationDays }),
      ...(asNeeded ? { asNeededFor: form.asNeededFor.trim() } : {}),
      ...(asNeeded && maxPerDay !== undefined ? { maxPerDay } : {}),
      ...(form.instructions.trim() === "" ? {} : { instructions: form.instructions.trim() }),
      ...(form.reason.trim() === "" ? {} : { reason: form.reason.trim() }),
    },
  };
}

/** The form that shows an existing line, to change it. */
export function formOf(line: PrescriptionLine, medicine: Medicine | undefined): LineForm {
  return {
    lineId: line.id,
    medicine,
    dose: String(line.doseAmount),
    frequency: line.frequency,
    meal: line.meal,
    days: line.durationDays?.toString() ?? "",
    asNeededFor: line.asNeededFor ?? "",
    maxPerDay: line.maxPerDay?.toString() ?? "",
    instructions: line.instructions ?? "",
    reason: line.reason ?? "",
  };
}

/** "0.5", "½", "1/2": half a tablet is the commonest fraction. */
function positive(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^½$/u, "0.5")
    .replace(/^1\/2$/u, "0.5")
    .replace(",", ".");
  if (!/^\d{1,4}(\.\d{1,3})?$/u.test(plain)) return undefined;
  const value = Number(plain);
  return value > 0 ? value : undefined;
}

function whole(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/u.test(text.trim()) ? Number(text.trim()) : undefined;
}
