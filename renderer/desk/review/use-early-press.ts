import { useEffect, useRef, useState } from "react";
import type { ReviewView } from "../../../shared/contract/consult-view.ts";
import { bringsNothingNew, type Seen, type SignState } from "./sign-button.ts";

type Where = {
  readonly state: SignState;
  readonly seen: Seen;
  readonly pin: string;
  readonly run: () => void;
};

/** What was on the screen when Enter came before the check of the last change. */
type Press = { readonly shown: Seen; readonly pin: string };

/**
 * A pressed Enter is not lost for two tenths of a second: it waits for the newest check, and signs only where that
 * holds nothing that the doctor had not before the eyes. Another letter of the PIN takes it back.
 */
export function useEarlyPress({ state, seen, pin, run }: Where) {
  const [press, setPress] = useState<Press>();
  const [newsIn, setNewsIn] = useState<ReviewView>();
  const [taken, setTaken] = useState(0);
  const signed = useRef(0);
  const isWaiting = press !== undefined && press.pin === pin;
  if (press !== undefined && state.kind !== "checking") {
    setPress(undefined);
    if (press.pin === pin) {
      if (state.kind === "ready" && bringsNothingNew(press.shown, seen)) setTaken(taken + 1);
      else setNewsIn(seen.review);
    }
  }
  // Each press that was taken signs once, however often the window is drawn meanwhile.
  useEffect(() => {
    if (signed.current === taken) return;
    signed.current = taken;
    run();
  }, [taken, run]);
  return {
    early: () => setPress({ shown: seen, pin }),
    isWaiting,
    /** Until the next check, or the next Enter. */
    isNews: newsIn === seen.review && !isWaiting,
  };
}
