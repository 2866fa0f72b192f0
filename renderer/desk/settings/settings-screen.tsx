import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { usePreferences } from "../app/preferences.tsx";
import { formatRoute } from "../app/route.ts";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { ChangePin } from "./change-pin.tsx";
import { Copies } from "./copies.tsx";
import { DeviceSettings } from "./device-settings.tsx";
import { KeptSettings } from "./kept-settings.tsx";
import { LockSettings } from "./lock-settings.tsx";
import classes from "./settings.module.css";
import { SignatureSettings } from "./signature-settings.tsx";
import { SoundSettings } from "./sound-settings.tsx";
import { textSizes, useSettings } from "./use-settings.ts";

/** What this PC remembers for whoever sits at it, and the doctor's own PIN. */
export function SettingsScreen() {
  const { t } = useTranslation();
  return (
    <Panes label={t("places.settings")}>
      <div className={page.page}>
        <h1>{t("places.settings")}</h1>
        <p className={classes.small}>{t("settings.thisPc")}</p>
        <div className={classes.settings}>
          <Looks />
          <div className={classes.part}>
            <LockSettings />
            <KeptSettings />
            <ChangePin />
            <ChangePassphrase />
          </div>
          <DeviceSettings />
          <SoundSettings />
          <SignatureSettings />
          <Copies />
        </div>
        <a href={formatRoute({ kind: "about" })}>{t("places.about")}</a>
      </div>
    </Panes>
  );
}

const schemes = ["light", "dark", "auto"] as const;

function Looks() {
  const { t } = useTranslation();
  const { language, scheme, choose } = usePreferences();
  const { settings, write } = useSettings();
  return (
    <section className={classes.part}>
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
      <h2>{t("settings.textSize")}</h2>
      <SegmentedControl
        aria-label={t("settings.textSize")}
        value={String(settings?.textSizePercent ?? 100)}
        onChange={(value) =>
          write({ textSizePercent: textSizes.find((known) => String(known) === value) ?? 100 })
        }
        data={textSizes.map((size) => ({ value: String(size), label: `${size} %` }))}
      />
    </section>
  );
}
