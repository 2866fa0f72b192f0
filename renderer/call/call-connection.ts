import { type CallMachine, isLinked, isRunning } from "../../shared/call/call-machine.ts";
import { type PageWord, readPageWord } from "../../shared/call/page-words.ts";
import type { PictureLimit } from "../../shared/call/rungs.ts";
import type { Down, IceServer } from "../../shared/contract/live.ts";
import type { CallSessionOptions } from "./call-view.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Measuring } from "./measuring.ts";
import { openSignalLine, type SignalLine } from "./signal-line.ts";
import { openSimplePeer } from "./simple-peer-transport.ts";
import type { CallTransport, OwnTracks, TransportEvents, TransportFigures } from "./transport.ts";

/** Signal by which the spoke tells that its connection is lost. */
const again = "again";

type Parts = {
  readonly options: CallSessionOptions;
  readonly machine: () => CallMachine;
  readonly iceServers: () => readonly IceServer[];
  readonly tracks: () => OwnTracks;
  readonly measuring: Measuring;
  readonly dispatch: Dispatch;
  /** What the ladder allows just now. */
  readonly picture: () => PictureLimit | undefined;
  readonly measured: (figures: TransportFigures) => void;
  readonly changed: () => void;
  /** The other page is heard from now on: it may be told how things are. */
  readonly connected: () => void;
  readonly heard: (word: PageWord) => void;
};

/** The peer connection of the present generation, and the signals about it. */
export function openCallConnection(parts: Parts) {
  const { options, machine, dispatch } = parts;
  const openTransport = options.openTransport ?? openSimplePeer;
  const state: {
    transport?: CallTransport | undefined;
    remote?: MediaStream | undefined;
    isClosed: boolean;
  } = { isClosed: false };
  const signals = openSignals(
    parts,
    () => !state.isClosed,
    (data) => state.transport?.take(data),
  );
  const close = () => {
    state.transport?.close();
    state.transport = undefined;
    state.remote = undefined;
  };
  const tracks = () => tracksNow(parts);
  /** Each second: what came meanwhile. */
  const time = async () => {
    signals.time();
    const { transport } = state;
    const figures = await transport?.figures();
    if (!figures || state.transport !== transport) return;
    const { generation, link } = machine();
    parts.measured(figures);
    parts.measuring.add(figures, generation, link.is === "up");
    dispatch({ on: "bytes", generation, bytes: figures.bytesReceived });
  };
  const events = (generation: number): TransportEvents => ({
    onSignal: (data) => signals.say(generation, data),
    onRemoteStream: (stream) => {
      if (machine().generation !== generation) return;
      state.remote = stream;
      parts.changed();
    },
    onConnected: () => {
      state.transport?.setPicture(parts.picture());
      dispatch({ on: "link", generation, became: "up" });
      parts.connected();
    },
    onHeard: (text) => {
      const word = machine().generation === generation ? readPageWord(text) : undefined;
      if (word) parts.heard(word);
    },
    onReturned: () => {
      state.transport?.sendWholePicture();
      void time();
    },
    onFailed: () => dispatch({ on: "link", generation, became: "lost" }),
  });
  return {
    open: (generation: number) => {
      close();
      state.transport = openTransport({
        initiator: options.side === "desk",
        iceServers: parts.iceServers(),
        relayOnly: options.relayOnly ?? false,
        tracks: tracks(),
        ...events(generation),
      });
    },
    close,
    askAgain: (generation: number) => signals.say(generation, again),
    hear: signals.hear,
    serversChanged: () => state.transport?.setIceServers(parts.iceServers()),
    restart: () => state.transport?.restart(parts.iceServers()),
    tracksChanged: () => state.transport?.setTracks(tracks()),
    pictureChanged: () => state.transport?.setPicture(parts.picture()),
    sendWholePicture: () => state.transport?.sendWholePicture(),
    say: (word: PageWord) => state.transport?.say(JSON.stringify(word)),
    waiting: () => state.transport?.waiting() ?? 0,
    remote: () => state.remote,
    time,
    end: () => {
      state.isClosed = true;
      close();
    },
  };
}

/** Before the call is taken nothing is heard or seen, though the way is ready. */
const tracksNow = ({ machine, tracks }: Parts): OwnTracks =>
  isRunning(machine()) ? tracks() : { audio: undefined, video: undefined };

/** What the two pages say to each other about a connection, by way of the hub. */
function openSignals(
  { options, machine, dispatch }: Parts,
  isOpen: () => boolean,
  take: (data: string) => void,
) {
  const { pageId, taskId, side, signalling } = options;
  const state: { line?: { readonly callId: string; readonly signals: SignalLine } } = {};
  const heard = (generation: number, data: string) => {
    const { generation: present, link } = machine();
    const isBegun = side === "spoke" && (generation > present || link.is === "none");
    if (isBegun) dispatch({ on: "generation", generation });
    if (generation === machine().generation) take(data);
  };
  const lineOf = (callId: string): SignalLine => {
    if (state.line?.callId !== callId)
      state.line = { callId, signals: openSignalLine({ pageId, taskId, callId }, signalling, heard) };
    return state.line.signals;
  };
  return {
    say: (generation: number, data: string) => {
      const { callId } = machine();
      const isCurrent = () => isOpen() && isLinked(machine()) && machine().generation === generation;
      if (callId !== undefined) lineOf(callId).say(generation, data, isCurrent);
    },
    hear: (message: Extract<Down, { hear: "signal" }>) => {
      if (message.to !== pageId || message.callId !== machine().callId) return;
      // Not in its order: a window that was loaded again has lost its count of that generation.
      if (message.data === again) dispatch({ on: "generation", generation: message.generation });
      else lineOf(message.callId).hear(message);
    },
    time: () => state.line?.signals.time(),
  };
}
