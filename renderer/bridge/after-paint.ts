/** A page that is not seen gets no frames; what waits for one goes on after this long. */
const unseenMs = 250;

/**
 * Runs `act` when the next frame has been shown, once for however often it is asked meanwhile: what follows a letter may
 * not stand between the letter and the eye.
 */
export function afterPaint(act: () => void): { readonly ask: () => void; readonly stop: () => void } {
  const state: { frame?: number | undefined; timer?: ReturnType<typeof setTimeout> | undefined } = {};
  const stop = () => {
    if (state.frame !== undefined) cancelAnimationFrame(state.frame);
    clearTimeout(state.timer);
    state.frame = state.timer = undefined;
  };
  const run = () => {
    stop();
    act();
  };
  return {
    stop,
    ask() {
      if (state.timer !== undefined) return;
      state.timer = setTimeout(run, unseenMs);
      state.frame = requestAnimationFrame(() => {
        clearTimeout(state.timer);
        state.timer = setTimeout(run);
      });
    },
  };
}
