import type { SealedEnvelope } from "../../shared/contract/hub-api.ts";
import type { RescueWork } from "../../shared/contract/rescue.ts";

/** Unsent work on its way from one PC of a doctor to another one. */
export type Package = {
  readonly id: string;
  readonly doctor: string;
  /** Tried from here on: the first that still runs. */
  readonly to: number;
  readonly work: RescueWork;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly envelopes: readonly SealedEnvelope[];
  /** Of a PC that never starts again: what its doctor was told is saved there, by ticket. */
  readonly left: ReadonlyMap<string, readonly string[]> | undefined;
  isTaken: boolean;
  /** The desk at which it went in last, whole. */
  takenBy: number | undefined;
  /** Its words are in, and parts of its files still to come. */
  isComing: boolean;
};
