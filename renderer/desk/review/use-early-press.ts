import { useEffect, useState } from "react";
import type { ReviewView } from "../../../shared/contract/consult-view.ts";
import { bringsNothingNew, type SignState } from "./sign-button.ts";

type Where = {
  readonly state: SignState;
  readonly review: ReviewView;
  readonly pin: string;
  readonly run: () => void;
};

/** What was on the screen when Enter came before the check of the last change. */
type Press = { readonly shown: ReviewView; readonly pin: string };

/**
 * A pressed Enter is not lost for two tenths of a second: it waits for the newest check, and signs only where that
 * holds nothing that the doctor had not before the eyes. Another letter of the PIN takes it back.
 */
export function useEarlyPress({ state, review, pin, run }: Where) {
  const [press, setPress] = useState<Press>();
  const [newsIn, setNewsIn] = useState<ReviewView>();
  const isWaiting = press !== undefined && press.pin === pin;
  useEffect(() => {
    if (press === undefined || state.kind === "checking") return;
    setPress(undefined);
    if (press.pin !== pin) return;
    if (state.kind === "ready" && bringsNothingNew(press.shown, review)) run();
    else setNewsIn(review);
  }, [press, state.kind, review, pin, run]);
  return {
    early: () => setPress({ shown: review, pin }),
    isWaiting,
    /** Until the next check, or the next Enter. */
    isNews: newsIn === review && !isWaiting,
  };
}
