import {
  type CallEffect,
  type CallEvent,
  type CallMachine,
  isRunning,
  newCall,
} from "../../shared/call/call-machine.ts";
import { readPlace } from "../../shared/call/call-places.ts";
import type { Invitation } from "../../shared/contract/invitation.ts";
import { step } from "../../shared/call/step.ts";
import { assertNever } from "../../shared/result/result.ts";
import { sayOfCall } from "./call-saying.ts";
import { openCallConnection } from "./call-connection.ts";
import { openJoining } from "./call-joining.ts";
import type { CallSession, CallSessionOptions } from "./call-view.ts";
import { openCallView } from "./call-viewing.ts";
import type { Dispatch } from "./dispatch.ts";
import { openMeasuring } from "./measuring.ts";
import { openOwnMedia } from "./own-media.ts";
import { openPageTalk } from "./page-talk.ts";
import { callToResume, noteCall } from "./resume-note.ts";

const tickMs = 1_000;

/**
 * The call of one consult on one page: runs the pure machine of `shared/call` over the live channel, a peer connection
 * and the page's camera and microphone.
 */
export function openCallSession(options: CallSessionOptions): CallSession {
  const { side, taskId, pageId, signalling } = options;
  const state = openingState(options);
  const machine = () => state.machine;
  const dispatch: Dispatch = (event) => {
    if (state.isClosed) return;
    const before = state.machine;
    const wasRunning = isRunning(before);
    // Each member of the union gets the one field that all share.
    const next = step(before, { ...event, atMs: Date.now() } as CallEvent);
    state.machine = next.state;
    if (before.phase !== next.state.phase) note();
    wantMedia();
    if (wasRunning !== isRunning(next.state)) connection.tracksChanged();
    // Who missed pictures can use no half ones.
    if (before.phase === "reconnecting" && next.state.phase === "connected") connection.sendWholePicture();
    for (const effect of next.effects) act(effect);
    viewing.changed();
  };
  const note = () => {
    const { machine: now, muted, cameraOff } = state;
    const { callId } = now;
    noteCall(taskId, isRunning(now) && callId !== undefined ? { callId, muted, cameraOff } : undefined);
  };
  const wantMedia = () => {
    const isNeeded = needsMedia(state.machine);
    media.want({ microphone: isNeeded, camera: isNeeded && !state.cameraOff });
  };
  const media = mediaOf(options, () => {
    connection.tracksChanged();
    viewing.changed();
  });
  media.setMuted(state.muted);
  const measuring = openMeasuring();
  const changed = () => viewing.changed();
  const talk = openPageTalk(side, { connection: () => connection, changed, askHub: () => joining.join() });
  const { wishing } = talk;
  const viewing = openCallView(() => ({
    ...state,
    ...{ media, measuring, wishing },
    remote: connection.remote(),
    isUp: signalling.isConnected(),
  }));
  const connection = openCallConnection({
    ...{ options, machine, dispatch, measuring, changed: viewing.changed },
    iceServers: () => state.iceServers,
    tracks: media.tracks,
    picture: wishing.sending.limit,
    measured: (figures) => wishing.measured(figures, state.machine.phase !== "connected"),
    ...{ connected: talk.connected, heard: talk.heard },
  });
  wishing.setCamera(!state.cameraOff);
  const joining = openJoining(options, machine, dispatch, ({ iceServers, centreThere }) => {
    state.centreThere = centreThere;
    if (!iceServers?.length) return;
    state.iceServers = iceServers;
    connection.serversChanged();
  });
  const act = acting(options, () => !state.isClosed, machine, dispatch, { connection, joining });
  const stopListening = listening(options, dispatch, connection, joining);
  const set = (change: Wishes) => {
    Object.assign(state, change);
    media.setMuted(state.muted);
    note();
    wishing.setCamera(!state.cameraOff);
    wantMedia();
    viewing.changed();
  };
  const close = () => {
    if (state.isClosed) return;
    state.isClosed = true;
    for (const stop of [stopListening, joining.close, connection.end, media.close, talk.end]) stop();
    void signalling.say({ say: "leave", pageId, taskId });
  };
  return {
    ...{ ...viewing, ...acts(dispatch, set), close },
    chooseDevice: media.choose,
    wishPicture: wishing.wish,
    stills: talk.stills,
    wrote: talk.wrote,
  };
}

/** As this window left its call, where it was loaded again in one. */
function openingState({ side, taskId, pageId, iceServers = [] }: CallSessionOptions) {
  const before = callToResume(taskId);
  return {
    machine: newCall(side, pageId, Date.now(), before?.callId),
    iceServers,
    centreThere: undefined as boolean | undefined,
    isClosed: false,
    muted: before?.muted ?? false,
    cameraOff: before?.cameraOff ?? false,
  };
}

const mediaOf = ({ media, devices }: CallSessionOptions, changed: () => void) =>
  media ? media(changed) : openOwnMedia(changed, devices);

type Connection = ReturnType<typeof openCallConnection>;
type Joining = ReturnType<typeof openJoining>;

/** Does what the machine says must be done. */
function acting(
  options: CallSessionOptions,
  isOpen: () => boolean,
  machine: () => CallMachine,
  dispatch: Dispatch,
  { connection, joining }: { readonly connection: Connection; readonly joining: Joining },
) {
  return (effect: CallEffect): void => {
    switch (effect.do) {
      case "say":
        return void sayOfCall(options, effect, isOpen, machine, dispatch);
      case "join":
        return void joining.join();
      case "open":
        return connection.open(effect.generation);
      case "restart":
        return connection.restart();
      case "close":
        return connection.close();
      case "ask-again":
        return connection.askAgain(effect.generation);
      default:
        return assertNever(effect, "an effect of the call");
    }
  };
}

/** What the hub says about the consult, and each second that passes, reach machine and connection. */
function listening(
  { taskId, signalling }: CallSessionOptions,
  dispatch: Dispatch,
  connection: Connection,
  joining: Joining,
) {
  const stopHearing = signalling.onHear((message) => {
    if (message.hear === "call" && message.call.taskId === taskId)
      dispatch({ on: "told", call: message.call });
    if (message.hear === "signal") connection.hear(message);
    // After a restart the hub knows this place again once it knows who was asked in.
    if (message.hear === "invitation" && isBeside(taskId, message.invitation)) void joining.join();
  });
  const tick = setInterval(() => {
    dispatch({ on: "time" });
    void connection.time();
  }, tickMs);
  return () => {
    clearInterval(tick);
    stopHearing();
  };
}

const isBeside = (place: string, { taskId, state }: Invitation): boolean => {
  const { taskId: ticket, leg } = readPlace(place);
  return leg !== undefined && ticket === taskId && state === "joined";
};

/** The doctor's camera opens with the ringing, the centre's when somebody takes the call. */
const needsMedia = (machine: CallMachine): boolean =>
  isRunning(machine) || (machine.side === "desk" && machine.phase === "ringing");

type Wishes = { readonly muted?: boolean; readonly cameraOff?: boolean };

function acts(
  dispatch: Dispatch,
  set: (change: Wishes) => void,
): Omit<CallSession, "view" | "subscribe" | "chooseDevice" | "wishPicture" | "stills" | "wrote" | "close"> {
  return {
    ring: () => dispatch({ on: "ring", callId: crypto.randomUUID() }),
    accept: () => dispatch({ on: "accept" }),
    hangUp: (reason = "ended") => dispatch({ on: "hang-up", reason }),
    setMuted: (muted) => set({ muted }),
    setCamera: (on) => set({ cameraOff: !on }),
  };
}
