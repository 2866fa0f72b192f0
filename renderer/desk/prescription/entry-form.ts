import type { EntryFields, LineEntry } from "../../../shared/domain/line-entry.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { emptyFields } from "../../../shared/domain/own-line.ts";
import { isSame } from "../../../shared/sync/merge/same.ts";
import { emptyForm, type LineForm } from "./line-form.ts";

export function fieldsOfForm(form: LineForm, typed?: string): EntryFields {
  const { medicine, lineId, answers, byHand, ...fields } = form;
  return {
    ...fields,
    ...(typed === undefined ? {} : { typed }),
    ...(lineId === undefined ? {} : { lineId }),
    ...(answers === undefined ? {} : { answers: [...answers] }),
    ...(byHand === undefined ? {} : { byHand: [...byHand] }),
    ...(medicine === undefined ? {} : { medicineId: medicine.id }),
  };
}

/** The line under way as the draft keeps it; nothing where nothing was written. */
export function entryOf(form: LineForm, typed?: string): EntryFields | undefined {
  const fields = fieldsOfForm(form, typed);
  const { byHand: _changedBack, typed: _letters, ...rest } = fields;
  return isSame(rest, emptyFields) && (typed === undefined || typed === "") ? undefined : fields;
}

/** The fields as they stood, in this window or before it was there. */
export function formOfEntry(
  entry: LineEntry | undefined,
  medicineOf: (id: string) => Medicine | undefined,
): LineForm {
  if (entry === undefined) return emptyForm;
  const { typed: _field, aside: _others, medicineId, lineId, answers, byHand, more, ...fields } = entry;
  return {
    ...fields,
    lineId,
    ...(answers === undefined ? {} : { answers }),
    ...(byHand === undefined ? {} : { byHand }),
    medicine: medicineId === undefined ? undefined : medicineOf(medicineId),
    more: Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
  };
}
