import { useTranslation } from "react-i18next";
import type { ConsultView, PaperAtCentre } from "../../../shared/contract/consult-view.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./review.module.css";

const hows = ["printed", "handwritten", "shown", "sent"] as const;
const arrived: readonly string[] = ["reached", "given", "explained"];

/** The receipts of the paper: whether it arrived, was given and explained, and what was handed out of it. */
export function AtCentre({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { paperAtCentre: paper, state } = view.ticket;
  if (paper === undefined) return null;
  const { given, explained } = paper;
  const how = hows.find((one) => one === given?.how) ?? "printed";
  return (
    <section className={classes.atCentre} aria-label={t("review.atCentre.title")}>
      <strong>{t("review.atCentre.title")}</strong>
      {given === undefined ? (
        <p>{t(arrived.includes(state) ? "review.atCentre.reached" : "review.atCentre.notReached")}</p>
      ) : (
        <p>
          {t("review.atCentre.given", {
            at: sayDayAndTime(given.at, language),
            by: given.by,
            how: t(`review.atCentre.how.${how}`),
          })}
          {" · "}
          {explained === undefined
            ? t("review.atCentre.notExplained")
            : t("review.atCentre.explained", {
                at: sayDayAndTime(explained.at, language),
                by: explained.by,
              })}
        </p>
      )}
      <HandedOut view={view} paper={paper} />
    </section>
  );
}

function HandedOut({ view, paper }: { readonly view: ConsultView; readonly paper: PaperAtCentre }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [last] = paper.dispensed.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  if (last === undefined) return null;
  return (
    <>
      <ul>
        {paper.dispensed.map(({ line, outcome, note }) => (
          <li key={line} data-lacking={outcome !== "whole" || undefined}>
            {t("review.atCentre.line", {
              line,
              title: view.lineWords[line - 1]?.title ?? "?",
              outcome: t(`review.atCentre.outcome.${outcome}`),
            })}
            {note !== undefined && ` (${note})`}
          </li>
        ))}
      </ul>
      <p>{t("review.atCentre.told", { by: last.by, at: sayDayAndTime(last.at, language) })}</p>
    </>
  );
}
