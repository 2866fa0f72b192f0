import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { UnsentItem } from "../../../shared/contract/sync-view.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { usePreferences } from "../app/preferences.tsx";

/** Each thing that has not reached the hub: whose, what, since when, why. */
export function UnsentScreen() {
  const { t } = useTranslation();
  const items = useCall("sync.state", {}).data?.unsent ?? [];
  const now = useAct("sync.now", ["sync.state"]);
  return (
    <Panes label={t("sync.title")}>
      <div className={page.page}>
        <h1>{t("sync.title")}</h1>
        {items.length === 0 ? <p>{t("sync.nothing")}</p> : <UnsentTable items={items} />}
        <Button loading={now.pending} onClick={() => void now.run({})}>
          {t("sync.now")}
        </Button>
      </div>
    </Panes>
  );
}

function UnsentTable({ items }: { readonly items: readonly UnsentItem[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const locale = language === "hi" ? "hi-IN" : "en-GB";
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col">{t("sync.patient")}</th>
          <th scope="col">{t("sync.what")}</th>
          <th scope="col">{t("sync.since")}</th>
          <th scope="col">{t("sync.why")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <strong>{item.patientName ?? t("sync.noPatient")}</strong>
            </td>
            <td>{t(`sync.kind.${item.kind}`)}</td>
            <td>{new Date(item.since).toLocaleString(locale)}</td>
            <td>
              {t(`sync.state.${item.state}`)}
              {item.why !== undefined && ` · ${item.why}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
