import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { detailsRefusal } from "../../../shared/domain/details-check.ts";
import type { DetailField, PatientDetails } from "../../../shared/domain/patient-details.ts";
import { type Relation, relations } from "../../../shared/domain/registration.ts";
import { decidedDetails, mergeDetails } from "../../../shared/sync/merge/merge-details.ts";
import { birthDateOf } from "../request/read-form.ts";
import { emptyForm, type RequestForm } from "../request/request-form.ts";

/** Without line: what the list of consults tells. Fields that it does not tell stay as they are. */
export const detailsInList = ({ patient }: SpokeConsult): PatientDetails => ({
  name: patient.name,
  ...(patient.nameDevanagari === undefined ? {} : { nameDevanagari: patient.nameDevanagari }),
  sex: patient.sex,
  ...(patient.village === undefined ? {} : { village: patient.village }),
});

export function correctionForm(id: string, details: PatientDetails): RequestForm {
  const {
    name = "",
    nameDevanagari = "",
    sex,
    birthDate = "",
    phones = [],
    village = "",
    relative,
  } = details;
  const isDay = birthDate.length === 10;
  const relation = relations.find((one) => one === relative?.relation);
  return {
    ...emptyForm(id, new Date().toISOString()),
    name,
    sex,
    birthHow: isDay ? "date" : birthDate.length === 4 ? "year" : "not-asked",
    dateText: isDay ? birthDate : "",
    yearText: birthDate.length === 4 ? birthDate : "",
    phone: phones.join(", "),
    village,
    relativeName: relative?.name ?? "",
    relation,
    correction: { base: details, nameDevanagari, presetsNothing: true },
  };
}

/** What the worker wishes, on top of what stood there: an emptied field is not known any more, an age not asked stays. */
export function correctedDetails(form: RequestForm, now: string): PatientDetails {
  const { base = {}, nameDevanagari = "" } = form.correction ?? {};
  const { relative, phones: _p, village: _v, nameDevanagari: _d, name: _n, ...others } = base;
  const typed = {
    name: form.name.trim(),
    nameDevanagari: nameDevanagari.trim(),
    village: form.village.trim(),
  };
  const phones = form.phone.split(",").flatMap((one) => one.trim() || []);
  const birthDate = birthDateOf(form, now);
  return {
    ...others,
    ...(typed.name === "" ? {} : { name: typed.name }),
    ...(typed.nameDevanagari === "" ? {} : { nameDevanagari: typed.nameDevanagari }),
    ...(typed.village === "" ? {} : { village: typed.village }),
    ...(form.sex === undefined ? {} : { sex: form.sex }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(phones.length === 0 ? {} : { phones }),
    ...relativeIn(relative, form.relation, form.relativeName.trim()),
  };
}

/** Nobody has said yet whose name it is: it is not taken for somebody's. */
export const isRelationOpen = ({ correction, relation, relativeName }: RequestForm): boolean =>
  relativeName.trim() !== "" && relation === undefined && correction?.base.relative === undefined;

function relativeIn(before: PatientDetails["relative"], chosen: Relation | undefined, name: string) {
  const relation = chosen ?? before?.relation;
  return name === "" || relation === undefined ? {} : { relative: { relation, name } };
}

export type Correction = {
  readonly base: PatientDetails;
  readonly mine: PatientDetails;
  /** Fields that somebody else changed too since the correction began; sent all the same, it is this one's. */
  readonly both: readonly DetailField[];
  readonly isRefused: boolean;
  readonly isChanged: boolean;
};

/** Against what stands there now: a field that the worker left alone is as others left it. */
export function correctionOf(form: RequestForm, there: PatientDetails, now: string): Correction {
  const began = form.correction?.base ?? there;
  const wished = correctedDetails(form, now);
  const { conflicts } = mergeDetails(began, wished, there);
  const { base, mine } = decidedDetails(began, wished, there, conflicts);
  const { toWrite } = mergeDetails(base, mine, there);
  const isRefused = detailsRefusal(wished) !== undefined || isRelationOpen(form);
  return { base, mine, both: conflicts, isRefused, isChanged: toWrite.length > 0 };
}
