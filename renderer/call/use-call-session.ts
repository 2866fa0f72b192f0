import { useEffect, useState, useSyncExternalStore } from "react";
import { openCallSession } from "./call-session.ts";
import type { CallSession, CallSessionOptions, CallView } from "./call-view.ts";

/**
 * The call of the consult that a screen shows, open as long as the screen is. Undefined at the first paint, and where
 * `options` is: where there is no consult. Opened anew when consult, page or signalling change, and then only.
 */
export function useCallSession(options: CallSessionOptions | undefined): CallSession | undefined {
  const [holder] = useState(makeHolder);
  const { side, taskId, pageId, signalling } = options ?? {};
  useEffect(() => {
    if (side === undefined || taskId === undefined || pageId === undefined || signalling === undefined)
      return undefined;
    const opened = openCallSession({ side, taskId, pageId, signalling });
    holder.set(opened);
    return () => {
      opened.close();
      holder.set(undefined);
    };
  }, [side, taskId, pageId, signalling, holder]);
  return useSyncExternalStore(holder.subscribe, holder.get);
}

function makeHolder() {
  const listeners = new Set<() => void>();
  const state: { session?: CallSession | undefined } = {};
  return {
    get: () => state.session,
    set: (session: CallSession | undefined) => {
      state.session = session;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useCallView(session: CallSession): CallView {
  return useSyncExternalStore(session.subscribe, session.view);
}
