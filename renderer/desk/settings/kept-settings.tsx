import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./settings.module.css";
import { useSettings } from "./use-settings.ts";

const days = [7, 14, 30, 60, 90, 180, 365];

export function KeptSettings() {
  const { t } = useTranslation();
  const { settings, write } = useSettings();
  const chosen = settings?.keptDays ?? 30;
  return (
    <section className={classes.part}>
      <NativeSelect
        label={t("settings.keptDays")}
        value={String(chosen)}
        onChange={({ currentTarget }) => write({ keptDays: Number(currentTarget.value) })}
        data={(days.includes(chosen) ? days : [...days, chosen].toSorted((a, b) => a - b)).map(String)}
      />
      <p className={classes.small}>{t("settings.keptDaysNote")}</p>
    </section>
  );
}
