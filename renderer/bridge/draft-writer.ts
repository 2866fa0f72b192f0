import type { ConsultView } from "../../shared/contract/consult-view.ts";
import type { Edit } from "../../shared/domain/draft.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { failure } from "../../shared/result/failure.ts";
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
  readonly tryAgain: () => void;
  /** Another doctor has come: nothing more is sent. */
  readonly end: () => void;
};

/** The thin edge round `stepDraft`: sends its batches, feeds back the answers, tries again when the desk is back. */
export function makeDraftWriter(
  client: Client,
  consultId: ConsultId,
  first: Pick<ConsultView, "draft" | "draftSeq" | "lineWords">,
  maySend: () => boolean,
): DraftWriter {
  const listeners = makeListeners<void>();
  const windowId = crypto.randomUUID().slice(0, 8);
  let ended = false;
  // One for all refusals: on a full disk each letter is refused, and one try offers them all.
  let again: ReturnType<typeof setTimeout> | undefined;
  let state = startWriting(first.draft, first.draftSeq, first.lineWords);

  const take = (event: DraftEvent) => {
    if (ended) return;
    const { next, send } = stepDraft(state, event);
    if (next === state) return;
    state = next;
    listeners.tell();
    if (send) void deliver(send);
  };

  const deliver = async ({ firstSeq, edits }: Batch) => {
    if (!maySend()) {
      const nobody = failure("not-signed-in", "draft.edit", "Nobody is signed in; kept until the doctor is.");
      return take({ kind: "failed", failure: nobody });
    }
    const answer = await client.call("draft.edit", { consultId, firstSeq, edits: [...edits], windowId });
    if (answer.ok) return take({ kind: "acknowledged", ...answer.value, at: new Date() });
    if (answer.error.kind === "changed-meanwhile" && (await rebased())) return;
    take({ kind: "failed", failure: answer.error });
    if (answer.error.kind === "desk-unreachable") return;
    clearTimeout(again);
    if (!ended) again = setTimeout(tryAgain, againMs);
  };

  /**
   * Another window, or another PC's draft: these numbers are taken, and nothing of this batch is. Of a file that was
   * restored from a copy the numbers are lower.
   */
  const rebased = async (): Promise<boolean> => {
    const read = await client.call("consult.open", { consultId });
    if (!read.ok || read.value.draftSeq === state.durableSeq) return false;
    const { draft, draftSeq, lineWords } = read.value;
    take({ kind: "rebase", draft, draftSeq, lineWords });
    return true;
  };

  const tryAgain = () => take({ kind: "try-again" });
  const stopWatching = client.onConnection(() => {
    if (client.connection() === "open") tryAgain();
  });

  return {
    state: () => state,
    subscribe: listeners.add,
    write: (edits) => take({ kind: "typed", edits }),
    read: ({ draft, draftSeq, lineWords }) => take({ kind: "read", draft, draftSeq, lineWords }),
    tryAgain,
    end() {
      ended = true;
      clearTimeout(again);
      stopWatching();
    },
  };
}
