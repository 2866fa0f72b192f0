import { useTranslation } from "react-i18next";
import type { BannerFact } from "./banner-facts.ts";
import classes from "./banner.module.css";

type Props = {
  readonly fact: BannerFact;
  /** What "none" means for this fact; "no known allergy" is more than "none". */
  readonly none?: string;
  readonly bold?: boolean;
};

/** A fact's answer: known, none, or "not asked" written out with a dashed underline, never an empty place. */
export function FactWords({ fact, none, bold = false }: Props) {
  const { t } = useTranslation();
  if (fact.state === "not-asked")
    return <span className={classes.unasked}>{t("consult.fact.notAsked")}</span>;
  if (fact.state === "none") return <span>{none ?? t("consult.fact.none")}</span>;
  const look = fact.danger === true ? classes.danger : bold ? classes.known : undefined;
  return <span className={look}>{fact.text}</span>;
}
