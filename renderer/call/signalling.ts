import type { Ack, Down, Up } from "../../shared/contract/live.ts";

/**
 * A page's way to the live channel. The desk's goes over its bridge and the desk core's socket, the centre's page has
 * a socket of its own (`socket-signalling.ts`).
 *
 * Nothing here repeats: the call session says again what was not answered, so that one place knows what is due.
 */
export type Signalling = {
  /** The hub's answer; `no-answer` where none came (no line, half-open, hub gone) within a few seconds. */
  readonly say: (message: Up) => Promise<Ack | "no-answer">;
  readonly onHear: (listener: (message: Down) => void) => () => void;
  readonly isConnected: () => boolean;
  /** Told at every change. */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
};
