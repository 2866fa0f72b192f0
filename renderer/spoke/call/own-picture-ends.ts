import { inCall, ownPicture, ringing } from "../live/live-store.ts";

/** Screens on which the own picture is shown before a call. */
const shownBy = new Set<object>();

/** A camera is on only where somebody looks, unless a call is about to take it over. */
function endUnseen(): void {
  if (ringing.get() !== undefined || inCall.get() !== undefined) return;
  if (shownBy.size === 0 || document.visibilityState === "hidden") ownPicture.set(false);
}

/** As long as a screen shows it; answers what ends that. */
export function showsOwnPicture(): () => void {
  const screen = {};
  shownBy.add(screen);
  return () => {
    shownBy.delete(screen);
    endUnseen();
  };
}

/** From now on it ends with what it was on for; answers what stops looking. */
export function watchOwnPicture(): () => void {
  const stops = [ringing.subscribe(endUnseen), inCall.subscribe(endUnseen)];
  document.addEventListener("visibilitychange", endUnseen);
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener("visibilitychange", endUnseen);
    ownPicture.set(false);
  };
}
