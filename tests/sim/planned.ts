import type { FaultKind, StepKind } from "./plan-kinds.ts";

/** What a doctor, the health worker, or a person at a PC does. */
const actKinds = [
  "write",
  "checkpoint",
  "save-all",
  "claim",
  "begin",
  "sign",
  "amend",
  "recall",
  "hand-back",
  "take-over",
  "sign-out",
  "sign-in",
  "decide",
  "strike-out",
  "write-advice",
  "rescue",
  "tell",
  "attach",
  "poke",
  "long-consult",
  "open-chart",
  "decide-late",
  "centre-allergy",
  "centre-correct",
  "centre-retract",
  "centre-ambulance",
  "centre-paper",
  "centre-recall",
] as const;
export type ActKind = (typeof actKinds)[number];

export type PlannedAct = {
  readonly atMs: number;
  readonly act: ActKind;
  readonly desk: number;
  readonly consult: number;
  /** Whatever else the act draws. */
  readonly draw: number;
};

export type PlannedFault = {
  readonly fault: FaultKind;
  /** Strikes at the first step of this kind after `fromMs`. */
  readonly on: StepKind;
  readonly fromMs: number;
  readonly desk: number;
  readonly draw: number;
  /** Waits for its step all day, at any desk; others take any step of their desk when theirs does not come. */
  readonly isAimed?: true;
};
