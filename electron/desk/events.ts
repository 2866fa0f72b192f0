import type { DeskEvent } from "../../shared/contract/calls.ts";

export type DeskEvents = {
  readonly emit: (event: DeskEvent) => void;
  readonly on: (listener: (event: DeskEvent) => void) => () => void;
};

export function makeEvents(): DeskEvents {
  const listeners = new Set<(event: DeskEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
