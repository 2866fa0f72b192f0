import type { LineEntry } from "../../../shared/domain/line-entry.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { emptyForm, type LineForm } from "./line-form.ts";

/** The line under way as the draft keeps it; nothing where nothing was written. */
export function entryOf(form: LineForm, typed: string | undefined): LineEntry | undefined {
  const { medicine, lineId, answers, ...fields } = form;
  const isEmpty = JSON.stringify(form) === JSON.stringify(emptyForm);
  if (isEmpty && (typed === undefined || typed === "")) return undefined;
  return {
    ...fields,
    ...(typed === undefined ? {} : { typed }),
    ...(lineId === undefined ? {} : { lineId }),
    ...(answers === undefined ? {} : { answers: [...answers] }),
    ...(medicine === undefined ? {} : { medicineId: medicine.id }),
  };
}

/** The fields as they stood, in this window or before it was there. */
export function formOfEntry(
  entry: LineEntry | undefined,
  medicineOf: (id: string) => Medicine | undefined,
): LineForm {
  if (entry === undefined) return emptyForm;
  const { typed: _field, medicineId, lineId, answers, more, ...fields } = entry;
  return {
    ...fields,
    lineId,
    ...(answers === undefined ? {} : { answers }),
    medicine: medicineId === undefined ? undefined : medicineOf(medicineId),
    more: Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
  };
}
