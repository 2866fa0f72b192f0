import { type CallMachine, isRunning } from "../../shared/call/call-machine.ts";
import type { IceServer, Up } from "../../shared/contract/live.ts";
import type { CallSessionOptions } from "./call-view.ts";
import type { Dispatch } from "./dispatch.ts";

const againMs = 1_000;
/** What leads through firewalls is asked for anew after this share of its time. */
const renewedAfter = 0.7;

type Joined = {
  readonly iceServers: readonly IceServer[] | undefined;
  readonly centreThere: boolean | undefined;
};

/**
 * Says that this page shows the consult, after every reconnection. Its answer is also the proof that the line carries:
 * a half-open socket looks connected, so until it is answered the line counts as down.
 */
export function openJoining(
  { side, pageId, taskId, signalling }: CallSessionOptions,
  machine: () => CallMachine,
  dispatch: Dispatch,
  joined: (what: Joined) => void,
) {
  const state = {
    isJoining: false,
    isClosed: false,
    renewing: undefined as ReturnType<typeof setTimeout> | undefined,
  };
  const message = (): Up => {
    const { phase, callId, generation } = machine();
    const isMine = isRunning(machine()) || (side === "desk" && phase === "ringing");
    const known = isRunning(machine()) ? ("accepted" as const) : ("ringing" as const);
    const call = isMine && callId !== undefined ? { call: { callId, phase: known, generation } } : {};
    return { say: "join", pageId, taskId, ...call };
  };
  const join = async (): Promise<void> => {
    if (state.isJoining || state.isClosed) return;
    state.isJoining = true;
    const answer = await signalling.say(message());
    state.isJoining = false;
    if (state.isClosed) return;
    const isUnheard = answer === "no-answer" || (!answer.ok && answer.why === "internal");
    if (isUnheard) {
      dispatch({ on: "signalling", up: false });
      setTimeout(() => signalling.isConnected() && void join(), againMs);
      return;
    }
    dispatch({ on: "signalling", up: true });
    if (!answer.ok) return;
    renewBefore(answer.iceLifetimeS);
    joined({ iceServers: answer.iceServers, centreThere: answer.centreThere });
    dispatch({ on: "joined", call: answer.call });
  };
  /** Where the hub is away by then, its answer after the reconnection brings new ones. */
  const renewBefore = (lifetimeS: number | undefined) => {
    clearTimeout(state.renewing);
    if (lifetimeS === undefined) return;
    state.renewing = setTimeout(
      () => signalling.isConnected() && void join(),
      lifetimeS * 1_000 * renewedAfter,
    );
  };
  const stop = signalling.onConnection((isUp) => {
    if (isUp) void join();
    else dispatch({ on: "signalling", up: false });
  });
  if (signalling.isConnected()) void join();
  return {
    join,
    close: () => {
      state.isClosed = true;
      clearTimeout(state.renewing);
      stop();
    },
  };
}
