import type { Failure } from "../../shared/result/failure.ts";

/** A failed call in TanStack Query's error channel, which wants an Error; nowhere else. */
export class CallFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${failure.attempted}: ${failure.kind}`);
    this.name = "CallFailed";
    this.failure = failure;
  }
}
