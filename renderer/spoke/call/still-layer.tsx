import { useSyncExternalStore } from "react";
import { stillBytesFor } from "../../../shared/call/still.ts";
import type { CallSession } from "../../call/call-view.ts";
import { StillBoard } from "../../call/still-board.tsx";
import { stillOf } from "../../call/still-picture.ts";
import type { Laying } from "../photo/photo-part.tsx";
import { smallJpeg } from "../request/small-picture.ts";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";

/** The picture that both look at, over the doctor's. */
export function StillLayer({ call, name }: { readonly call: CallSession; readonly name: string }) {
  const w = useWords().consult.still;
  const { stills } = call;
  const still = useSyncExternalStore(stills.subscribe, stills.view);
  if (!still) return null;
  const passing = still.mine ? w.goes : w.comes;
  const words = {
    circle: w.circle,
    arrow: w.arrow,
    point: w.point,
    undo: w.undo,
    picture: w.picture,
    passing,
  };
  return (
    <div className={classes["still"]}>
      <StillBoard stills={stills} still={still} me="spoke" name={name} words={words}>
        <button type="button" onClick={stills.close}>
          {w.close}
        </button>
      </StillBoard>
    </div>
  );
}

/**
 * A photo, before the doctor at once; its original comes into the chart by the hub. So it is no picture to be kept
 * beside that: "report" is what the record has already. Drawn anew, nothing of where it was taken goes with it.
 */
export const layingIn = (call: CallSession): Laying => ({
  isSeen: () => call.view().phase === "connected",
  show: async (file, title) => {
    const small = await smallJpeg(file, longestPixels, stillBytesFor[call.view().sent.rung]);
    if (small) call.stills.show({ base64: small.base64, contentType: "image/jpeg", title, kind: "report" });
  },
});

const longestPixels = 1_280;

/** What this camera shows at this moment: sharper than what arrives at the doctor's. */
export async function showOwnStill(call: CallSession, title: string): Promise<void> {
  const { localStream, sent } = call.view();
  const track = localStream?.getVideoTracks()[0];
  if (!track) return;
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  await video.play().catch(() => undefined);
  const still = await stillOf(video, stillBytesFor[sent.rung]);
  video.srcObject = null;
  if (still) call.stills.show({ ...still, title, kind: "picture" });
}
