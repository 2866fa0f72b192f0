import type { IceServer } from "../../shared/contract/live.ts";

/** What one peer connection measures; counters grow from 0 at its opening. */
export type TransportFigures = {
  readonly bytesReceived: number;
  readonly bytesSent: number;
  readonly videoFramesDecoded: number;
  readonly audioSamplesReceived: number;
  readonly audioEnergy: number;
  readonly packetsLost: number;
  readonly roundTripMs?: number;
};

export type OwnTracks = {
  readonly audio: MediaStreamTrack | undefined;
  readonly video: MediaStreamTrack | undefined;
};

export type TransportEvents = {
  /** For the other party, opaque to everybody else. */
  readonly onSignal: (data: string) => void;
  readonly onRemoteStream: (stream: MediaStream) => void;
  /** Sound, picture and data can pass. */
  readonly onConnected: () => void;
  /** Will carry nothing more, whatever the cause; told once, not after `close`. */
  readonly onFailed: () => void;
};

export type TransportOptions = TransportEvents & {
  /** The desk's page makes the offer. */
  readonly initiator: boolean;
  readonly iceServers: readonly IceServer[];
  readonly relayOnly: boolean;
  readonly tracks: OwnTracks;
};

/**
 * One peer connection of one generation. It has one audio and one video line from the start, with or without a track
 * in it: microphone and camera may come, go and be changed without negotiating again.
 */
export type CallTransport = {
  readonly take: (signal: string) => void;
  readonly setTracks: (tracks: OwnTracks) => void;
  readonly figures: () => Promise<TransportFigures>;
  readonly close: () => void;
};

export type OpenTransport = (options: TransportOptions) => CallTransport;
