import {
  type CallMachine,
  isRunning,
  type Link,
  otherSide,
  type Step,
  still,
  turned,
} from "./call-machine.ts";

/** Nothing heard for so long, where each page says something every second: the line is stuck. */
const stallMs = 3_000;
/** Each way anew is given this long; a connection whom three of them did not help is given up. */
const restartMs = 4_000;
const mostRestarts = 3;
/** After signalling is back, the network needs a moment before a new connection is worth beginning. */
const settleMs = 1_500;
/** How long a generation may take to carry something before the next is begun; the last for all that follow. */
const openingMs = [12_000, 15_000, 20_000, 30_000] as const;

/** The phase that link and time make. */
export function phaseOfLink(state: CallMachine, atMs: number): CallMachine {
  if (!isRunning(state)) return state;
  const { link } = state;
  if (link.is === "up" && atMs - link.heardMs < stallMs) return turned(state, "connected", atMs);
  // The seconds on the screen count from when the line went silent.
  if (state.phase === "connected")
    return turned(state, "reconnecting", link.is === "up" ? link.heardMs : atMs);
  return state;
}

/**
 * Desk: leads a silent connection another way, or begins the next generation, where it is due and can succeed. Spoke:
 * asks for it.
 */
export function mended(state: CallMachine, atMs: number): Step {
  const page = state.side === "desk" ? partner(state) : undefined;
  if (page === undefined) return still(state);
  const { link, withPage } = state;
  // Another page has nothing of the connection that was; there is nothing to wait for.
  if (link.is === "none" || page !== withPage) return begin(state, page, 0, atMs);
  if (link.is === "up" && atMs - link.heardMs >= stallMs) return ledAnew(state, page, link, atMs);
  return isDue(state, atMs) ? begin(state, page, state.tries + 1, atMs) : still(state);
}

function begin(state: CallMachine, page: string, tries: number, atMs: number): Step {
  const generation = Math.max(state.generation, state.told?.generation ?? 0) + 1;
  return {
    state: { ...state, generation, withPage: page, tries, link: { is: "opening", sinceMs: atMs } },
    effects: [{ do: "open", generation }],
  };
}

/** A way anew costs nothing where the old one comes back by itself, so it waits for nothing. */
function ledAnew(state: CallMachine, page: string, link: Link & { is: "up" }, atMs: number): Step {
  if (link.restartedMs !== undefined && atMs - link.restartedMs < restartMs) return still(state);
  if (link.restarts >= mostRestarts) return begin(state, page, state.tries + 1, atMs);
  return {
    state: { ...state, link: { ...link, restarts: link.restarts + 1, restartedMs: atMs } },
    effects: [{ do: "restart", generation: state.generation }],
  };
}

function isDue({ link, line, tries }: CallMachine, atMs: number): boolean {
  if (atMs - line.sinceMs < settleMs) return false;
  switch (link.is) {
    case "none":
    case "up":
      return false;
    case "opening":
      return atMs - link.sinceMs >= (openingMs[tries] ?? openingMs[3]);
    case "lost":
      // At once after a connection that had carried; else as patiently as with one that stays mute.
      return tries === 0 || atMs - link.sinceMs >= Math.min(openingMs[tries] ?? openingMs[3], 2_000 * tries);
  }
}

/** The centre's page that a connection would find now, as far as the hub knows, and the hub is heard. */
function partner(state: CallMachine): string | undefined {
  const { told, phase, line } = state;
  if (phase === "ringing" && told?.phase === "ringing" && told.callId === state.callId)
    return line.up && line.joined && told.pages.desk === state.pageId ? told.warm : undefined;
  return isRunning(state) && bothThere(state) ? told?.pages.spoke : undefined;
}

/** As far as the hub knows, and the hub is heard: a new connection would find both pages. */
export function bothThere({ line, told, side, pageId, callId }: CallMachine): boolean {
  if (!line.up || !line.joined || !told || told.callId !== callId || told.phase !== "accepted") return false;
  return told.pages[side] === pageId && told.there[otherSide(side)];
}
