import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { specialityNames } from "../../../shared/domain/speciality.ts";
import { useCall } from "../../bridge/use-call.ts";
import { usePreferences } from "../app/preferences.tsx";
import { useSession } from "../app/session-context.tsx";
import { useNow } from "../app/use-now.ts";
import { useAgeSex, useSpan } from "../app/words/use-age.ts";
import { LineBars } from "./line-bars.tsx";
import { readyWord } from "./ready-word.ts";
import { useReason } from "./use-reason.ts";
import classes from "./queue.module.css";

/** Why this place: dangers in red, then score and what is missing. */
export function Reason({ row }: { readonly row: QueueRow }) {
  const { t } = useTranslation();
  const { dangers, rest } = useReason()(row.urgency);
  return (
    <span className={classes.reason}>
      {row.urgency.band === "red" && <strong className={classes.redMark}>{t("queue.band.red")}</strong>}
      {dangers !== "" && <strong className={classes.danger}>{dangers}</strong>}
      {rest !== "" && row.readyOffline !== "coming" && <span>{rest}</span>}
    </span>
  );
}

/** Who it is; where the record has not come, that, and not that nobody asked. */
export function Who({ row }: { readonly row: QueueRow }) {
  const { t } = useTranslation();
  const ageSex = useAgeSex();
  if (row.name === "") {
    const { holder } = row;
    const isComing = holder === undefined || readyWord(row) !== undefined;
    const instead = isComing ? t("queue.readyLong.coming") : t("queue.heldBy", { holder });
    return <span className={classes.small}>{instead}</span>;
  }
  return (
    <>
      <strong>{row.name}</strong> {ageSex(row.age, row.sex)}
    </>
  );
}

/** What, and since when. */
export const complaintOf = ({ complaint, complaintDuration }: QueueRow): string =>
  [complaint, complaintDuration].filter(Boolean).join(", ");

/** Said only where the row is of another speciality than the doctor's own. */
export function OtherSpeciality({ row }: { readonly row: QueueRow }) {
  const { language } = usePreferences();
  const own = useSession().session.doctor.speciality;
  return row.speciality === own ? null : <span> · {specialityNames[row.speciality][language]}</span>;
}

type Row = { readonly row: QueueRow };

/** How long a patient waits, going on while the queue itself is not asked again. */
export function useWaited(): (row: QueueRow) => string {
  const span = useSpan();
  const { dataUpdatedAt } = useCall("queue.list", {});
  const sinceAskedMs = Math.max(0, useNow().getTime() - dataUpdatedAt);
  return (row) => span(row.waitingMs + sinceAskedMs);
}

/** "line thin", "line thin, 4 min ago" where nothing came since; "usually thin" where nobody is there to measure. */
function useLineWords(): (row: QueueRow) => string {
  const { t } = useTranslation();
  const span = useSpan();
  const now = useNow().getTime();
  return ({ line, lineAt }) => {
    const word = t(`queue.line.${line}`);
    if (lineAt === undefined) return t("queue.lineUsual", { line: word });
    const agoMs = now - Date.parse(lineAt);
    const words = t("queue.lineLong", { line: word });
    return agoMs < staleMs ? words : t("queue.lineAgo", { line: words, ago: span(agoMs) });
  };
}

/** A page that is there measures three times a minute. */
const staleMs = 120_000;

/** Bars and a word; nothing where nobody knows. */
export function Line({ row }: Row) {
  const words = useLineWords();
  if (row.line === "unknown") return null;
  return (
    <span className={classes.line}>
      <LineBars line={row.line} />
      {words(row)}
    </span>
  );
}

/** The bars alone, where there is no room for the word; it is said to whoever asks. */
export function LineMark({ row }: Row) {
  const { t } = useTranslation();
  const say = useLineWords();
  if (row.line === "unknown") return null;
  const words = row.lineAt === undefined ? `${t("queue.table.line")}: ${say(row)}` : say(row);
  return (
    <span role="img" aria-label={words} title={words}>
      <LineBars line={row.line} />
    </span>
  );
}

/** A tick when all of the record is on this PC, else what is still coming. */
export function ReadyOffline({ row }: Row) {
  const { t } = useTranslation();
  const word = readyWord(row);
  if (word === undefined) return null;
  if (word !== "ready") return <>{t(`queue.ready.${word}`)}</>;
  const words = t("queue.readyLong.ready");
  return (
    <span className={classes.tick} role="img" aria-label={words} title={words}>
      <IconCheck size={14} stroke={2} aria-hidden />
    </span>
  );
}

/** Said only where it is not plain: an act of this doctor on its way, a patient who left or came back. */
export function Standing({ row }: Row) {
  const { t } = useTranslation();
  const left = row.state === "left" ? t("acts.band.left") : "";
  const unsent =
    row.unsentAct === undefined ? "" : t("acts.band.unsent", { what: t(`acts.done.${row.unsentAct}`) });
  const back = row.cameBack === undefined ? "" : t(`queue.cameBack.${row.cameBack}`);
  return <>{[left, back, unsent].filter(Boolean).join(" ")}</>;
}
