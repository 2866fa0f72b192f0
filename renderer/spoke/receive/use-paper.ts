import { useCallback, useEffect, useState } from "react";
import type { SpokePaper } from "../../../shared/contract/spoke-calls.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { callHub } from "../client/call-hub.ts";
import { type Subject, useUnsent } from "../waiting/subject.ts";

export type Received =
  | { readonly state: "checking"; readonly before?: SpokePaper | undefined }
  | { readonly state: "failed"; readonly failed: Failure; readonly before?: SpokePaper | undefined }
  | { readonly state: "here"; readonly paper: SpokePaper };

/** The newest paper, checked by the newest facts; checked again when a new fact has reached the hub. */
export function usePaper(subject: Subject): {
  readonly received: Received;
  /** A fact was told here that the hub does not know yet: what it means for the paper nobody can say before. */
  readonly factsUnsent: boolean;
  readonly again: () => void;
} {
  const { taskId } = subject.target;
  const newestPaper = subject.consult?.papers[0]?.id;
  // One that the hub refused too: an allergy that it does not know of stops no paper there.
  const factsUnsent = useUnsent(subject, "request.facts", { alsoRefused: true }) !== undefined;
  const [received, setReceived] = useState<Received>({ state: "checking" });
  const read = useCallback(async (): Promise<Received | undefined> => {
    if (taskId === undefined) return undefined;
    const told = await callHub("paper.receive", { taskId });
    return told.ok ? { state: "here", paper: told.value } : { state: "failed", failed: told.error };
  }, [taskId]);
  const show = (next: Received | undefined) => {
    if (!next) return;
    setReceived((last) =>
      next.state === "failed" ? { ...next, before: last.state === "here" ? last.paper : last.before } : next,
    );
  };
  useEffect(() => {
    const state = { gone: false };
    // Until the fact is at the hub, a check there would not know it.
    if (!factsUnsent) void read().then((next) => state.gone || show(next));
    return () => {
      state.gone = true;
    };
  }, [read, factsUnsent, newestPaper]);
  return { received, factsUnsent, again: () => void read().then(show) };
}
