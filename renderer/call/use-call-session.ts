import { useCallback, useSyncExternalStore } from "react";
import { openCallSession } from "./call-session.ts";
import type { CallSession, CallSessionOptions, CallView } from "./call-view.ts";
import { useOpened } from "./holder.ts";

/**
 * The call of the consult that a screen shows, open as long as the screen is. Undefined at the first paint. Opened anew
 * when consult, page or signalling change, and then only.
 */
export function useCallSession(options: CallSessionOptions): CallSession | undefined {
  const { side, taskId, pageId, signalling, media } = options;
  const open = useCallback(
    () => openCallSession({ side, taskId, pageId, signalling, ...(media ? { media } : {}) }),
    [side, taskId, pageId, signalling, media],
  );
  return useOpened(open);
}

export function useCallView(session: CallSession): CallView {
  return useSyncExternalStore(session.subscribe, session.view);
}
