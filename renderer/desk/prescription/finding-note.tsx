import { useTranslation } from "react-i18next";
import type { Finding } from "../../../shared/domain/finding.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./prescription.module.css";

/** A finding that stands beside its line and never interrupts. */
export function FindingNote({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const source = useSourceWords(finding);
  return (
    <p className={classes.finding} title={source}>
      {finding.text[language]}
    </p>
  );
}

/** Where the rule comes from, or that nobody has verified it. */
export function useSourceWords({ source }: Finding): string {
  const { t } = useTranslation();
  return source.document === "memory" ? t("prescription.sourceMemory") : t("prescription.source", source);
}
