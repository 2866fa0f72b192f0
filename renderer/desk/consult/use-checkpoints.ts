import { useCallback, useEffect, useRef } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";

/** A doctor who stops writing for so long may have been called away. */
const idleMs = 20_000;

/**
 * Asks for a revision of the note when a field is left and after a pause. Every letter is on the disk before; a
 * checkpoint is what other machines get to see, so it waits until the last letter is durable.
 */
export function useCheckpoints(consultId: ConsultId, draft: DraftHandle): () => void {
  const client = useClient();
  const revised = useRef(draft.durableSeq);
  const left = useRef(false);
  const { durableSeq } = draft;
  const quiet = draft.unsaved.length === 0;

  const checkpoint = useCallback(
    (reason: "field-left" | "idle") => {
      if (revised.current === durableSeq) return;
      revised.current = durableSeq;
      void client.call("draft.checkpoint", { consultId, reason });
    },
    [client, consultId, durableSeq],
  );

  useEffect(() => {
    if (!quiet) return;
    if (left.current) {
      left.current = false;
      checkpoint("field-left");
      return;
    }
    const timer = setTimeout(() => checkpoint("idle"), idleMs);
    return () => clearTimeout(timer);
  }, [quiet, checkpoint]);

  const latest = useRef({ quiet, checkpoint });
  useEffect(() => {
    latest.current = { quiet, checkpoint };
  });
  return useCallback(() => {
    if (latest.current.quiet) latest.current.checkpoint("field-left");
    else left.current = true;
  }, []);
}
