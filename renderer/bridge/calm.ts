/** What follows a letter need not follow each: the eye is on the letter. */
const calmMs = 200;

/**
 * Runs `act` a while after it is first asked for, once for however often it is asked meanwhile: what follows a letter
 * may not stand between the letter and the eye.
 */
export function calmly(act: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined;
        act();
      }, calmMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
