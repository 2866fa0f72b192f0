import { Button, Slider } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AlarmSound, openAlarmSound } from "../alarm/alarm-sound.ts";
import classes from "./settings.module.css";
import { useSettings } from "./use-settings.ts";

/** The alarm's loudness, heard before it is needed. */
export function SoundSettings() {
  const { t } = useTranslation();
  const { settings, write } = useSettings();
  const [moved, setMoved] = useState<number>();
  const sound = useRef<AlarmSound>(undefined);
  useEffect(() => () => sound.current?.close(), []);
  const percent = moved ?? settings?.alarmVolumePercent ?? 80;
  const play = () => {
    sound.current ??= openAlarmSound();
    sound.current.play(percent / 100);
  };
  return (
    <section className={classes.part}>
      <h2 id="alarm-volume">{t("settings.alarm")}</h2>
      <div className={classes.row}>
        <Slider
          w={220}
          aria-labelledby="alarm-volume"
          thumbProps={{ "aria-labelledby": "alarm-volume" }}
          min={0}
          max={100}
          step={5}
          label={(value) => `${value} %`}
          value={percent}
          onChange={setMoved}
          onChangeEnd={(value) => write({ alarmVolumePercent: value })}
        />
        <span>{percent} %</span>
        <Button variant="default" onClick={play}>
          {t("settings.testSound")}
        </Button>
      </div>
      <NoticePermission />
    </section>
  );
}

const isKnown = "Notification" in window;

/** Outside the window only the system's notice is seen, and it asks for leave once. */
function NoticePermission() {
  const { t } = useTranslation();
  const [permission, setPermission] = useState(isKnown ? Notification.permission : "denied");
  if (permission !== "default") return <p className={classes.small}>{t(`settings.notice.${permission}`)}</p>;
  return (
    <>
      <p className={classes.small}>{t("settings.notice.default")}</p>
      <Button variant="default" onClick={() => void Notification.requestPermission().then(setPermission)}>
        {t("settings.notice.allow")}
      </Button>
    </>
  );
}
