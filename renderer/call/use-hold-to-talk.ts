import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { stepTalk, type Talk, type TalkEvent } from "../../shared/call/hold-to-talk.ts";
import { mostVoiceMs } from "../../shared/domain/voice-note.ts";
import type { MediaTrouble } from "./device-kinds.ts";
import { type Piece, type Spoken, startRecording } from "./voice-recorder.ts";

/** For the button itself: the finger ends the note wherever it is let go, also when the page moved under it. */
export function pressing({ press }: Pick<HoldToTalk, "press">) {
  return (event: { readonly pointerId: number; readonly currentTarget: Element }): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    press();
  };
}

/** Too early: it was let go of before the microphone was open. */
export type TalkTrouble = MediaTrouble | "too-early";

export type HoldToTalk = {
  readonly talk: Talk;
  /** Since when what is said is recorded: not before the microphone is open. */
  readonly openSinceMs: number | undefined;
  readonly trouble: TalkTrouble | undefined;
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
  const [openSinceMs, setOpenSinceMs] = useState<number>();
  const [trouble, setTrouble] = useState<TalkTrouble>();
  const now = useRef({ talk, opening: undefined as Opening | undefined, id: "" });
  const newest = useRef({ microphoneId, onSpoken, keeping });
  newest.current = { microphoneId, onSpoken, keeping };

  const step = useCallback((on: TalkEvent["on"]) => {
    const { state, act } = stepTalk(now.current.talk, { on, atMs: performance.now() });
    now.current.talk = state;
    setTalk(state);
    if (act === "begin") {
      setTrouble(undefined);
      setOpenSinceMs(undefined);
      const id = crypto.randomUUID();
      now.current.id = id;
      const opening = startRecording(newest.current.microphoneId, (piece) =>
        newest.current.keeping?.piece(id, piece),
      );
      now.current.opening = opening;
      void opening.then((opened) => {
        if (!("trouble" in opened)) {
          if (now.current.opening === opening) setOpenSinceMs(performance.now());
          return;
        }
        setTrouble(opened.trouble);
        now.current.talk = { is: "rest" };
        setTalk({ is: "rest" });
      });
    }
    if (act !== "send" && act !== "drop") return;
    const { opening, id } = now.current;
    now.current.opening = undefined;
    if (act === "drop") newest.current.keeping?.dropped(id);
    void opening?.then(async (opened) => {
      if ("trouble" in opened) return;
      if (act === "drop") return opened.drop();
      const spoken = await opened.finish();
      if (spoken) newest.current.onSpoken(spoken, id);
      else setTrouble("too-early");
    });
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
      openSinceMs,
      trouble,
      press: () => step("press"),
      release: () => step("release"),
      cancel: () => step("cancel"),
    }),
    [talk, openSinceMs, trouble, step],
  );
}
