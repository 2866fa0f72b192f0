import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { emptyForm, type RequestForm } from "../request/request-form.ts";

/** A part of the form filled again later: measured anew, or a new fact. It knows age and sex, and nothing else. */
export function laterForm(id: string, { patient, age }: SpokeConsult): RequestForm {
  const { id: patientId, name, sex } = patient;
  return emptyForm(id, new Date().toISOString(), { patientId, name, sex, ...(age ? { age } : {}) });
}
