import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MediaTrouble } from "../../call/device-kinds.ts";
import { getInput } from "../../call/media-devices.ts";
import classes from "./settings.module.css";

type Props = { readonly cameraId: string | undefined; readonly onAllowed: () => void };

/** The camera opens only when it is asked for, and closes with the screen. */
export function CameraPreview({ cameraId, onAllowed }: Props) {
  const { t } = useTranslation();
  const [track, setTrack] = useState<MediaStreamTrack>();
  const [trouble, setTrouble] = useState<MediaTrouble>();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!track) return undefined;
    if (video.current) video.current.srcObject = new MediaStream([track]);
    return () => track.stop();
  }, [track]);
  const open = async () => {
    const got = await getInput("camera", cameraId);
    setTrouble("trouble" in got ? got.trouble : undefined);
    if (!("track" in got)) return;
    setTrack(got.track);
    onAllowed();
  };
  return (
    <>
      <Button variant="default" onClick={() => (track ? setTrack(undefined) : void open())}>
        {track ? t("settings.endPreview") : t("settings.preview")}
      </Button>
      {track && (
        <video
          ref={video}
          className={classes.preview}
          aria-label={t("settings.previewLabel")}
          autoPlay
          muted
          playsInline
        />
      )}
      {trouble && <p role="alert">{t(`settings.trouble.${trouble}`)}</p>}
    </>
  );
}
