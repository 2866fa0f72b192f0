import type { Resource } from "@medplum/fhirtypes";
import type { Item } from "./item.ts";
import type { Keep, Kept, Load, Loaded } from "./keeps.ts";
import type { Round } from "./round/round-state.ts";
import type { ServerTraits } from "./server-traits.ts";
import type { HubAsk, Stepped, SyncEffect, SyncEvent } from "./stepping.ts";
import type { Tell } from "./tell.ts";

/** How far the sending of one item is; what each waits for bears the effect's id in `awaits`. */
export type Phase =
  | { readonly phase: "idle" }
  | {
      readonly phase: "loading";
      readonly awaits: string;
      readonly forLooking: boolean;
      readonly refused?: string | undefined;
    }
  | {
      readonly phase: "reading";
      readonly awaits: string;
      readonly loaded: Loaded;
      /** Still to be asked, the one under way first. */
      readonly asks: readonly HubAsk[];
      readonly found: readonly Resource[];
    }
  | { readonly phase: "fixing"; readonly awaits: string }
  | {
      readonly phase: "asking";
      readonly awaits: string;
      /** On a server without transactions: which of the single requests, and what those before brought into being. */
      readonly at: number;
      readonly names: Readonly<Record<string, string>>;
      readonly found: readonly Resource[];
    }
  /** `refused`: why the hub does not take it; what it shows decides whether a person must know. */
  | {
      readonly phase: "looking";
      readonly awaits: string;
      readonly loaded: Loaded;
      readonly refused?: string | undefined;
    }
  | {
      readonly phase: "settling";
      /** Undefined while the disk has no room. */
      readonly awaits: string | undefined;
      readonly keep: Extract<Keep, { keep: "settle" }>;
      readonly retryAtMs: number;
    };

export type HeldItem = {
  readonly item: Item;
  readonly phase: Phase;
  /** Times that somebody was faster, since this process started. */
  readonly races: number;
  /** The hub's start that was greeted when the present try began. */
  readonly under: string | undefined;
  /** When this process first saw it, by this PC's clock: a row's own time is the hub's, and is not compared with that. */
  readonly seenMs?: number;
  /** When the line first came back while it waited, put off by as long as the line has been away since. */
  readonly lineMetMs?: number;
};

export type MachineState = {
  readonly me: { readonly reference: string; readonly display: string };
  /** What is at the other end: a hub of ours, which says who it is, or any FHIR R4 server. */
  readonly speaks: "hub" | "fhir";
  readonly lastId: number;
  readonly items: readonly HeldItem[];
  /** Items are read again as soon as this answer is here: others write them too. */
  readonly readingItems: string | undefined;
  readonly itemsChanged: boolean;
  readonly line: "unknown" | "up" | "down";
  /** When the hub was greeted after it had been away, by this PC's clock. */
  readonly lineSinceMs: number;
  /** When it was last found to be away, by the same clock. */
  readonly lineLostMs: number;
  /** Rounds in a row that did not reach the hub. */
  readonly failures: number;
  /** The hub asked the whole desk to wait until then. */
  readonly heldUntilMs: number;
  /** When the hub last answered an item, whatever it said. */
  readonly answeredAtMs: number;
  /** The hub's clock minus this PC's. */
  readonly skewMs: number;
  /** The start of the hub that was greeted: every write says it. */
  readonly hubStart: string | undefined;
  /** When a write was refused because the hub has started since. */
  readonly startedAnewAtMs: number;
  readonly server: ServerTraits;
  /** Of a server that is no hub of ours: what is known of it was found out. */
  readonly isExamined: boolean;
  /** Nothing is sent meanwhile: what is known here is older or newer than what the hub shows. */
  readonly isRepulling: boolean;
  readonly round: Round;
  readonly wakeAtMs: number | undefined;
  readonly isStopped: boolean;
};

export type MachineEffect = SyncEffect<Keep, Load, Tell>;

/** Besides the answers to effects: what the world does by itself. */
export type MachineEvent =
  | SyncEvent<Kept, Loaded>
  | { readonly event: "started" }
  /** Somebody wrote into the outbox. */
  | { readonly event: "enqueued" }
  /** A person wants it now, or the line has come back; `patients` were changed at the hub. */
  | { readonly event: "poked"; readonly patients: readonly string[]; readonly byPerson: boolean }
  | { readonly event: "stopped" };

export type Step = Stepped<MachineState, MachineEffect>;

/** It has waited long enough: the line is back, or a person asks. */
export const dueNow = (held: HeldItem): HeldItem =>
  held.phase.phase === "idle" ? { ...held, item: { ...held.item, dueAtMs: 0 } } : held;

/** The line is there again: what it had to wait for is over, and how long it may still wait is counted while it is there. */
export const lineMet = (held: HeldItem, nowMs: number, lostMs: number): HeldItem => ({
  ...dueNow(held),
  lineMetMs: held.lineMetMs === undefined ? nowMs : held.lineMetMs + Math.max(0, nowMs - lostMs),
});

export const only = (state: MachineState): Step => ({ state, effects: [] });

export const and = ({ state, effects }: Step, next: (state: MachineState) => Step): Step => {
  const after = next(state);
  if (effects.length === 0) return after;
  return after.effects.length === 0
    ? { state: after.state, effects }
    : { state: after.state, effects: [...effects, ...after.effects] };
};

export const telling = (tells: readonly Tell[]): readonly MachineEffect[] =>
  tells.map((tell) => ({ effect: "tell", tell }));

/** An effect's id: whose it is, and a number that this process never gives again. */
export function issue(state: MachineState, whose: string): readonly [MachineState, string] {
  const lastId = state.lastId + 1;
  return [{ ...state, lastId }, `${whose}#${lastId}`];
}
