import type { ConsultView } from "../../shared/contract/consult-view.ts";
import type { Edit } from "../../shared/domain/draft.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import type { Client } from "./client.ts";
import { type Batch, type DraftEvent, type DraftWriting, startWriting, stepDraft } from "./draft-writing.ts";
import { makeListeners } from "./listeners.ts";

/** A refused batch (disk full, say) is offered again after this long; typing offers it at once. */
const againMs = 3000;

export type DraftWriter = {
  readonly state: () => DraftWriting;
  readonly subscribe: (listener: () => void) => () => void;
  readonly write: (edits: readonly Edit[]) => void;
  /** Takes over what `consult.open` has just read, when it is newer and nothing here is unsaved. */
  readonly read: (view: Pick<ConsultView, "draft" | "draftSeq" | "lineWords">) => void;
};

/** The thin edge round `stepDraft`: sends its batches, feeds back the answers, tries again when the desk is back. */
export function makeDraftWriter(
  client: Client,
  consultId: ConsultId,
  first: Pick<ConsultView, "draft" | "draftSeq" | "lineWords">,
): DraftWriter {
  const listeners = makeListeners<void>();
  let state = startWriting(first.draft, first.draftSeq, first.lineWords);

  const take = (event: DraftEvent) => {
    const { next, send } = stepDraft(state, event);
    if (next === state) return;
    state = next;
    listeners.tell();
    if (send) void deliver(send);
  };

  const deliver = async ({ firstSeq, edits }: Batch) => {
    const answer = await client.call("draft.edit", { consultId, firstSeq, edits: [...edits] });
    if (answer.ok) return take({ kind: "acknowledged", ...answer.value, at: new Date() });
    take({ kind: "failed", failure: answer.error });
    if (answer.error.kind !== "desk-unreachable") setTimeout(() => take({ kind: "try-again" }), againMs);
  };

  client.onConnection(() => {
    if (client.connection() === "open") take({ kind: "try-again" });
  });

  return {
    state: () => state,
    subscribe: listeners.add,
    write: (edits) => take({ kind: "typed", edits }),
    read: ({ draft, draftSeq, lineWords }) => take({ kind: "read", draft, draftSeq, lineWords }),
  };
}
