import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { SyncView } from "../../../shared/contract/sync-view.ts";
import classes from "./sync.module.css";
import { useClockSide } from "./use-clock-side.ts";
import { useTimeWords } from "./use-time-words.ts";

/** The line now and these last 24 hours, both clocks, and what others left to be delivered. */
export function LineFacts({ view }: { readonly view: SyncView }) {
  const { t } = useTranslation();
  const time = useTimeWords();
  const side = useClockSide(view.clockSkewMs);
  const { lastReachedAt, sealedOfOthers, history } = view;
  return (
    <>
      <h2>{t("sync.line.title")}</h2>
      <p>
        {t(`sync.line.${view.line}`, { time: time(view.since) })}{" "}
        {lastReachedAt === undefined
          ? t("sync.line.neverReached")
          : t("sync.line.lastReached", { time: time(lastReachedAt) })}{" "}
        {lastReachedAt !== undefined && (side ? t("sync.line.clock", side) : t("sync.line.clockSame"))}
      </p>
      {sealedOfOthers > 0 && <p>{t("sync.line.others", { count: sealedOfOthers })}</p>}
      {history.length > 0 && (
        <>
          <h2>{t("sync.line.history")}</h2>
          <dl className={classes.history}>
            {history.toReversed().map((turn) => (
              <Fragment key={turn.at}>
                <dt>{time(turn.at)}</dt>
                <dd>
                  {turn.line === "online" ? t("sync.line.wasOnline") : t("sync.line.wasOffline")}
                  {turn.trouble && `: ${t(`sync.reason.${turn.trouble}`)}`}
                </dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
