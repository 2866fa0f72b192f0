import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { useLanguage, useWords } from "./use-words.ts";

type Named = Pick<SpokeConsult["patient"], "name" | "nameDevanagari" | "sex" | "village">;
type Aged = { readonly patient: Named; readonly age?: SpokeConsult["age"] };

export function useName(): (patient: Pick<Named, "name" | "nameDevanagari">) => string {
  const language = useLanguage();
  return ({ name, nameDevanagari }) => (language === "hi" ? (nameDevanagari ?? name) : name);
}

/** "बुरांश देवी, 58 साल" */
export function usePatientLine(): (consult: Aged) => string {
  const { common } = useWords();
  const nameOf = useName();
  return ({ patient, age }) =>
    [nameOf(patient), age && common.age(age.value, age.unit, age.approximate)].filter(Boolean).join(", ");
}

/** The second line: sex and village. */
export function usePatientMore(): (consult: Aged) => string {
  const { common } = useWords();
  return ({ patient }) => [common.sex[patient.sex], patient.village].filter(Boolean).join(" · ");
}
