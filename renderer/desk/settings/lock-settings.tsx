import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { keys } from "../app/keys.ts";
import classes from "./settings.module.css";
import { useSettings } from "./use-settings.ts";

const minutes = Array.from({ length: 15 }, (_, index) => String(index + 1));

export function LockSettings() {
  const { t } = useTranslation();
  const { settings, write } = useSettings();
  return (
    <section className={classes.part}>
      <NativeSelect
        label={t("settings.idle")}
        value={String(settings?.idleMinutes ?? 5)}
        onChange={({ currentTarget }) => write({ idleMinutes: Number(currentTarget.value) })}
        data={minutes}
      />
      <p className={classes.small}>{t("settings.idleNote", { key: keys.lock.shown })}</p>
    </section>
  );
}
