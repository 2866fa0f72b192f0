/** A key held down does once what it does: 30 times a second it would mute and unmute, or claim and go on to sign. */
export const once =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (!event.repeat) act();
  };
