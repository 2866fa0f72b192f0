import { Button, Modal, NativeSelect } from "@mantine/core";
import { IconVolume } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { barOf, soundLevelOf } from "../../../shared/call/sound-level.ts";
import { type DeviceCheck, useDeviceCheck } from "../../call/device-check.ts";
import { openOwnMedia } from "../../call/own-media.ts";
import { StreamVideo } from "../../call/stream-video.tsx";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { deviceKinds, useKeptDevices } from "../call/kept-devices.ts";
import classes from "./check.module.css";
import { LinePart } from "./line-part.tsx";

/** Before a call: does the camera see, does the microphone hear, does the loudspeaker sound, what does the line bear. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kept = useKeptDevices();
  const check = useDeviceCheck((changed) => openOwnMedia(changed, kept.devices));
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={<strong>{t("check.title")}</strong>}
      closeButtonProps={{ "aria-label": t("check.close") }}
    >
      <DialogInside isWhole className={classes.dialog}>
        <div className={classes.devices}>
          <div className={classes.picture}>
            {check.stream ? (
              <StreamVideo stream={check.stream} label={t("check.picture")} self />
            ) : (
              <p>{t("check.noPicture")}</p>
            )}
          </div>
          <div className={classes.words}>
            <Camera check={check} />
            <Microphone check={check} />
            <Button
              variant="default"
              leftSection={<IconVolume size={14} stroke={1.5} aria-hidden />}
              onClick={check.playTest}
            >
              {t("check.playTest")}
            </Button>
            <p className={classes.small}>{t("check.heard")}</p>
          </div>
        </div>
        <Choices check={check} keep={kept.keep} />
        <LinePart />
        <div className={classes.foot}>
          <Button data-autofocus variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
            {t("check.close")}
          </Button>
        </div>
      </DialogInside>
    </Modal>
  );
}

type Part = { readonly check: DeviceCheck };

function Camera({ check: { stream, trouble } }: Part) {
  const { t } = useTranslation();
  if (trouble.camera) return <p role="alert">{t(`call.trouble.camera.${trouble.camera}`)}</p>;
  return <p>{stream ? `✓ ${t("check.seen")}` : t("check.opening")}</p>;
}

function Microphone({ check: { peak, trouble } }: Part) {
  const { t } = useTranslation();
  if (trouble.microphone) return <p role="alert">{t(`call.trouble.microphone.${trouble.microphone}`)}</p>;
  const level = soundLevelOf(peak ?? 0);
  const percent = Math.round(barOf(peak ?? 0) * 100);
  return (
    <div>
      <div
        role="meter"
        className={classes.meter}
        aria-label={t("check.microphone")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        data-level={level}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p data-level={level}>{peak === undefined ? t("check.opening") : t(`check.level.${level}`)}</p>
    </div>
  );
}

const lists = { microphone: "microphones", camera: "cameras", speaker: "speakers" } as const;

function Choices({ check, keep }: Part & Pick<ReturnType<typeof useKeptDevices>, "keep">) {
  const { t } = useTranslation();
  return (
    <div className={classes.choices}>
      {deviceKinds.map((kind) => (
        <NativeSelect
          key={kind}
          size="xs"
          label={t(`call.device.${kind}`)}
          value={check.devices.chosen[kind] ?? ""}
          onChange={({ currentTarget: { value } }) => {
            check.choose(kind, value);
            keep(kind, value);
          }}
          data={[
            { value: "", label: t("call.defaultDevice") },
            ...check.devices[lists[kind]]
              .filter(({ id }) => id !== "" && id !== "default")
              .map(({ id, label }) => ({ value: id, label: label === "" ? t("call.defaultDevice") : label })),
          ]}
        />
      ))}
    </div>
  );
}
