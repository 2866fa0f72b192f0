import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import classes from "./queue.module.css";
import { complaintOf, Line, OtherSpeciality, ReadyOffline, Reason, Standing, Who } from "./row-words.tsx";

type Props = {
  readonly row: QueueRow;
  readonly place: number;
  readonly of: number;
  readonly topPx: number;
  readonly waited: string;
  readonly chosen: boolean;
  readonly onOpen: () => void;
};

export function MyDayRow({ row, place, of, topPx, waited, chosen, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    // The list around it holds the focus and the keys, and names this row as the active one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`row-${row.consultId}`}
      role="option"
      aria-selected={chosen}
      aria-posinset={place}
      aria-setsize={of}
      data-red={row.urgency.band === "red" || undefined}
      className={classes.homeRow}
      style={{ transform: `translateY(${topPx}px)` }}
      onClick={onOpen}
    >
      <span className={classes.number}>{place}</span>
      <span>
        <Who row={row} />
        <span className={classes.small}>
          {row.mine ? t("queue.open") : row.holder !== undefined && t("queue.heldBy", { holder: row.holder })}
          <Standing row={row} />
        </span>
      </span>
      <span>
        <strong className={classes.complaint}>{complaintOf(row)}</strong>
        <Reason row={row} />
      </span>
      <span>
        {row.centre.name}
        <span className={classes.small}>
          {row.centre.altitudeM !== undefined && t("queue.metres", { altitude: row.centre.altitudeM })}
          <OtherSpeciality row={row} />
        </span>
      </span>
      <span>
        {row.state !== "left" && row.presence !== "unknown" && t(`queue.presence.${row.presence}`)}
        <span className={classes.small}>
          <Line row={row} />
        </span>
      </span>
      <span className={classes.wait}>
        <strong>{waited}</strong>
        <span className={classes.small}>
          <ReadyOffline row={row} />
        </span>
      </span>
    </div>
  );
}
