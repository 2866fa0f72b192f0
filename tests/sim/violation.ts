/** An invariant did not hold. */
export class Violation extends Error {
  readonly invariant: string;
  constructor(invariant: string, what: string) {
    super(what);
    this.invariant = invariant;
  }
}

export function hold(invariant: string, problem: string | undefined): void {
  if (problem !== undefined) throw new Violation(invariant, problem);
}
