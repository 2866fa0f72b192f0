import type { Receipt, SealedEnvelope } from "../../shared/contract/hub-api.ts";
import type { DeliveryState } from "../../shared/sync/delivery.ts";
import type { MachineState } from "../../shared/sync/machine-state.ts";
import type { Given, HubAsk, HubReply } from "../../shared/sync/stepping.ts";
import type { Disk } from "./disk.ts";
import type { fileTurn } from "./file-turn.ts";
import type { FaultKind } from "./plan-kinds.ts";
import type { Waiting } from "./waiting.ts";

/** One line between somebody and the hub. */
export type Line = { fate: FaultKind | undefined; halfOpenUntilMs: number };

/** How a desk's questions leave: the real gathering of small writes, on the world's line and by its clock. */
export type Sending = (ask: HubAsk, answer: (reply: HubReply) => void) => void;

/** Sealed items beside the doctors' files, as `electron/desk/delivery/spool.ts` keeps them. */
type SimSpool = Map<string, { readonly envelope: SealedEnvelope; receipt: Receipt | undefined }>;

export type Seat = { readonly doctor: string; readonly file: string; readonly disk: Disk };

/** One PC: files of doctors, a spool, a clock of its own, and a process that can die. */
export type Desk = {
  readonly index: number;
  readonly line: Line;
  readonly fileOf: (doctor: string) => Disk;
  readonly files: ReadonlyMap<string, Disk>;
  readonly spool: SimSpool;
  clockOffsetMs: number;
  /** Another one after each death: what an earlier process had under way is nobody's any more. */
  life: number;
  isUp: boolean;
  /** Broken for good. */
  isGone: boolean;
  /** Whoever sits here means to call a paper back as soon as there is one. */
  wantsRecall: boolean;
  /** What the hub showed by then is seen by the round that began with the last greeting … */
  greetedAtCommit: number;
  /** … and by the last round that is over. */
  seenCommit: number;
  seat: Seat | undefined;
  machine: MachineState | undefined;
  /** How long whoever sits here has, by the world's time. */
  waiting: Waiting;
  /** The line of whoever sits here. */
  send: Sending | undefined;
  /** Where several writes share a flush: how that PC's file is used. */
  turn: ReturnType<typeof fileTurn> | undefined;
  delivery: DeliveryState | undefined;
  /** Questions about papers that are not answered yet. */
  paperAsks: number;
  /** Of the file that is open: at which version of a ticket its papers were looked for. */
  readonly lookedFor: Map<string, string>;
  /** Each machine's driver has one timer, and sets it anew with each `wake`: what was set before is over. */
  readonly timers: { machine: number; delivery: number };
  readonly given: Given;
};
