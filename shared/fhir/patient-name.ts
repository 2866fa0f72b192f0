import type { HumanName, Patient } from "@medplum/fhirtypes";
import { extensionOf, list } from "./reading.ts";
import { extension } from "./systems.ts";

const devanagari = /[\u0900-\u097f]/;

/** The name as a person reads it; "" where none is known. */
export function nameText(name: HumanName | undefined): string {
  if (!name) return "";
  return (
    name.text ?? [...list(name.prefix), ...list(name.given), name.family].filter(Boolean).join(" ")
  ).trim();
}

/** The patient's name in Latin and in Devanagari letters, newest use first. */
export function patientNames(patient: Patient): { name: string; nameDevanagari?: string } {
  const names = list(patient.name).filter(({ use, period }) => use !== "old" && !period?.end);
  const all = names.length > 0 ? names : list(patient.name);
  const written = all.find(isDevanagari);
  const latin = all.find(({ use, ...rest }) => use === "official" && !isDevanagari(rest));
  const nameDevanagari = nameText(written);
  const name = nameText(latin ?? all.find((each) => !isDevanagari(each)) ?? all[0]);
  // Known in Devanagari alone, it is the name itself.
  return { name, ...(nameDevanagari === "" || nameDevanagari === name ? {} : { nameDevanagari }) };
}

function isDevanagari(name: HumanName): boolean {
  return extensionOf(name, extension.script)?.valueCode === "Deva" || devanagari.test(nameText(name));
}
