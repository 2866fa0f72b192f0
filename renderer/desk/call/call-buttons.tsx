import { Menu } from "@mantine/core";
import {
  IconArrowsDiagonal,
  IconDots,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconVideo,
  IconVideoOff,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { CallSession, CallView } from "../../call/call-view.ts";
import type { DeviceKind } from "../../call/device-kinds.ts";
import { popOut } from "../../call/pop-out.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import classes from "./call.module.css";
import { otherThanVoice } from "./call-pictures.ts";
import { useCalls } from "./call-provider.tsx";
import { useKeptDevices } from "./kept-devices.ts";
import { usePictureInPicture } from "./pictures.tsx";

type Props = { readonly session: CallSession; readonly view: CallView };
type MenuProps = Props & {
  readonly onPhone: () => void;
  readonly onAskDoctor?: (() => void) | undefined;
  readonly onFreeze?: (() => void) | undefined;
  readonly onReport: () => void;
};

/** What may be done in a call; each with its key. */
export function CallButtons({ session, view }: Props) {
  const { t } = useTranslation();
  const { size, nextSize } = useCalls();
  return (
    <div className={classes.buttons}>
      <CallButton
        icon={view.muted ? IconMicrophoneOff : IconMicrophone}
        label={view.muted ? t("call.unmute") : t("call.mute")}
        keys={keys.mute}
        pressed={view.muted}
        onClick={() => session.setMuted(!view.muted)}
      />
      <CallButton
        icon={view.cameraOff ? IconVideoOff : IconVideo}
        label={view.cameraOff ? t("call.cameraOn") : t("call.camera")}
        keys={keys.camera}
        pressed={view.cameraOff}
        onClick={() => session.setCamera(view.cameraOff)}
      />
      <CallButton
        icon={IconArrowsDiagonal}
        label={size === "whole" ? t("call.smaller") : t("call.larger")}
        keys={keys.larger}
        onClick={nextSize}
      />
      <CallButton
        icon={IconPhoneOff}
        label={t("call.end")}
        keys={keys.endCall}
        onClick={() => session.hangUp()}
      />
    </div>
  );
}

type ButtonProps = {
  readonly icon: ComponentType<{ size: number; stroke: number; "aria-hidden": true }>;
  readonly label: string;
  readonly keys: { readonly shown: string; readonly aria: string };
  readonly pressed?: boolean;
  readonly onClick: () => void;
};

function CallButton({ icon: Icon, label, keys: key, pressed, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-keyshortcuts={key.aria}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
      <span>{label}</span>
      <KeyHint keys={key.shown} />
    </button>
  );
}

const kinds = [
  ["microphone", "microphones"],
  ["camera", "cameras"],
  ["speaker", "speakers"],
] as const;

/** Microphone, camera, loudspeaker; the picture in its own window. */
export function MoreMenu({ session, view, onPhone, onAskDoctor, onFreeze, onReport }: MenuProps) {
  const { t } = useTranslation();
  const pictureInPicture = usePictureInPicture();
  // Where there is no such window the picture floats as the system lets it.
  const ownWindow = async () => {
    if (!(await popOut(session, t("call.ownWindow")))) await pictureInPicture();
  };
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} shadow="none" width={280}>
      <Menu.Target>
        <button type="button" className={classes.more} aria-label={t("call.more")} title={t("call.more")}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          aria-keyshortcuts={keys.voiceOnly.aria}
          rightSection={<KeyHint keys={keys.voiceOnly.shown} />}
          onClick={() => session.wishPicture(otherThanVoice(view))}
        >
          {view.sent.wish === "voice-only" ? t("call.picture.again") : t("call.picture.onlyVoice")}
        </Menu.Item>
        <Menu.Item
          aria-keyshortcuts={keys.bestPicture.aria}
          rightSection={<KeyHint keys={keys.bestPicture.shown} />}
          onClick={() => session.wishPicture("best")}
        >
          {t("call.picture.wishBest")}
        </Menu.Item>
        <Menu.Item
          aria-keyshortcuts={keys.phone.aria}
          rightSection={<KeyHint keys={keys.phone.shown} />}
          onClick={onPhone}
        >
          {t("phone.instead")}
        </Menu.Item>
        {onFreeze ? (
          <Menu.Item
            aria-keyshortcuts={keys.freeze.aria}
            rightSection={<KeyHint keys={keys.freeze.shown} />}
            onClick={onFreeze}
          >
            {t("still.freeze")}
          </Menu.Item>
        ) : null}
        {onAskDoctor ? (
          <Menu.Item
            aria-keyshortcuts={keys.askDoctor.aria}
            rightSection={<KeyHint keys={keys.askDoctor.shown} />}
            onClick={onAskDoctor}
          >
            {t("room.ask")}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={() => void ownWindow()}>{t("call.pictureInPicture")}</Menu.Item>
        <Menu.Item data-report-call onClick={onReport}>
          {t("report.open")}
        </Menu.Item>
        <DeviceItems session={session} view={view} />
      </Menu.Dropdown>
    </Menu>
  );
}

function DeviceItems({ session, view }: Props) {
  const { t } = useTranslation();
  const { keep } = useKeptDevices();
  const item = (kind: DeviceKind, id: string, label: string) => (
    <Menu.Item
      key={`${kind} ${id}`}
      aria-current={(view.devices.chosen[kind] ?? "default") === id || undefined}
      leftSection={(view.devices.chosen[kind] ?? "default") === id ? "✓" : "\u2003"}
      onClick={() => {
        const chosen = id === "default" ? "" : id;
        session.chooseDevice(kind, chosen);
        keep(kind, chosen);
      }}
    >
      {label === "" ? t("call.defaultDevice") : label}
    </Menu.Item>
  );
  return (
    <>
      {kinds.map(([kind, list]) => [
        <Menu.Label key={kind}>{t(`call.device.${kind}`)}</Menu.Label>,
        ...(view.devices[list].length === 0
          ? [
              <Menu.Item key={`${kind} none`} disabled>
                {t("call.noDevice")}
              </Menu.Item>,
            ]
          : view.devices[list].map(({ id, label }) => item(kind, id, label))),
      ])}
    </>
  );
}
