import { useTranslation } from "react-i18next";
import type { Finding } from "../../../shared/domain/finding.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./prescription.module.css";

type Props = { readonly finding: Finding; readonly holds?: boolean };

/** A finding in one sentence beside its line; red where it holds the line. */
export function FindingNote({ finding, holds = false }: Props) {
  const language = useLanguage();
  const source = useSourceWords(finding);
  return (
    <p className={classes.finding} data-holds={holds || undefined} title={source}>
      {finding.text[language]}
    </p>
  );
}

/** Where the rule comes from, or that nobody has verified it. */
export function useSourceWords({ source }: Finding): string {
  const { t } = useTranslation();
  if (source.document === "memory") return t("prescription.sourceMemory");
  const { document, place, verifiedBy } = source;
  return verifiedBy === undefined
    ? t("prescription.source", { document, place })
    : t("tables.verified", { document, place, verifiedBy });
}
