import { type PatientDetails, patientDetails } from "../../../shared/domain/patient-details.ts";

/** A patient's details as the fields hold them: text, empty where nothing is known. */
export type DetailsForm = {
  readonly name: string;
  readonly nameDevanagari: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly phones: string;
  readonly village: string;
  readonly relation: string;
  readonly relative: string;
  readonly guardianRelation: string;
  readonly guardian: string;
  readonly abha: string;
};

export const formOf = (details: PatientDetails): DetailsForm => ({
  name: details.name ?? "",
  nameDevanagari: details.nameDevanagari ?? "",
  sex: details.sex ?? "unknown",
  birthDate: details.birthDate ?? "",
  phones: (details.phones ?? []).join(", "),
  village: details.village ?? "",
  relation: details.relative?.relation ?? "father",
  relative: details.relative?.name ?? "",
  guardianRelation: details.guardian?.relation ?? "mother",
  guardian: details.guardian?.name ?? "",
  abha: details.abha ?? "",
});

/** What the fields say; undefined where it is no valid answer yet. What was not touched stays to the letter. */
export function detailsIn(form: DetailsForm, base: PatientDetails): PatientDetails | undefined {
  const before = formOf(base);
  const field = <K extends keyof PatientDetails>(
    key: K,
    parts: readonly (keyof DetailsForm)[],
    read: () => PatientDetails[K],
  ): Partial<PatientDetails> => {
    const same = parts.every((part) => form[part] === before[part]);
    const value = same ? base[key] : read();
    return value === undefined ? {} : { [key]: value };
  };
  const text = (value: string): string | undefined => (value.trim() === "" ? undefined : value.trim());
  const person = (relation: string, name: string) =>
    text(name) === undefined ? undefined : { relation, name: name.trim() };
  const parsed = patientDetails.safeParse({
    ...field("name", ["name"], () => text(form.name)),
    ...field("nameDevanagari", ["nameDevanagari"], () => text(form.nameDevanagari)),
    ...field("sex", ["sex"], () => form.sex as PatientDetails["sex"]), // parsed below
    ...field("birthDate", ["birthDate"], () => text(form.birthDate)),
    ...field("phones", ["phones"], () => phonesIn(form.phones)),
    ...field("village", ["village"], () => text(form.village)),
    ...field("relative", ["relation", "relative"], () => person(form.relation, form.relative)),
    ...field("guardian", ["guardianRelation", "guardian"], () =>
      person(form.guardianRelation, form.guardian),
    ),
    ...field("abha", ["abha"], () => abhaIn(form.abha)),
  });
  const fits = parsed.success && parsed.data.name !== undefined && isWhole(form, before);
  return fits ? parsed.data : undefined;
}

function phonesIn(text: string): string[] | undefined {
  const all = text.split(/[,;]/).map((one) => one.trim());
  const phones = all.filter((one) => one !== "");
  return phones.length > 0 ? [...new Set(phones)] : undefined;
}

function abhaIn(text: string): string | undefined {
  const digits = text.replace(/\D/g, "");
  return digits === "" ? undefined : digits.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3-$4");
}

/** Numbers have their digits; what stood there before may be as it is. */
function isWhole(form: DetailsForm, before: DetailsForm): boolean {
  const abha = form.abha === before.abha || [0, 14].includes(form.abha.replace(/\D/g, "").length);
  const phones =
    form.phones === before.phones ||
    (phonesIn(form.phones) ?? []).every((one) => /^\+?[0-9 ]{6,16}$/.test(one));
  return abha && phones;
}
