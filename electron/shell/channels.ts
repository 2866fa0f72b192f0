/** Electron's one invoke channel and its one event channel. Alone in a file, because the preload takes nothing else. */
export const callChannel = "desk:call";
export const eventChannel = "desk:event";
