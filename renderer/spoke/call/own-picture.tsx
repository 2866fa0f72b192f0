import { useEffect } from "react";
import { useDeviceCheck } from "../../call/device-check.ts";
import { StreamVideo } from "../../call/stream-video.tsx";
import { Seen } from "../check/check-screen.tsx";
import { useStore } from "../client/store.ts";
import { ownPicture } from "../live/live-store.ts";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";
import { pageMedia } from "./page-media.ts";

/** What the doctor would see and hear; camera and microphone are open as long as it is shown. */
export function OwnPicture() {
  return <Seen check={useDeviceCheck(pageMedia.user)} />;
}

/** The same while it rings: only the picture. */
export function SmallOwnPicture() {
  const { stream } = useDeviceCheck(pageMedia.user);
  const { call } = useWords().consult;
  return (
    <div className={classes["own"]}>
      <StreamVideo stream={stream} label={call.self} self />
    </div>
  );
}

/** What was looked at before the call stays open until the call has it: the screens change in between. */
export function useHeldOpen(): void {
  const isOn = useStore(ownPicture);
  useEffect(() => {
    if (!isOn) return undefined;
    const holding = pageMedia.user(() => undefined);
    holding.want({ microphone: true, camera: true });
    return holding.close;
  }, [isOn]);
}
