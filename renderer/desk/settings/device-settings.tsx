import { NativeSelect } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallDevices } from "../../../shared/contract/session-calls.ts";
import { listDevices, onDevicesChange } from "../../call/media-devices.ts";
import { CameraPreview } from "./camera-preview.tsx";
import classes from "./settings.module.css";
import { useSettings } from "./use-settings.ts";

type Listed = Awaited<ReturnType<typeof listDevices>>;
const nothing: Listed = { cameras: [], microphones: [], speakers: [] };

/** Which camera, microphone and speaker a call uses; a device that is gone gives way to the usual one. */
export function DeviceSettings() {
  const { t } = useTranslation();
  const { settings, write } = useSettings();
  const [listed, setListed] = useState(nothing);
  const chosen = settings?.devices ?? {};
  const refresh = () => void listDevices().then(setListed);
  useEffect(() => {
    refresh();
    return onDevicesChange(refresh);
  }, []);
  const choose = (name: keyof CallDevices) => (id: string) => {
    const { [name]: _before, ...others } = chosen;
    write({ devices: id === "" ? others : { ...others, [name]: id } });
  };
  return (
    <section className={classes.part}>
      <h2>{t("settings.devices")}</h2>
      <Choice
        label={t("settings.camera")}
        devices={listed.cameras}
        chosen={chosen.cameraId}
        onChoose={choose("cameraId")}
      />
      <Choice
        label={t("settings.microphone")}
        devices={listed.microphones}
        chosen={chosen.microphoneId}
        onChoose={choose("microphoneId")}
      />
      <Choice
        label={t("settings.speaker")}
        devices={listed.speakers}
        chosen={chosen.speakerId}
        onChoose={choose("speakerId")}
      />
      <CameraPreview key={chosen.cameraId} cameraId={chosen.cameraId} onAllowed={refresh} />
    </section>
  );
}

function Choice(props: {
  readonly label: string;
  readonly devices: Listed["cameras"];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  // Before the page was allowed to use a device, browsers tell neither its id nor its name.
  const named = props.devices.filter(({ id }) => id !== "");
  return (
    <NativeSelect
      w={280}
      label={props.label}
      value={props.chosen ?? ""}
      onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
      data={[
        { value: "", label: t("settings.usual") },
        ...named.map(({ id, label }, index) => ({
          value: id,
          label: label === "" ? t("settings.unnamed", { number: index + 1 }) : label,
        })),
      ]}
    />
  );
}
