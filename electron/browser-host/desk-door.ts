import type { DeskEvent } from "../../shared/contract/calls.ts";
import type { Dispatch } from "../../shared/contract/dispatch.ts";

/** What a host needs of the desk core. */
export type DeskDoor = {
  readonly dispatch: Dispatch;
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
};
