import { useEffect, useState } from "react";
import { secondsWords } from "../../../shared/domain/voice-note.ts";
import { type Keeping, pressing, useHoldToTalk } from "../../call/use-hold-to-talk.ts";
import type { Spoken } from "../../call/voice-recorder.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./chat.module.css";

/** Hold to talk, or tap, talk and tap again. */
type Props = {
  readonly onSpoken: (spoken: Spoken, id: string) => void;
  readonly keeping: Keeping;
};

export function VoiceButton({ onSpoken, keeping }: Props) {
  const { consult: words } = useWords();
  const w = words.chat;
  const hold = useHoldToTalk(undefined, onSpoken, keeping);
  const { talk, openSinceMs, trouble, press, release, cancel } = hold;
  const talking = talk.is !== "rest";
  return (
    <>
      <div className={classes["talk"]} data-talking={talking}>
        <button
          type="button"
          aria-pressed={talking}
          onPointerDown={pressing(hold)}
          onPointerUp={release}
          onPointerCancel={release}
          onContextMenu={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key !== " " && event.key !== "Enter") return;
            event.preventDefault();
            if (!event.repeat) press();
          }}
          onKeyUp={(event) => (event.key === " " || event.key === "Enter" ? release() : undefined)}
        >
          <Icon name="mic" />
          <span>{talking ? <Since sinceMs={openSinceMs} /> : w.hold}</span>
        </button>
        {talk.is === "tapped" && (
          <button type="button" onClick={cancel}>
            {w.throwAway}
          </button>
        )}
      </div>
      {trouble && (
        <Notice tone="bad">
          {trouble === "too-early" ? w.tooEarly : `${words.call.microphone} ${words.call.trouble[trouble]}`}
        </Notice>
      )}
    </>
  );
}

/** What is said before the microphone is open is not recorded, and counts no seconds. */
function Since({ sinceMs }: { readonly sinceMs: number | undefined }) {
  const { consult: words } = useWords();
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  if (sinceMs === undefined) return words.chat.opening;
  return words.chat.talking(secondsWords(Math.max(0, nowMs - sinceMs)));
}
