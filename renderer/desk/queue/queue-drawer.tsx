import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { formatRoute } from "../app/route.ts";
import { useRoute } from "../app/use-route.ts";
import classes from "./queue.module.css";
import {
  complaintOf,
  LineMark,
  OtherSpeciality,
  ReadyOffline,
  Reason,
  Standing,
  useWaited,
  Who,
} from "./row-words.tsx";

/** Beside a consult: what is open with the doctor, then who waits. */
export function QueueDrawer() {
  const { t } = useTranslation();
  const rows = useCall("queue.list", {}).data?.rows ?? [];
  const waited = useWaited();
  const mine = rows.filter((row) => row.mine);
  const waiting = rows.filter((row) => !row.mine);
  return (
    <nav className={classes.drawer} aria-label={t("queue.title")}>
      <h2>
        {t("queue.title")} <KeyHint keys={keys.drawer.shown} />
      </h2>
      {mine.length > 0 && <h3>{t("queue.open")}</h3>}
      <ul>
        {mine.map((row, index) => (
          <DrawerRow key={row.consultId} row={row} waited={waited(row)} slot={index + 1} />
        ))}
      </ul>
      <h3>{t("queue.waiting")}</h3>
      <ul>
        {waiting.map((row) => (
          <DrawerRow key={row.consultId} row={row} waited={waited(row)} />
        ))}
      </ul>
    </nav>
  );
}

type DrawerRowProps = { readonly row: QueueRow; readonly waited: string; readonly slot?: number };

function DrawerRow({ row, waited, slot }: DrawerRowProps) {
  const { t } = useTranslation();
  const route = useRoute();
  const here = route.kind === "consult" && route.consultId === row.consultId;
  return (
    <li>
      <a
        className={classes.row}
        data-red={row.urgency.band === "red" || undefined}
        data-slot={slot}
        aria-current={here ? "true" : undefined}
        href={formatRoute({ kind: "consult", consultId: row.consultId })}
      >
        <span>
          <Who row={row} /> {slot !== undefined && slot <= 2 && <KeyHint keys={`Alt ${slot}`} />}
        </span>
        <span className={classes.complaint}>{complaintOf(row)}</span>
        <Reason row={row} />
        <span className={`${classes.small} ${classes.last}`}>
          <span>
            {waited} · {row.centre.name}
            <OtherSpeciality row={row} />
            {row.state !== "left" &&
              row.presence !== "unknown" &&
              ` · ${t(`queue.presence.${row.presence}`)}`}
            {row.holder !== undefined && ` · ${t("queue.heldBy", { holder: row.holder })}`}
          </span>
          <LineMark row={row} />
          <ReadyOffline row={row} />
        </span>
        <span className={classes.small}>
          <Standing row={row} />
        </span>
      </a>
    </li>
  );
}
