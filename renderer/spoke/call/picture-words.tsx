import type { CallView } from "../../call/call-view.ts";
import { useNow } from "../app/time.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";

/** What of the pictures passes just now, why, and that nobody need do anything about it. */
export function PictureWords({ view }: { readonly view: CallView }) {
  const w = useWords().consult.call;
  const now = useNow(1_000);
  const { sent, theirs, bestUntilMs = 0, cameraOff } = view;
  if (view.phase !== "connected") return null;
  if (sent.wish === "voice-only") return <Said words={w.voiceOnly} />;
  if (bestUntilMs > now) return <Said words={w.best(Math.ceil((bestUntilMs - now) / 1_000))} />;
  // One at a time: a small screen must keep its picture.
  if (!cameraOff && sent.rung !== "480p15")
    return <Said words={`${w.own[sent.rung]}: ${w.why[sent.why]}. ${w.growsAgain}`} />;
  if (theirs?.cameraOff === true) return <Said words={w.theirsOff} />;
  if (theirs && theirs.rung !== "480p15")
    return <Said words={`${w.theirs[theirs.rung]}: ${w.why[theirs.why]}. ${w.growsAgain}`} />;
  return null;
}

function Said({ words }: { readonly words: string }) {
  return (
    <p>
      <Icon name="line" size={20} />
      {words}
    </p>
  );
}
