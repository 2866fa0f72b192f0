import type { Packets } from "../../shared/call/hearing.ts";
import type { PictureLimit } from "../../shared/call/rungs.ts";
import type { IceServer } from "../../shared/contract/live.ts";

/** What one peer connection measures; counters grow from 0 at its opening. */
export type TransportFigures = {
  readonly bytesReceived: number;
  readonly bytesSent: number;
  readonly videoFramesDecoded: number;
  readonly audioSamplesReceived: number;
  readonly audioEnergy: number;
  /** Packets that the other end sent. */
  readonly voice: Packets;
  readonly picture: Packets;
  /** Of the sound that was played, what the browser made up to bridge a loss, silence left out. Samples. */
  readonly audioSamplesConcealed: number;
  readonly framesFrozenMs: number;
  readonly roundTripMs?: number;
  readonly sending: SendingFigures;
};

/** The way out, as the other end and the browser's estimate last told it. */
export type SendingFigures = {
  /** 0 to 1, of the worse of voice and picture. */
  readonly loss?: number;
  /** How old that is. */
  readonly lossAgeMs?: number;
  readonly availableBps?: number;
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
  /** The other page says something; whatever it be, unread. */
  readonly onHeard: (text: string) => void;
  /** It carried nothing for a while and does again. */
  readonly onReturned: () => void;
  /** Will carry nothing more, whatever the cause; told once, not after `close`. A dead line is no cause. */
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
  /** At most so much picture from now on; undefined sends none, and keeps its line. */
  readonly setPicture: (limit: PictureLimit | undefined) => void;
  /** The next picture is whole, so that who missed some need not wait for one. */
  readonly sendWholePicture: () => void;
  /** The initiator: looks for a way through the network anew, for the connection that is. */
  readonly restart: (iceServers: readonly IceServer[]) => void;
  /** For ways looked for from now on, at either end; the way that carries stays. */
  readonly setIceServers: (iceServers: readonly IceServer[]) => void;
  /** To the other page, over this connection; what cannot be said just now is not kept. */
  readonly say: (text: string) => void;
  /** Bytes that were said and are not on the line yet. */
  readonly waiting: () => number;
  readonly figures: () => Promise<TransportFigures>;
  readonly close: () => void;
};

export type OpenTransport = (options: TransportOptions) => CallTransport;
