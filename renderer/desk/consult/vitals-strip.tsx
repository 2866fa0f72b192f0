import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { news2Points } from "../../../shared/domain/news2.ts";
import { isSameDay, saySpan, sayDayAndTime, sayTime } from "./say-when.ts";
import screen from "./consult-screen.module.css";
import { useLanguage } from "./use-language.ts";
import { type CellKind, furtherOrder, kindsOfCell, stripOrder, vitalCell } from "./vital-cells.ts";
import classes from "./vitals-strip.module.css";

/** Today's vitals with their NEWS2 points; what was not asked or could not be measured says so. */
export function VitalsStrip({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("consult.vitals.title")}>
      <Heading view={view} />
      <ul className={classes.strip}>
        {stripOrder.map((kind) => (
          <Cell key={kind} view={view} kind={kind} />
        ))}
      </ul>
      <ul className={classes.further}>
        {furtherOrder.map((kind) => (
          <Further key={kind} view={view} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function Heading({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useRef(new Date()).current;
  const { vitalsTakenAt: at, centre, urgency } = view;
  const when =
    at === undefined ? "" : isSameDay(at, now) ? sayTime(at, language) : sayDayAndTime(at, language);
  const age = at === undefined ? undefined : saySpan(now.getTime() - Date.parse(at), language);
  const around = [
    age === undefined ? undefined : t("consult.vitals.ago", { ago: age }),
    centre.altitudeM === undefined ? undefined : t("consult.vitals.altitude", { metres: centre.altitudeM }),
    urgency.score?.altitudeNote === true ? t("consult.vitals.altitudeNote") : undefined,
  ].filter((part) => part !== undefined);
  return (
    <div className={screen.heading}>
      <h3>{at === undefined ? t("consult.vitals.title") : t("consult.vitals.titleAt", { at: when })}</h3>
      <Score view={view} />
      <span className={screen.caption}>{around.join(" · ")}</span>
    </div>
  );
}

function Score({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { score } = view.urgency;
  if (score === undefined) return null;
  const value = { value: score.value };
  const words =
    score.missing.length > 0 ? t("consult.vitals.scoreAtLeast", value) : t("consult.vitals.score", value);
  return <span className={score.value > 0 ? classes.score : classes.scoreZero}>{words}</span>;
}

type CellProps = { readonly view: ConsultView; readonly kind: CellKind };

function Cell({ view, kind }: CellProps) {
  const { t } = useTranslation();
  const outsideAge = kindsOfCell(kind).some((known) =>
    view.urgency.outsideAgeBand.some((out) => out === known),
  );
  const points = pointsOf(view, kind);
  const unit = kind === "spo2Percent" ? " %" : "";
  const content = vitalCell(view.vitals, kind);
  const marked = outsideAge || (points ?? 0) > 0;
  return (
    <li className={marked ? classes.outside : undefined} title={t(`consult.vitals.unit.${kind}`)}>
      <span className={classes.kind}>{t(`consult.vitals.kind.${kind}`)}</span>
      <CellText content={content} unit={unit} />
      <span className={classes.points}>
        {outsideAge
          ? t("consult.vitals.outsideAge")
          : points === undefined
            ? ""
            : points === 0
              ? "0"
              : t("consult.vitals.points", { points })}
      </span>
    </li>
  );
}

function CellText({
  content,
  unit,
}: {
  readonly content: ReturnType<typeof vitalCell>;
  readonly unit: string;
}) {
  const { t } = useTranslation();
  switch (content.state) {
    case "measured":
      return (
        <strong>
          {content.text}
          {unit}
          {content.estimated ? ` (${t("consult.vitals.estimated")})` : ""}
        </strong>
      );
    case "word":
      return <strong>{t(`consult.vitals.word.${content.word}`)}</strong>;
    case "not-measured":
      return (
        <span className={classes.absent} title={t("consult.vitals.notTaken", { reason: content.reason })}>
          {t("consult.vitals.notTaken", { reason: content.reason })}
        </span>
      );
    case "not-asked":
      return <span className={classes.unasked}>{t("consult.vitals.notAsked")}</span>;
  }
}

/** A cell's NEWS2 points; undefined where the score does not apply or nothing was measured. */
function pointsOf(view: ConsultView, kind: CellKind): number | undefined {
  if (view.urgency.score === undefined) return undefined;
  const points = kindsOfCell(kind).flatMap((known) => {
    const fact = view.vitals[known];
    return fact.state === "measured" ? [news2Points(fact.reading.kind, fact.reading.value)] : [];
  });
  return points.length === 0 ? undefined : points.reduce((sum, one) => sum + one, 0);
}

function Further({ view, kind }: CellProps) {
  const { t } = useTranslation();
  const content = vitalCell(view.vitals, kind);
  return (
    <li>
      <span className={classes.kind}>{t(`consult.vitals.kind.${kind}`)}</span>{" "}
      <CellText content={content} unit={` ${t(`consult.vitals.unit.${kind}`)}`} />
    </li>
  );
}
