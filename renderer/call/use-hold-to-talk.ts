import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { stepTalk, type Talk, type TalkEvent } from "../../shared/call/hold-to-talk.ts";
import { mostVoiceMs } from "../../shared/domain/voice-note.ts";
import type { MediaTrouble } from "./device-kinds.ts";
import { type Piece, type Recording, type Spoken, startRecording } from "./voice-recorder.ts";

/** For the button itself: the finger ends the note wherever it is let go, also when the page moved under it. */
export function pressing({ press }: Pick<HoldToTalk, "press">) {
  return (event: { readonly pointerId: number; readonly currentTarget: Element }): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    press();
  };
}

export type HoldToTalk = {
  readonly talk: Talk;
  readonly trouble: MediaTrouble | undefined;
  readonly press: () => void;
  readonly release: () => void;
  readonly cancel: () => void;
};

/** Keeps each second as it is spoken, under the id that the whole note will have. */
export type Keeping = {
  readonly piece: (id: string, piece: Piece) => void;
  readonly dropped: (id: string) => void;
};

type Opening = ReturnType<typeof startRecording>;

/** Records while it is held (or from tap to tap), and hands over what was spoken. */
export function useHoldToTalk(
  microphoneId: string | undefined,
  onSpoken: (spoken: Spoken, id: string) => void,
  keeping?: Keeping,
): HoldToTalk {
  const [talk, setTalk] = useState<Talk>({ is: "rest" });
  const [trouble, setTrouble] = useState<MediaTrouble>();
  const now = useRef({ talk, opening: undefined as Opening | undefined, id: "" });
  const newest = useRef({ microphoneId, onSpoken, keeping });
  newest.current = { microphoneId, onSpoken, keeping };

  const step = useCallback((on: TalkEvent["on"]) => {
    const { state, act } = stepTalk(now.current.talk, { on, atMs: performance.now() });
    now.current.talk = state;
    setTalk(state);
    if (act === "begin") {
      setTrouble(undefined);
      const id = crypto.randomUUID();
      now.current.id = id;
      const opening = startRecording(newest.current.microphoneId, (piece) =>
        newest.current.keeping?.piece(id, piece),
      );
      now.current.opening = opening;
      void opening.then((opened) => {
        if (!("trouble" in opened)) return;
        setTrouble(opened.trouble);
        now.current.talk = { is: "rest" };
        setTalk({ is: "rest" });
      });
    }
    if (act !== "send" && act !== "drop") return;
    const { opening, id } = now.current;
    now.current.opening = undefined;
    if (act === "drop") newest.current.keeping?.dropped(id);
    void opening?.then((opened) =>
      ended(opened, act === "send", (spoken) => newest.current.onSpoken(spoken, id)),
    );
  }, []);
  useEffect(() => {
    if (talk.is === "rest") return undefined;
    const timer = setTimeout(() => step("limit"), mostVoiceMs);
    return () => clearTimeout(timer);
  }, [talk.is, step]);
  // A screen that goes away keeps nobody's microphone open, and loses nothing that was spoken.
  useEffect(() => () => step("limit"), [step]);
  return useMemo(
    () => ({
      talk,
      trouble,
      press: () => step("press"),
      release: () => step("release"),
      cancel: () => step("cancel"),
    }),
    [talk, trouble, step],
  );
}

async function ended(
  opened: Recording | { readonly trouble: MediaTrouble },
  isSent: boolean,
  onSpoken: (spoken: Spoken) => void,
): Promise<void> {
  if ("trouble" in opened) return;
  if (!isSent) return opened.drop();
  const spoken = await opened.finish();
  if (spoken) onSpoken(spoken);
}
