import { react } from "../../../hub/live/calls/react.ts";
import { type Delivery, noCalls } from "../../../hub/live/calls/registry.ts";
import { openCallSession } from "../../../renderer/call/call-session.ts";
import type { CallSession } from "../../../renderer/call/call-view.ts";
import { noFigures } from "../../../renderer/call/figures.ts";
import type { OwnMedia } from "../../../renderer/call/own-media.ts";
import type { Signalling } from "../../../renderer/call/signalling.ts";
import type { OpenTransport, OwnTracks } from "../../../renderer/call/transport.ts";
import type { Ack, Down, Side, Up } from "../../../shared/contract/live.ts";

/**
 * Call sessions over the hub's own registry, without browser, socket or network: devices and peer connections only note
 * what is asked of them. What is decided is real; that it is seen and heard is shown in Chromium.
 */
export function openPaperCalls() {
  const state = { registry: noCalls, pages: [] as PaperPage[] };
  const ticket = {
    ...{ taskId: "t1", centreId: "c1", ownerId: "desk-person" },
    doctor: { name: "Dr A", qualification: "MD", registrationNumber: "1" },
  };
  const deliver = ({ sockets, centreId, message }: Delivery) => {
    for (const page of state.pages)
      if (sockets.includes(page.socketId) || (centreId !== undefined && page.side === "spoke"))
        page.hear(message);
  };
  const take = (message: Parameters<typeof react>[1]): Ack => {
    const done = react(state.registry, message, Date.now());
    state.registry = done.registry;
    // As over a line: what is told comes after what is being done.
    queueMicrotask(() => done.deliveries.forEach(deliver));
    return done.ack;
  };
  const said = (page: PaperPage, message: Up): Ack => {
    switch (message.say) {
      case "join":
      case "ring":
      case "accept":
      case "hang-up": {
        const { pageId, taskId } = message;
        const { side, socketId } = page;
        const from = { pageId, taskId, side, socketId, practitionerId: `${side}-person` };
        return take({ about: "ticket", said: message, ticket, centreThere: true, page: from });
      }
      case "leave":
      case "signal":
      case "taken":
        return take({ about: "page", said: message, socketId: page.socketId });
      default:
        return { ok: true };
    }
  };
  return {
    open: (side: Side) => {
      const page = openPaperPage(side, (from, message) => said(from, message));
      state.pages.push(page);
      return {
        ...page,
        /** The window is gone without a word. */
        kill: () => {
          page.die();
          state.pages = state.pages.filter((one) => one !== page);
          take({ about: "socket-gone", socketId: page.socketId });
        },
      };
    },
  };
}

type PaperPage = ReturnType<typeof openPaperPage>;

function openPaperPage(side: Side, said: (page: PaperPage, message: Up) => Ack) {
  const listeners = new Set<(message: Down) => void>();
  const at = {
    isDead: false,
    isSilent: false,
    wanted: { microphone: false, camera: false },
    rungAt: [] as string[],
  };
  const ways: Way[] = [];
  const signalling: Signalling = {
    say: async (message) => {
      await Promise.resolve();
      return at.isDead ? "no-answer" : said(page, message);
    },
    onHear: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isConnected: () => !at.isDead,
    onConnection: () => () => undefined,
  };
  const session: CallSession = openCallSession({
    ...{ side, taskId: "t1", pageId: crypto.randomUUID(), signalling },
    media: (changed) => paperMedia(changed, (wanted) => (at.wanted = wanted)),
    openTransport: paperTransport(ways, () => at.isDead || at.isSilent),
  });
  const page = {
    side,
    socketId: crypto.randomUUID(),
    session,
    ways: () => ways,
    wanted: () => at.wanted,
    /** Nothing more comes over the connection, or again. */
    silence: (isSilent: boolean) => void (at.isSilent = isSilent),
    /** Calls that rang here. */
    rung: () => at.rungAt,
    hear: (message: Down) => {
      if (at.isDead) return;
      if (message.hear === "call" && message.call.phase === "ringing") at.rungAt.push(message.call.callId);
      for (const listener of [...listeners]) listener(message);
    },
    die: () => {
      at.isDead = true;
      session.close();
    },
  };
  return page;
}

function paperMedia(
  changed: () => void,
  onWant: (wanted: { readonly microphone: boolean; readonly camera: boolean }) => void,
): OwnMedia {
  const state = { wanted: { microphone: false, camera: false } };
  const track = (kind: string) => ({ kind }) as MediaStreamTrack;
  const made = { audio: track("audio"), video: track("video") };
  return {
    want: (wanted) => {
      const { microphone, camera } = state.wanted;
      if (microphone === wanted.microphone && camera === wanted.camera) return;
      state.wanted = wanted;
      onWant(wanted);
      queueMicrotask(changed);
    },
    ...{ setMuted: () => undefined, choose: () => undefined, trouble: () => ({}), close: () => undefined },
    devices: () => ({ microphones: [], cameras: [], speakers: [], chosen: {} }),
    tracks: () => ({
      audio: state.wanted.microphone ? made.audio : undefined,
      video: state.wanted.camera ? made.video : undefined,
    }),
  };
}

/** A connection of this page, and what was asked of it. */
type Way = { tracks: OwnTracks; isUp: boolean; isClosed: boolean; restarts: number; wholePictures: number };

/** Comes about where the other page answers the one offer. */
function paperTransport(ways: Way[], isSilent: () => boolean): OpenTransport {
  return ({ initiator, tracks, onSignal, onConnected }) => {
    const way = { tracks, isUp: false, isClosed: false, restarts: 0, wholePictures: 0, bytes: 0 };
    ways.push(way);
    const up = () => {
      way.isUp = true;
      onConnected();
    };
    if (initiator) queueMicrotask(() => onSignal("offer"));
    const nothing = () => undefined;
    return {
      take: (signal) => {
        if (signal === "offer") queueMicrotask(() => onSignal("answer"));
        queueMicrotask(up);
      },
      setTracks: (now) => void (way.tracks = now),
      sendWholePicture: () => void (way.wholePictures += 1),
      restart: () => void (way.restarts += 1),
      ...{ setPicture: nothing, setIceServers: nothing, say: nothing, waiting: () => 0 },
      figures: async () => ({ ...noFigures, bytesReceived: isSilent() ? way.bytes : (way.bytes += 1_000) }),
      close: () => void (way.isClosed = true),
    };
  };
}
