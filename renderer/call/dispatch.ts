import type { CallEvent } from "../../shared/call/call-machine.ts";

/** An event whose time the session adds. */
export type UndatedEvent = CallEvent extends infer E
  ? E extends CallEvent
    ? Omit<E, "atMs">
    : never
  : never;
export type Dispatch = (event: UndatedEvent) => void;
