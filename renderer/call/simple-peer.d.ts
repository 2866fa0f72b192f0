/** As much of simple-peer 9.11 as its one importer uses; its own types would bring Node's into the page. */
declare module "simple-peer/simplepeer.min.js" {
  type PeerEvents = {
    signal: (data: object) => void;
    stream: (stream: MediaStream) => void;
    connect: () => void;
    data: (chunk: unknown) => void;
    close: () => void;
    error: (problem: Error) => void;
    iceStateChange: (state: RTCIceConnectionState) => void;
  };
  export default class SimplePeer {
    constructor(options: {
      initiator: boolean;
      stream: MediaStream;
      trickle: boolean;
      config: RTCConfiguration;
    });
    on<E extends keyof PeerEvents>(event: E, listener: PeerEvents[E]): void;
    emit(event: string, ...values: unknown[]): void;
    signal(data: object): void;
    send(data: string): void;
    negotiate(): void;
    replaceTrack(before: MediaStreamTrack, next: MediaStreamTrack | null, stream: MediaStream): void;
    getStats(take: (problem: Error | null, reports: readonly object[]) => void): void;
    destroy(): void;
    readonly destroyed: boolean;
    /** Bytes that wait to be sent. */
    readonly bufferSize: number;
    /** Not of its published face, and the only way to what it lacks; null once destroyed. */
    readonly _pc: RTCPeerConnection | null;
    _isNegotiating: boolean;
    _queuedNegotiation: boolean;
    _onConnectionStateChange(): void;
    _onIceStateChange(): void;
  }
}
