import type { PageWord } from "../../shared/call/page-words.ts";
import { figuresOf, noFigures } from "./figures.ts";
import { LastingPeer } from "./lasting-peer.ts";
import { openSenderLimits } from "./sender-limits.ts";
import type { CallTransport, OwnTracks, TransportFigures, TransportOptions } from "./transport.ts";

/** Says something each second, so that silence means a dead line and not a quiet person. */
const beatMs = 1_000;
const beat = JSON.stringify({ say: "beat" } satisfies PageWord);

const carries: ReadonlySet<RTCIceConnectionState> = new Set(["connected", "completed"]);

/** A call's connection by simple-peer; with `lasting-peer.ts` the only file that knows it. */
export function openSimplePeer(options: TransportOptions): CallTransport {
  const lines = emptyLines();
  const peer = new LastingPeer({
    initiator: options.initiator,
    stream: lines.stream,
    trickle: true,
    config: {
      iceServers: asIceServers(options.iceServers),
      ...(options.relayOnly ? { iceTransportPolicy: "relay" } : {}),
    },
  });
  const limits = openSenderLimits(() => peer._pc);
  const state = { isClosed: false, isConnected: false, isCarrying: false, hasSpoken: false };
  const setTracks = ({ audio, video }: OwnTracks) => {
    if (peer.destroyed || state.isClosed) return;
    peer.replaceTrack(lines.audio, audio ?? null, lines.stream);
    peer.replaceTrack(lines.video, video ?? null, lines.stream);
  };
  setTracks(options.tracks);
  const beating = setInterval(() => {
    // Who said something meanwhile was heard.
    if (state.isConnected && !state.hasSpoken) quietly(() => peer.send(beat));
    state.hasSpoken = false;
  }, beatMs);
  const over = () => {
    if (state.isClosed) return;
    state.isClosed = true;
    clearInterval(beating);
    lines.close();
    options.onFailed();
  };
  peer.on("signal", (data) => options.onSignal(JSON.stringify(peer.dated(data))));
  peer.on("stream", options.onRemoteStream);
  peer.on("connect", () => {
    state.isConnected = true;
    options.onConnected();
  });
  peer.on("iceStateChange", (now) => {
    const before = state.isCarrying;
    state.isCarrying = carries.has(now);
    if (state.isConnected && state.isCarrying && !before) options.onReturned();
  });
  peer.on("data", (chunk) => options.onHeard(typeof chunk === "string" ? chunk : String(chunk)));
  peer.on("error", over);
  peer.on("close", over);
  return {
    take: (text) => {
      const signal = readSignal(text);
      if (signal && !peer.destroyed && !state.isClosed) quietly(() => peer.hear(signal));
    },
    setTracks: (tracks) => quietly(() => setTracks(tracks)),
    setPicture: limits.setPicture,
    sendWholePicture: limits.sendWholePicture,
    say: (text) => {
      state.hasSpoken = true;
      if (state.isConnected) quietly(() => peer.send(text));
    },
    setIceServers: (iceServers) => quietly(() => peer.renew(asIceServers(iceServers))),
    waiting: () => (peer.destroyed || state.isClosed ? 0 : peer.bufferSize),
    restart: (iceServers) => void peer.restart(asIceServers(iceServers)).catch(() => undefined),
    figures: () =>
      new Promise<TransportFigures>((resolve) => {
        if (peer.destroyed || state.isClosed) return resolve(noFigures);
        peer.getStats((problem, reports) => resolve(problem ? noFigures : figuresOf(reports)));
      }),
    close: () => {
      state.isClosed = true;
      clearInterval(beating);
      lines.close();
      peer.destroy();
    },
  };
}

/** Parsed at the wall; JSON has no `undefined` fields. */
const asIceServers = (servers: TransportOptions["iceServers"]) => servers as RTCIceServer[];

/**
 * One audio and one video line with nothing in them, in the same stream. simple-peer can only replace a track that was
 * there at the beginning; the never-playing tracks of an unused connection are the cheapest such, in every browser.
 */
function emptyLines() {
  const unused = new RTCPeerConnection();
  const audio = unused.addTransceiver("audio").receiver.track;
  const video = unused.addTransceiver("video").receiver.track;
  return { audio, video, stream: new MediaStream([audio, video]), close: () => unused.close() };
}

/** What came over the wire and is no signal is dropped: simple-peer would die of it. */
function readSignal(text: string): { readonly round: number; readonly data: object } | undefined {
  try {
    const signal: unknown = JSON.parse(text);
    if (typeof signal !== "object" || signal === null || !("round" in signal) || !("data" in signal))
      return undefined;
    const { round, data } = signal;
    if (typeof round !== "number" || typeof data !== "object" || data === null) return undefined;
    return "sdp" in data || "candidate" in data ? { round, data } : undefined;
  } catch {
    return undefined;
  }
}

/** simple-peer throws where it was destroyed a moment before its event came; its `close` tells us anyway. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
