import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import classes from "./facts.module.css";

/** What was told of the patient here and the hub has not got yet. */
export function UnsentFacts({ facts }: { readonly facts: ConsultView["unsentFacts"] }) {
  const { t } = useTranslation();
  if (facts.length === 0) return null;
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  const parked = facts.some((one) => one.parked);
  return (
    <p className={classes.line} role="status">
      {t(parked ? "facts.parked" : "facts.notYetAtHub", {
        what: kinds.map((kind) => t(`facts.told.${kind}`)).join(", "),
      })}
    </p>
  );
}
