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
  const { durableSeq, writer } = draft;
  const revised = useRef(durableSeq);
  const left = useRef(false);
  const quiet = draft.unsaved.length === 0;

  const checkpoint = useCallback(
    (reason: "field-left" | "idle", seq: number) => {
      if (revised.current === seq) return;
      revised.current = seq;
      void client.call("draft.checkpoint", { consultId, reason });
    },
    [client, consultId],
  );

  useEffect(() => {
    if (!quiet) return;
    if (left.current) {
      left.current = false;
      checkpoint("field-left", durableSeq);
      return;
    }
    const timer = setTimeout(() => checkpoint("idle", durableSeq), idleMs);
    return () => clearTimeout(timer);
  }, [quiet, durableSeq, checkpoint]);

  return useCallback(() => {
    // Asked of the writer: what is drawn here follows the last letter by a moment.
    const now = writer.state();
    if (now.unsaved.length === 0) checkpoint("field-left", now.durableSeq);
    else left.current = true;
  }, [writer, checkpoint]);
}
