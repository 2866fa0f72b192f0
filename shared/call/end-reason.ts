import type { HangUpReason, RefusedWhy } from "../contract/live.ts";

/** Why a call ended, or never began. */
export type EndReason =
  HangUpReason | Exclude<RefusedWhy, "not-understood" | "internal" | "full"> | "not-working";
