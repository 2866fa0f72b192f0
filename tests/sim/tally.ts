import { type FaultKind, faultKinds, type StepKind, stepKinds } from "./plan-kinds.ts";

/** How often what was met. */
export type Tally = {
  steps: number;
  faults: number;
  /** Requests in which several small writes or questions left. */
  batches: number;
  /** Flushes of the hub that held several writes. */
  groups: number;
  readonly byStep: Record<StepKind, number>;
  readonly byFault: Record<FaultKind, number>;
  /** Hits of each fault on each kind of step. */
  readonly cells: Record<FaultKind, Record<StepKind, number>>;
};

const zeros = <K extends string>(kinds: readonly K[]): Record<K, number> =>
  Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>; // one for each kind

export const newTally = (): Tally => ({
  steps: 0,
  faults: 0,
  batches: 0,
  groups: 0,
  byStep: zeros(stepKinds),
  byFault: zeros(faultKinds),
  cells: Object.fromEntries(faultKinds.map((kind) => [kind, zeros(stepKinds)])) as Tally["cells"], // one for each kind
});

export function addTally(to: Tally, more: Tally): void {
  to.steps += more.steps;
  to.faults += more.faults;
  to.batches += more.batches;
  to.groups += more.groups;
  for (const step of stepKinds) to.byStep[step] += more.byStep[step];
  for (const fault of faultKinds) {
    to.byFault[fault] += more.byFault[fault];
    for (const step of stepKinds) to.cells[fault][step] += more.cells[fault][step];
  }
}

/** Desks are told beforehand what such a server cannot do; they do not greet it. */
const cannotMeet = (fault: FaultKind, step: StepKind): boolean => fault === "not-atomic" && step === "greet";

export const emptyCells = (tally: Tally): readonly string[] =>
  faultKinds.flatMap((fault) =>
    stepKinds
      .filter((step) => tally.cells[fault][step] === 0 && !cannotMeet(fault, step))
      .map((step) => `${fault} × ${step}`),
  );
