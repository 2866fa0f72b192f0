import type { DeskEvent } from "../../shared/contract/calls.ts";
import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";

/** `connecting` only before the first answer; after that the desk is there (`open`) or not (`lost`). */
export type Connection = "connecting" | "open" | "lost";

/** Carries calls to the desk and its events back. Answers are not yet parsed: `client.ts` does that. */
export type Transport = {
  readonly call: (name: string, input: unknown) => Promise<Result<unknown, Failure>>;
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
  readonly connection: () => Connection;
  readonly onConnection: (listener: () => void) => () => void;
};
