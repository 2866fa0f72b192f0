import { type CallMachine, isRunning, otherSide, type Step, still, turned } from "./call-machine.ts";

/** Nothing heard for so long, where each page says something every second: the line is stuck. */
const stallMs = 3_000;
/** A connection heals itself within this, or another one is quicker. */
const patienceMs = 8_000;
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

/** Desk: begins the next generation where it is due and can succeed. Spoke: asks for it. */
export function mended(state: CallMachine, atMs: number): Step {
  if (!isRunning(state) || !bothThere(state)) return still(state);
  return state.side === "desk" ? begin(state, atMs) : still(state);
}

function begin(state: CallMachine, atMs: number): Step {
  const { told, withPage } = state;
  const page = told?.pages.spoke;
  if (page === undefined) return still(state);
  // Another page has nothing of the connection that was; there is nothing to wait for.
  const due = state.link.is === "none" || page !== withPage || isDue(state, atMs);
  if (!due) return still(state);
  const generation = Math.max(state.generation, told?.generation ?? 0) + 1;
  const tries = state.link.is === "none" || page !== withPage ? 0 : state.tries + 1;
  return {
    state: { ...state, generation, withPage: page, tries, link: { is: "opening", sinceMs: atMs } },
    effects: [{ do: "open", generation }],
  };
}

function isDue({ link, line, tries }: CallMachine, atMs: number): boolean {
  if (atMs - line.sinceMs < settleMs) return false;
  switch (link.is) {
    case "none":
      return true;
    case "opening":
      return atMs - link.sinceMs >= (openingMs[tries] ?? openingMs[3]);
    case "up":
      return atMs - link.heardMs >= patienceMs;
    case "lost":
      // At once after a connection that had carried; else as patiently as with one that stays mute.
      return tries === 0 || atMs - link.sinceMs >= Math.min(openingMs[tries] ?? openingMs[3], 2_000 * tries);
  }
}

/** As far as the hub knows, and the hub is heard: a new connection would find both pages. */
export function bothThere({ line, told, side, pageId, callId }: CallMachine): boolean {
  if (!line.up || !line.joined || !told || told.callId !== callId || told.phase !== "accepted") return false;
  return told.pages[side] === pageId && told.there[otherSide(side)];
}
