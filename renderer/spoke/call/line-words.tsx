import type { CallView } from "../../call/call-view.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";
import { PictureWords } from "./picture-words.tsx";

/** One cause and one effect at a time: the line first, then what is missing on this device. */
export function LineWords({ view, phone }: { readonly view: CallView; readonly phone: string | undefined }) {
  const { consult: words } = useWords();
  const w = words.call;
  const { camera, microphone } = view.mediaTrouble;
  const troubles = [
    microphone && `${w.microphone} ${w.trouble[microphone]}`,
    camera && `${w.camera} ${w.trouble[camera]}`,
  ].filter((one): one is string => one !== undefined && one !== "");
  const audioOnly =
    view.phase === "connected" &&
    view.mode !== "video" &&
    view.figures.videoFramesDecoded > 0 &&
    view.sent.wish !== "voice-only" &&
    view.theirs?.rung !== "audio" &&
    view.theirs?.cameraOff !== true;
  return (
    <div className={classes["words"]}>
      {view.phase === "reconnecting" && (
        <p>
          <Icon name="line" size={20} />
          {w.placeStays}
        </p>
      )}
      {view.phase === "reconnecting" && phone !== undefined && (
        <p>
          <Icon name="phone" size={20} />
          {w.mayPhone(phone)}
        </p>
      )}
      <PictureWords view={view} />
      {audioOnly && (
        <p>
          <Icon name="line" size={20} />
          {w.audioOnly}
        </p>
      )}
      {view.phase === "connected" && !view.otherThere && (
        <p>
          <Icon name="line" size={20} />
          {w.otherGone}
        </p>
      )}
      {troubles.map((trouble) => (
        <p key={trouble}>
          <Icon name="noVideo" size={20} />
          {trouble}. {w.goesOn}
        </p>
      ))}
    </div>
  );
}
