import SimplePeer from "simple-peer/simplepeer.min.js";
import { voiceFirst } from "../../shared/call/voice-first.ts";

type Signal = { readonly round: number; readonly data: object };

/**
 * simple-peer that outlives a dead line. By itself it destroys itself at `failed`, never restarts ICE, waits for ever
 * for the answer to an offer that was lost, and dies of an answer that comes late (9.11.1; measured: never back after
 * 15 s without line).
 *
 * Each offer opens a round, and only what belongs to the newest round is taken. Only the initiator offers.
 */
export class LastingPeer extends SimplePeer {
  #round = 0;
  readonly #initiator: boolean;

  constructor(options: ConstructorParameters<typeof SimplePeer>[0]) {
    super(options);
    this.#initiator = options.initiator;
  }

  /** Not final in Chromium: a new way, or the old one alive again, leads out of `failed`. */
  override _onConnectionStateChange(): void {
    if (this._pc?.connectionState !== "failed") super._onConnectionStateChange();
  }

  override _onIceStateChange(): void {
    if (this._pc?.iceConnectionState === "failed") this.emit("iceStateChange", "failed");
    else super._onIceStateChange();
  }

  /** What simple-peer wants to say, with the round that it belongs to. */
  dated(data: object): Signal {
    if (this.#initiator && "type" in data && data.type === "offer") this.#round += 1;
    return { round: this.#round, data };
  }

  hear({ round, data }: Signal): void {
    const isOffer = "type" in data && data.type === "offer";
    if (this.#initiator ? round !== this.#round : round < this.#round) return;
    const isStrayAnswer = "type" in data && data.type === "answer" && !this.#awaitsAnswer();
    if (isStrayAnswer) return;
    if (!this.#initiator && isOffer) this.#round = round;
    this.signal(withVoiceFirst(data));
  }

  #awaitsAnswer(): boolean {
    return this._pc?.signalingState === "have-local-offer";
  }

  /** Credentials of relays end; who answers a way looked for anew must have new ones too. */
  renew(iceServers: RTCIceServer[]): void {
    if (!this._pc || this.destroyed) return;
    this._pc.setConfiguration({ ...this._pc.getConfiguration(), iceServers });
  }

  /** Initiator: looks for a way anew; the unanswered offer of an earlier try is taken back. */
  async restart(iceServers: RTCIceServer[]): Promise<void> {
    const connection = this._pc;
    if (!connection || this.destroyed) return;
    connection.setConfiguration({ ...connection.getConfiguration(), iceServers });
    if (this.#awaitsAnswer()) await connection.setLocalDescription({ type: "rollback" });
    this._isNegotiating = false;
    this._queuedNegotiation = false;
    connection.restartIce();
    this.negotiate();
  }
}

/** A description decides how this end sends; the other end's own says nothing of our line. */
const withVoiceFirst = (data: object): object =>
  "sdp" in data && typeof data.sdp === "string" ? { ...data, sdp: voiceFirst(data.sdp) } : data;
