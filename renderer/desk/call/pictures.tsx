import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toggleFloating } from "../../call/picture-in-picture.ts";
import type { CallView } from "../../call/call-view.ts";
import classes from "./call.module.css";
import { useStream } from "./use-stream.ts";

type Props = {
  readonly view: CallView;
  readonly centre: string;
  readonly caption: string;
  /** Over it: who else is in the call. */
  readonly children?: ReactNode;
};

/** The other side's picture with one's own in its corner. Silent: the voice plays above all screens. */
export function Pictures({ view, centre, caption, children }: Props) {
  const { t } = useTranslation();
  const remote = useStream<HTMLVideoElement>(view.remoteStream);
  const comes = view.mode === "video" && view.remoteStream !== undefined;
  return (
    <div className={classes.pictures}>
      <video
        ref={remote}
        className={classes.remote}
        data-comes={comes || undefined}
        data-remote-picture
        autoPlay
        muted
        playsInline
        aria-label={t("call.remotePicture", { centre })}
      />
      {comes ? null : <span className={classes.noPicture}>{t("call.noPicture")}</span>}
      <SelfPicture view={view} />
      {children}
      {caption === "" ? null : <span className={classes.caption}>{caption}</span>}
    </div>
  );
}

function SelfPicture({ view }: Pick<Props, "view">) {
  const { t } = useTranslation();
  const self = useStream<HTMLVideoElement>(view.localStream);
  if (view.cameraOff || view.mediaTrouble.camera !== undefined || !view.localStream) return null;
  return (
    <video
      ref={self}
      className={classes.self}
      autoPlay
      muted
      playsInline
      aria-label={t("call.selfPicture")}
    />
  );
}

/** Puts the picture that is on the screen into a window of its own; the strip shows it all the same where that fails. */
export function usePictureInPicture() {
  return async () => {
    const picture = document.querySelector<HTMLVideoElement>("[data-remote-picture]");
    if (picture) await toggleFloating(picture);
  };
}
