import type { PatientFacts } from "../../../shared/domain/patient.ts";

/** How a fact of the banner is spoken: known in words, "none" or "not asked" written out. */
export type BannerFact =
  | { readonly state: "known"; readonly text: string; readonly danger?: true }
  | { readonly state: "none" }
  | { readonly state: "not-asked" };

/** "Penicillin: rash, 2019; Aspirin": substance first, because that is what must be seen. */
export function allergyFact(allergies: PatientFacts["allergies"]): BannerFact {
  if (allergies.state !== "known") return allergies;
  const text = allergies.value
    .map(({ substance, reaction, since }) => {
      const told = [reaction, since?.slice(0, 4)]
        .filter((part) => part !== undefined && part !== "")
        .join(", ");
      return told === "" ? substance : `${substance}: ${told}`;
    })
    .join("; ");
  return { state: "known", text, danger: true };
}

export function listFact(fact: PatientFacts["conditions"]): BannerFact {
  return fact.state === "known" ? { state: "known", text: fact.value.join(", ") } : fact;
}

export function currentMedicinesFact(fact: PatientFacts["currentMedicines"]): BannerFact {
  if (fact.state !== "known") return fact;
  const text = fact.value.map(({ name, dose }) => (dose === undefined ? name : `${name} ${dose}`)).join(", ");
  return { state: "known", text };
}

/**
 * Pregnancy is asked of every patient to whom it may apply; `none` is how the model says that it does not, and
 * then the banner says nothing.
 */
export function pregnancyApplies(patient: PatientFacts): boolean {
  return patient.sex !== "male" && patient.pregnancy.state !== "none";
}

/** Two letters for a patient without a photograph. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

/** ABHA numbers are read aloud in groups of 2-4-4-4. */
export function groupedAbha(abha: string): string {
  const digits = abha.replace(/\D/gu, "");
  return digits.length === 14 ? digits.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})$/u, "$1-$2-$3-$4") : abha;
}
