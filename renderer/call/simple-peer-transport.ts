import SimplePeer from "simple-peer/simplepeer.min.js";
import { figuresOf, noFigures } from "./figures.ts";
import type { CallTransport, OwnTracks, TransportFigures, TransportOptions } from "./transport.ts";

/** Says something each second, so that silence means a dead line and not a quiet person. */
const beatMs = 1_000;

/** The only file that knows simple-peer. It dies of `failed`; the call session then begins another generation. */
export function openSimplePeer(options: TransportOptions): CallTransport {
  const lines = emptyLines();
  const peer = new SimplePeer({
    initiator: options.initiator,
    stream: lines.stream,
    trickle: true,
    config: {
      // Parsed at the wall; JSON has no `undefined` fields.
      iceServers: options.iceServers as RTCIceServer[],
      ...(options.relayOnly ? { iceTransportPolicy: "relay" } : {}),
    },
  });
  const state = { isClosed: false, isConnected: false };
  const setTracks = ({ audio, video }: OwnTracks) => {
    if (peer.destroyed || state.isClosed) return;
    peer.replaceTrack(lines.audio, audio ?? null, lines.stream);
    peer.replaceTrack(lines.video, video ?? null, lines.stream);
  };
  setTracks(options.tracks);
  const beat = setInterval(() => {
    if (state.isConnected) quietly(() => peer.send("."));
  }, beatMs);
  const over = () => {
    if (state.isClosed) return;
    state.isClosed = true;
    clearInterval(beat);
    lines.close();
    options.onFailed();
  };
  peer.on("signal", (data) => options.onSignal(JSON.stringify(data)));
  peer.on("stream", options.onRemoteStream);
  peer.on("connect", () => {
    state.isConnected = true;
    options.onConnected();
  });
  // Unread, it would fill up.
  peer.on("data", () => undefined);
  peer.on("error", over);
  peer.on("close", over);
  return {
    take: (signal) => {
      const data = readSignal(signal);
      if (data && !peer.destroyed && !state.isClosed) quietly(() => peer.signal(data));
    },
    setTracks: (tracks) => quietly(() => setTracks(tracks)),
    figures: () =>
      new Promise<TransportFigures>((resolve) => {
        if (peer.destroyed || state.isClosed) return resolve(noFigures);
        peer.getStats((problem, reports) => resolve(problem ? noFigures : figuresOf(reports)));
      }),
    close: () => {
      state.isClosed = true;
      clearInterval(beat);
      lines.close();
      peer.destroy();
    },
  };
}

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
function readSignal(text: string): object | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const isSignal =
      typeof data === "object" &&
      data !== null &&
      ("sdp" in data || "candidate" in data || "renegotiate" in data);
    return isSignal ? data : undefined;
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
