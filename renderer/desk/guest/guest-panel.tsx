import { Button } from "@mantine/core";
import {
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconVideo,
  IconVideoOff,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Invitation } from "../../../shared/contract/invitation.ts";
import type { CallView } from "../../call/call-view.ts";
import type { GuestVisit } from "../../call/guest-visit.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import { Voice } from "../call/remote-sound.tsx";
import classes from "../call/room.module.css";
import { useSessionView } from "../call/use-room.ts";
import { useStream } from "../call/use-stream.ts";

type Props = {
  readonly invitation: Invitation;
  readonly visit: GuestVisit;
  readonly onLeave: () => void;
  readonly onReport: () => void;
};

/** A colleague's call, beside one's own work: both pictures, and what may be done. */
export function GuestPanel({ invitation, visit, onLeave, onReport }: Props) {
  const { t } = useTranslation();
  const ageSex = useAgeSex();
  const doctor = useSessionView(visit.doctor);
  const centre = useSessionView(visit.centre);
  const { from, about } = invitation;
  const muted = doctor?.muted === true;
  const cameraOff = doctor?.cameraOff === true;
  const mute = () => visit.doctor.setMuted(!muted);
  const camera = () => visit.doctor.setCamera(cameraOff);
  usePhysicalKeys([
    [keys.mute.hotkey, mute],
    [keys.camera.hotkey, camera],
    [keys.endCall.hotkey, onLeave],
  ]);
  const speaker = doctor?.devices.chosen.speaker;
  return (
    <section className={classes.visit} aria-label={t("room.visiting", { name: from.name })}>
      <strong>{t("room.visiting", { name: from.name })}</strong>
      <p className={classes.hint}>
        {`${ageSex(about.age, about.sex ?? "unknown")} · ${about.complaint}`}
        {about.question === "" ? "" : ` · “${about.question}”`}
      </p>
      <div className={classes.visitPictures}>
        <Tile view={centre} name={about.centre} waits={t("room.waitsFor.centre")} />
        <Tile view={doctor} name={from.name} waits={t("room.waitsFor.doctor", { name: from.name })} />
      </div>
      <Voice view={doctor} speaker={speaker} />
      <Voice view={centre} speaker={speaker} />
      <Troubles view={doctor} />
      <div className={classes.acts}>
        <Button
          variant="default"
          aria-pressed={muted}
          onClick={mute}
          leftSection={muted ? <IconMicrophoneOff size={14} /> : <IconMicrophone size={14} />}
          rightSection={<KeyHint keys={keys.mute.shown} />}
        >
          {muted ? t("call.unmute") : t("call.mute")}
        </Button>
        <Button
          variant="default"
          aria-pressed={cameraOff}
          onClick={camera}
          leftSection={cameraOff ? <IconVideoOff size={14} /> : <IconVideo size={14} />}
          rightSection={<KeyHint keys={keys.camera.shown} />}
        >
          {cameraOff ? t("call.cameraOn") : t("call.camera")}
        </Button>
        <Button
          variant="default"
          onClick={onLeave}
          leftSection={<IconPhoneOff size={14} />}
          rightSection={<KeyHint keys={keys.endCall.shown} />}
        >
          {t("room.leave")}
        </Button>
        <Button variant="default" onClick={onReport}>
          {t("report.leave")}
        </Button>
      </div>
    </section>
  );
}

type TileProps = { readonly view: CallView | undefined; readonly name: string; readonly waits: string };

function Tile({ view, name, waits }: TileProps) {
  const { t } = useTranslation();
  const ref = useStream<HTMLVideoElement>(view?.remoteStream);
  const isOn = view?.phase === "connected";
  const comes = isOn && view.mode === "video";
  const words = isOn
    ? t("call.noPicture")
    : view?.phase === "reconnecting"
      ? t("room.state.lost", { name })
      : waits;
  return (
    <div className={classes.tile} data-comes={comes || undefined} data-connected={isOn || undefined}>
      <video ref={ref} autoPlay muted playsInline aria-label={t("room.picture", { name })} />
      {comes ? null : <p>{words}</p>}
      <span>{name}</span>
    </div>
  );
}

function Troubles({ view }: { readonly view: CallView | undefined }) {
  const { t } = useTranslation();
  const { microphone, camera } = view?.mediaTrouble ?? {};
  return (
    <>
      {microphone ? <p className={classes.hint}>{t(`call.trouble.microphone.${microphone}`)}</p> : null}
      {camera ? <p className={classes.hint}>{t(`call.trouble.camera.${camera}`)}</p> : null}
    </>
  );
}
