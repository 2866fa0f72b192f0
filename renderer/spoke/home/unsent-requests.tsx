import { hashOf } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { minutesSince, useNow } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./home.module.css";

/** Requests that wait for the line stand among those that wait for a doctor, and say so. */
export function UnsentRequests() {
  const { common } = useWords();
  const { outbox } = useServices();
  const now = useNow(30_000);
  return useStore(outbox.items).flatMap((item) => {
    if (item.work.call !== "request.send") return [];
    const { intake } = item.work.input;
    return (
      <li key={item.id} className={classes["item"]} data-edge={item.red ? "red" : "wait"}>
        <a href={hashOf(item.refused ? { at: "unsent" } : { at: "consult", key: intake.id })}>
          <span className={classes["who"]}>
            <b>
              {item.red && <Icon name="danger" size={20} />} {item.patientName}
            </b>
            <small>
              {intake.complaint} · {common.minutesAgo(minutesSince(item.since, now))}
            </small>
          </span>
          <span className={classes["mark"]} data-tone="wait">
            <Icon name="send" />
            {common.home.notSent}
          </span>
        </a>
      </li>
    );
  });
}
