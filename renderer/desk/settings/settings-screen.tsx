import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { usePreferences } from "../app/preferences.tsx";
import { formatRoute } from "../app/route.ts";

export function SettingsScreen() {
  const { t } = useTranslation();
  const { language, scheme, choose } = usePreferences();
  const schemes = ["light", "dark", "auto"] as const;
  return (
    <Panes label={t("places.settings")}>
      <div className={page.page}>
        <h1>{t("places.settings")}</h1>
        <h2>{t("common.language")}</h2>
        <SegmentedControl
          aria-label={t("common.language")}
          value={language}
          onChange={(value) => choose({ language: value === "hi" ? "hi" : "en" })}
          data={[
            { value: "en", label: t("common.english") },
            { value: "hi", label: t("common.hindi") },
          ]}
        />
        <h2>{t("places.colours")}</h2>
        <SegmentedControl
          aria-label={t("places.colours")}
          value={scheme}
          onChange={(value) => choose({ colourScheme: schemes.find((known) => known === value) ?? "auto" })}
          data={schemes.map((value) => ({ value, label: t(`places.scheme.${value}`) }))}
        />
        <a href={formatRoute({ kind: "about" })}>{t("places.about")}</a>
      </div>
    </Panes>
  );
}
