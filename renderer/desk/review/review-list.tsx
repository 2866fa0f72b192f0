import { useTranslation } from "react-i18next";
import type { ConsultView, ReviewView } from "../../../shared/contract/consult-view.ts";
import type { Draft, NoteSection } from "../../../shared/domain/draft.ts";
import { holds } from "../../../shared/rules/answered.ts";
import { CheckedWords } from "../prescription/checked-words.tsx";
import { CheckedTables } from "../tables/checked-tables.tsx";
import { FindingNote } from "../prescription/finding-note.tsx";
import { isUnlisted, UnlistedReason } from "../prescription/unlisted-reason.tsx";
import { sectionOf } from "../consult/section-of.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./review.module.css";
import { heldCount } from "./sign-button.ts";

type Props = {
  readonly review: ReviewView;
  readonly lines: Draft["lines"];
  /** Questions of the examination that nobody has answered: on paper one could be read as a finding. */
  readonly unanswered: readonly string[];
  readonly onSection: (section: NoteSection) => void;
  readonly onPrescription: () => void;
  readonly onHeld: () => void;
  readonly onUnlistedReason: (reason: string) => void;
  /** What may be done with the consult now. */
  readonly acts: ConsultView["ticket"]["acts"];
  readonly onAct: (act: WayBack) => void;
};

/** The acts after which a consult that could not be signed can be. */
export type WayBack = "resume" | "come-back";

/** What is missing, the medicines, what was checked, and what signing means with this line. */
export function ReviewList(props: Props) {
  const { review, lines, unanswered, acts, onSection, onPrescription, onHeld, onUnlistedReason, onAct } =
    props;
  const { t } = useTranslation();
  const language = useLanguage();
  const held = heldCount(review, lines);
  const { lineWords, report } = review;
  const ofLine = (id: Draft["lines"][number]["id"] | undefined) =>
    report.findings.filter(({ lineId }) =>
      id === undefined ? !lines.some((line) => line.id === lineId) : lineId === id,
    );
  return (
    <div className={classes.list}>
      <MissingItems
        missing={review.missing}
        tooLong={review.tooLong}
        onSection={onSection}
        onPrescription={onPrescription}
        acts={acts}
        onAct={onAct}
      />
      {unanswered.length === 0 ? null : (
        <p>
          {t("review.unanswered", { which: unanswered.join(" · "), count: unanswered.length })}{" "}
          <button type="button" className={classes.go} onClick={() => onSection("examination")}>
            {t("review.writeIt")}
          </button>
        </p>
      )}
      <section>
        <h4>
          {lineWords.length === 0
            ? t("review.noMedicines")
            : t("review.medicines", { count: lineWords.length })}
        </h4>
        {lineWords.map((words, index) => (
          <div key={index}>
            <p>
              <strong>{words.title}</strong> {words.how[language]}
            </p>
            {ofLine(lines[index]?.id).map((finding, nth) => (
              <FindingNote key={`${nth} ${finding.ruleId}`} finding={finding} holds={holds(finding, lines)} />
            ))}
          </div>
        ))}
        {ofLine(undefined).map((finding, index) =>
          isUnlisted(finding) ? (
            <UnlistedReason
              key="unlisted"
              consultId={review.consultId}
              finding={finding}
              readOnly={false}
              onReason={onUnlistedReason}
            />
          ) : (
            <FindingNote key={`${index} ${finding.ruleId}`} finding={finding} holds={holds(finding, lines)} />
          ),
        )}
        {held === 0 ? null : (
          <p>
            <strong className={classes.held}>{t("review.held", { count: held })}</strong>{" "}
            <button type="button" className={classes.go} onClick={onHeld}>
              {t("review.goToLine")}
            </button>
          </p>
        )}
      </section>
      <div className={classes.checked}>
        <CheckedWords report={report} pending={false} />
        <CheckedTables edition={report.tables} />
      </div>
      <section>
        <h4>{review.online ? t("review.online") : t("review.offline")}</h4>
        {review.canSign ? <p>{review.online ? t("review.onlineText") : t("review.offlineText")}</p> : null}
      </section>
    </div>
  );
}

type MissingProps = Pick<Props, "onSection" | "onPrescription" | "acts" | "onAct"> &
  Pick<ReviewView, "missing"> & { readonly tooLong: ReviewView["tooLong"] };

const wayBack: Partial<Record<MissingProps["missing"][number], WayBack>> = {
  "not-resumed": "resume",
  "not-back": "come-back",
};

function MissingItems({ missing, tooLong, acts, onSection, onPrescription, onAct }: MissingProps) {
  const { t } = useTranslation();
  const wayOf = (what: MissingProps["missing"][number]) => {
    if (what === "line-open") return onPrescription;
    const act = wayBack[what];
    if (act !== undefined) return acts.includes(act) ? () => onAct(act) : undefined;
    const section = what === "too-long" ? tooLong?.section : sectionOf(what);
    return section === undefined ? undefined : () => onSection(section);
  };
  const first = missing.find((what) => what !== "too-long" && wayOf(what) !== undefined);
  return (
    <section>
      <h4>
        {missing.length === 0
          ? t("review.missingNothing")
          : t("review.missingTitle", { count: missing.length })}
      </h4>
      <ul>
        {missing.map((what) => {
          const way = wayOf(what);
          const act = wayBack[what];
          const hint =
            what === "too-long" && tooLong
              ? t("review.tooLong", {
                  section: t(`consult.note.section.${tooLong.section}`),
                  count: tooLong.by,
                })
              : t(`review.missingHint.${what}`);
          return (
            <li key={what} className={classes.missing}>
              <span>
                {t(`review.missing.${what}`)} <small>{hint}</small>
              </span>
              {way === undefined ? null : (
                <button
                  type="button"
                  className={classes.go}
                  data-autofocus={what === first ? true : undefined}
                  onClick={way}
                >
                  {act === undefined ? t("review.writeIt") : t(`acts.name.${act}`)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
