import { applyEdit, type Draft, type Edit } from "../../shared/domain/draft.ts";
import type { LineWords } from "../../shared/domain/medicine.ts";
import type { Failure } from "../../shared/result/failure.ts";
import { editsBetween } from "./edits-between.ts";
import { firstBatch, refusalOf, splitInserts } from "./edits-to-send.ts";
import { rebaseEdits } from "./rebase-edits.ts";

/**
 * What one window knows of one draft. A pure state machine:
 *
 *   typed → [unsaved: durableSeq+1 …] → sent (one batch in flight) → acknowledged → durable
 *
 * Invariants:
 * 1. `draft` is always everything typed, saved or not.
 * 2. The edit numbered n is `unsaved[n - durableSeq - 1]`; a number that was taken never gets other content.
 * 3. At most one batch is in flight, and it always starts at durableSeq + 1, so resending is harmless.
 * 4. An edit leaves `unsaved` only when the desk says that it is on the disk; so the desk names the last number of
 *    this window's own, whatever others have written behind it.
 * 5. `base` with all of `unsaved` is `draft`: where each of them was typed is told by the text that they were typed in.
 */
export type DraftWriting = {
  readonly draft: Draft;
  /** As far as it is durable. */
  readonly base: Draft;
  readonly lineWords: readonly LineWords[];
  readonly durableSeq: number;
  readonly unsaved: readonly Edit[];
  /** How many edits, from the first unsaved, are on the way. */
  readonly inFlight: number;
  readonly savedAt: Date | undefined;
  /** Why the last batch was not taken; the edits are kept and sent again. */
  readonly trouble: Failure | undefined;
  /** Why the last act is not in the draft: it can never be kept, and nothing behind it would be. */
  readonly refused: Failure | undefined;
};

export type DraftEvent =
  | { readonly kind: "typed"; readonly edits: readonly Edit[] }
  | {
      readonly kind: "acknowledged";
      readonly durableSeq: number;
      readonly lineWords: readonly LineWords[];
      readonly at: Date;
    }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "try-again" }
  /**
   * The desk took nothing of the batch in flight and has gone on without this window: what is unsaved here is written
   * on top of what stands there, each letter in its place in it.
   */
  | {
      readonly kind: "rebase";
      readonly draft: Draft;
      readonly draftSeq: number;
      readonly lineWords: readonly LineWords[];
    }
  | {
      readonly kind: "read";
      readonly draft: Draft;
      readonly draftSeq: number;
      readonly lineWords: readonly LineWords[];
    };

export type Batch = { readonly firstSeq: number; readonly edits: readonly Edit[] };
export type Step = { readonly next: DraftWriting; readonly send?: Batch };

export function startWriting(
  draft: Draft,
  durableSeq: number,
  lineWords: readonly LineWords[],
): DraftWriting {
  return {
    draft,
    base: draft,
    lineWords,
    durableSeq,
    unsaved: [],
    inFlight: 0,
    savedAt: undefined,
    trouble: undefined,
    refused: undefined,
  };
}

/** What an event makes of the state, and the batch to send now, if any. */
export function stepDraft(state: DraftWriting, event: DraftEvent): Step {
  switch (event.kind) {
    case "typed": {
      const refused = refusalOf(event.edits);
      // All of an act or nothing: a line that is not taken stays in its fields.
      if (refused) return { next: { ...state, refused } };
      return sendNext({
        ...state,
        draft: event.edits.reduce(applyEdit, state.draft),
        unsaved: [...state.unsaved, ...splitInserts(event.edits)],
        refused: undefined,
      });
    }
    case "acknowledged": {
      const durableSeq = Math.max(state.durableSeq, event.durableSeq);
      const saved = durableSeq - state.durableSeq;
      const unsaved = state.unsaved.slice(saved);
      return sendNext({
        ...state,
        // The same one where nothing is left, as most times: no letter is put there twice.
        base:
          unsaved.length === 0 ? state.draft : state.unsaved.slice(0, saved).reduce(applyEdit, state.base),
        durableSeq,
        unsaved,
        inFlight: 0,
        lineWords: event.lineWords,
        savedAt: event.at,
        trouble: undefined,
      });
    }
    case "failed":
      return { next: { ...state, inFlight: 0, trouble: event.failure } };
    case "try-again":
      return sendNext(state);
    case "rebase": {
      // A restored file has lost edits that were called saved: the window still has them, and nobody took them away.
      const unsaved = splitInserts(
        event.draftSeq < state.durableSeq
          ? editsBetween(event.draft, state.draft)
          : rebaseEdits(state.base, event.draft, state.unsaved),
      );
      return sendNext({
        ...state,
        draft: unsaved.reduce(applyEdit, event.draft),
        base: event.draft,
        unsaved,
        durableSeq: event.draftSeq,
        inFlight: 0,
        lineWords: event.lineWords,
        trouble: unsaved.length === 0 ? undefined : state.trouble,
      });
    }
    case "read":
      return { next: adopt(state, event) };
  }
}

function sendNext(state: DraftWriting): Step {
  if (state.inFlight > 0 || state.unsaved.length === 0) return { next: state };
  const edits = firstBatch(state.unsaved);
  return { next: { ...state, inFlight: edits.length }, send: { firstSeq: state.durableSeq + 1, edits } };
}

/** A newer draft read from the desk is taken over only when this window holds nothing of its own. */
function adopt(state: DraftWriting, read: Extract<DraftEvent, { kind: "read" }>): DraftWriting {
  if (state.unsaved.length > 0 || read.draftSeq < state.durableSeq) return state;
  const { draft, draftSeq, lineWords } = read;
  return { ...state, draft, base: draft, durableSeq: draftSeq, lineWords };
}
