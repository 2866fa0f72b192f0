import { drawnStepKinds, faultKinds, type FaultKind, type StepKind } from "./plan-kinds.ts";

export type Aim = { readonly fault: FaultKind; readonly on: StepKind };

/** Many a day has none of these: they are aimed at twice. */
const rareSteps: readonly StepKind[] = ["look", "renew"];

/** A server is not atomic all day long: at each step of that day. */
const pairs: readonly Aim[] = faultKinds
  .filter((fault) => fault !== "not-atomic")
  .flatMap((fault) => [...drawnStepKinds, ...rareSteps].map((on) => ({ fault, on })));

const aimsADay = 2;

/**
 * What chance seldom brings together is aimed at: every pair of fault and step in its turn, so that any 1,500 seeds in a
 * row aim ten times at each. The fault then waits for its step all day, at whichever desk it comes.
 */
export function aimsOf(seed: number): readonly Aim[] {
  return Array.from({ length: aimsADay }, (_, at) => pairs[(aimsADay * seed + at) % pairs.length]).flatMap(
    (aim) => aim ?? [],
  );
}

/** Desks do not greet a server that is not atomic, and it says nothing of its starts. */
export const needsAtomic = ({ fault, on }: Aim): boolean => on === "greet" || fault === "hub-restored";
