import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { UnsentItem } from "../../../shared/contract/sync-view.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { LineFacts } from "./line-facts.tsx";
import { RescueIn } from "./rescue-in.tsx";
import { RescueOut } from "./rescue-out.tsx";
import { UnsentActs } from "./unsent-acts.tsx";
import classes from "./sync.module.css";
import { useTimeWords } from "./use-time-words.ts";

/** Each thing that has not reached the hub: whose, what, since when, why, and what can be done; and the line. */
export function UnsentScreen() {
  const { t } = useTranslation();
  const view = useCall("sync.state", {}).data;
  const now = useAct("sync.now", ["sync.state"]);
  const items = view?.unsent ?? [];
  return (
    <Panes label={t("sync.title")}>
      <div className={page.page}>
        <h1>{t("sync.title")}</h1>
        {view?.trouble && (
          <p role="alert" className={classes.trouble}>
            {t(`sync.trouble.${view.trouble}`)}
          </p>
        )}
        {items.length === 0 ? <p>{t("sync.nothing")}</p> : <UnsentTable items={items} />}
        <Button loading={now.pending} onClick={() => void now.run({})}>
          {t("sync.now")}
        </Button>
        {now.failure && <FailureText failure={now.failure} />}
        <section aria-label={t("rescue.title")} className={`${classes.acts} ${classes.carry}`}>
          <RescueOut />
          <RescueIn />
        </section>
        {view && <LineFacts view={view} />}
      </div>
    </Panes>
  );
}

function UnsentTable({ items }: { readonly items: readonly UnsentItem[] }) {
  const { t } = useTranslation();
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col">{t("sync.patient")}</th>
          <th scope="col">{t("sync.what")}</th>
          <th scope="col">{t("sync.since")}</th>
          <th scope="col">{t("sync.why")}</th>
          <th scope="col">{t("sync.can")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <UnsentRow key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function UnsentRow({ item }: { readonly item: UnsentItem }) {
  const { t } = useTranslation();
  const time = useTimeWords();
  return (
    <tr data-unsent={item.kind}>
      <td>
        <strong>{item.patientName ?? t("sync.noPatient")}</strong>
      </td>
      <td>{t(`sync.kind.${item.kind}`)}</td>
      <td>{time(item.since)}</td>
      <td>
        {t(`sync.state.${item.state}`)}
        {item.why && `: ${t(`sync.reason.${item.why}`)}`}
        {item.hubSays !== undefined && (
          <p className={classes.small}>{t("sync.hubSays", { words: item.hubSays })}</p>
        )}
        {item.attempts > 0 && <p className={classes.small}>{t("sync.attempts", { count: item.attempts })}</p>}
      </td>
      <td>
        <UnsentActs item={item} />
      </td>
    </tr>
  );
}
