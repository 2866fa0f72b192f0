/** Those at which plans were aimed from the beginning: drawn from another list, every seed would be another day. */
export const drawnStepKinds = [
  "write",
  "checkpoint",
  "claim",
  "act",
  "sign",
  "deliver",
  "receipt",
  "greet",
  "pull",
  "look",
  "renew",
  "keep",
  "centre",
] as const;

/** Where a history is when a fault strikes: by what a desk, its sender or the centre is just doing. */
export const stepKinds = [...drawnStepKinds, "upload", "decide", "rescue", "late", "bring"] as const;
export type StepKind = (typeof stepKinds)[number];

export const faultKinds = [
  "request-lost",
  "answer-lost",
  "delayed",
  "reordered",
  "duplicated",
  "half-open",
  "hub-restarted",
  "hub-restored",
  "not-atomic",
  "stale-search",
  "hub-busy",
  "token-ended",
  "turned-away",
  "clock-jump",
  "killed",
  "killed-in-commit",
  "disk-full",
  "lease-ended",
  "taken-over",
  "recalled",
] as const;
export type FaultKind = (typeof faultKinds)[number];
