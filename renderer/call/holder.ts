import { useEffect, useState, useSyncExternalStore } from "react";

type Closing = { readonly close: () => void };

/** What `open` opens, as long as the component stands; undefined at the first paint. Opened anew where `open` is new. */
export function useOpened<T extends Closing>(open: (() => T) | undefined): T | undefined {
  const [holder] = useState(() => makeHolder<T>());
  useEffect(() => {
    if (!open) return undefined;
    const opened = open();
    holder.set(opened);
    return () => {
      opened.close();
      holder.set(undefined);
    };
  }, [open, holder]);
  return useSyncExternalStore(holder.subscribe, holder.get);
}

function makeHolder<T>() {
  const listeners = new Set<() => void>();
  const state: { held?: T | undefined } = {};
  return {
    get: () => state.held,
    set: (held: T | undefined) => {
      state.held = held;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
