import { useTranslation } from "react-i18next";
import type { PatientFacts } from "../../../shared/domain/patient.ts";
import type { BannerFact } from "./banner-facts.ts";
import { sayDay } from "./say-when.ts";
import { useLanguage } from "./use-language.ts";

/** "61.5 kg, 23 Nov 2026": a dose counted on an old weight must be seen to be. */
export function useWeightWords(weight: PatientFacts["weight"]): BannerFact {
  const { t } = useTranslation();
  const language = useLanguage();
  if (weight.state !== "known") return weight;
  const { kg, takenAt, estimated } = weight.value;
  const parts = [t("consult.fact.kg", { kg }), sayDay(takenAt, language)];
  if (estimated) parts.push(t("consult.fact.estimated"));
  return { state: "known", text: parts.join(", ") };
}
