import type { OwnFile } from "./recipes/own-file.ts";

/**
 * How every machine of this folder runs.
 *
 *   state + event ──step──▶ state + effects ──driver──▶ the world ──▶ next event
 *
 * `step` is pure: all that it knows of time, chance and the world comes in with the event. The driver carries the
 * effects out in their order and brings each answer back as an event that bears the effect's id. A process may die
 * between any two effects; what is not in the database by then was never promised to anybody.
 */
export type Given = {
  /** This PC's clock, which anybody may set: for waits and for words, never to order what two machines did. */
  readonly nowMs: number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly uuid: () => string;
};

export type Stepped<State, Effect> = { readonly state: State; readonly effects: readonly Effect[] };

/** One question to the hub. The driver adds address, token and compression. */
export type HubAsk = {
  readonly method: "GET" | "POST" | "PUT";
  /** From the hub's root, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Instead of a body: bytes of this PC's file, in pieces from where the hub has them; answered once, for the whole. */
  readonly file?: OwnFile;
  readonly timeoutMs?: number;
};

/** What came back; `status` is undefined where nothing did, and then nobody knows whether the hub took it. */
export type HubReply = {
  readonly status: number | undefined;
  readonly json: unknown;
  readonly retryAfterMs?: number;
  /** The start of the hub that answered, where it says so. */
  readonly hubStart?: string;
  /** A part of a file arrived before the line broke: it is worth going on at once. */
  readonly hasProgressed?: boolean;
  /** The kind of the failure, where no answer of ours came: hub-unreachable, hub-unfit, hub-certificate, … */
  readonly failure?: string;
};

/** The kinds of effect that every machine has; `Keep` and `Load` are what it writes and reads, `Tell` whom it tells. */
export type SyncEffect<Keep, Load, Tell> =
  | { readonly effect: "ask"; readonly id: string; readonly ask: HubAsk }
  /** One local transaction: all of it or nothing. */
  | { readonly effect: "keep"; readonly id: string; readonly keep: Keep }
  | { readonly effect: "load"; readonly id: string; readonly load: Load }
  /** A `woke` event after `inMs`; a later one replaces it. */
  | { readonly effect: "wake"; readonly inMs: number }
  | { readonly effect: "tell"; readonly tell: Tell };

export type SyncEvent<Kept, Loaded> =
  | { readonly event: "woke" }
  | { readonly event: "replied"; readonly id: string; readonly reply: HubReply }
  | { readonly event: "kept"; readonly id: string; readonly kept: Kept }
  /** Nothing of it was written: no room on the disk, most of the time. It is tried again. */
  | { readonly event: "not-kept"; readonly id: string; readonly why: string }
  | { readonly event: "loaded"; readonly id: string; readonly loaded: Loaded };
