import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { specialityNames } from "../../../shared/domain/speciality.ts";
import { usePreferences } from "../app/preferences.tsx";
import { useSession } from "../app/session-context.tsx";
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
      {rest !== "" && <span>{rest}</span>}
    </span>
  );
}

/** Said only where the row is of another speciality than the doctor's own. */
export function OtherSpeciality({ row }: { readonly row: QueueRow }) {
  const { language } = usePreferences();
  const own = useSession().session.doctor.speciality;
  return row.speciality === own ? null : <span> · {specialityNames[row.speciality][language]}</span>;
}
