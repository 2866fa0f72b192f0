import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Session } from "../../../shared/contract/session-view.ts";
import { LockScreen } from "./lock-screen.tsx";
import { useActivity } from "./use-activity.ts";

/** The frame under its lock. A window that is opened locked shows no frame before it is unlocked once. */
export function Lockable({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { lock } = session;
  const locked = lock !== undefined;
  const [entered, setEntered] = useState(!locked);
  if (!locked && !entered) setEntered(true);
  useActivity();
  useFreshAfterLock(locked);
  return (
    <>
      {entered && children}
      {lock && <LockScreen session={session} lock={lock} />}
    </>
  );
}

/** What changed meanwhile was not asked for under the lock; now it is. */
function useFreshAfterLock(locked: boolean): void {
  const queries = useQueryClient();
  const before = useRef(locked);
  useEffect(() => {
    if (before.current && !locked) void queries.invalidateQueries();
    before.current = locked;
  }, [locked, queries]);
}
