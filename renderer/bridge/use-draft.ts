import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { ConsultView } from "../../shared/contract/consult-view.ts";
import type { Draft, Edit, NoteSection } from "../../shared/domain/draft.ts";
import { useDraftWriters } from "./bridge-provider.tsx";
import { calmly } from "./calm.ts";
import type { DraftWriter } from "./draft-writer.ts";
import type { DraftWriting } from "./draft-writing.ts";

export type DraftHandle = DraftWriting & {
  readonly write: (edits: readonly Edit[]) => void;
  /** For `useSectionText`. */
  readonly writer: DraftWriter;
};

/**
 * The draft of an opened consult as this window has it: what is typed, what is durable, since when. What a letter of the
 * note changes here is told a fifth of a second later; anything else at once.
 */
export function useDraft(view: ConsultView): DraftHandle {
  const writer = useDraftWriters().of(view);
  useEffect(() => writer.read(view), [writer, view]);
  const subscribe = useCallback((listener: () => void) => subscribeCalmly(writer, listener), [writer]);
  const state = useSyncExternalStore(subscribe, writer.state);
  return { ...state, write: writer.write, writer };
}

/** One part of the note, letter by letter. */
export function useSectionText(writer: DraftWriter, section: NoteSection): string {
  return useSyncExternalStore(writer.subscribe, () => writer.state().draft.sections[section]);
}

/** The line under way, letter by letter. */
export function useLineUnderWay(writer: DraftWriter): Draft["entry"] {
  return useSyncExternalStore(writer.subscribe, () => writer.state().draft.entry);
}

function subscribeCalmly(writer: DraftWriter, listener: () => void): () => void {
  const told = { draft: writer.state().draft };
  const tell = () => {
    told.draft = writer.state().draft;
    listener();
  };
  const calm = calmly(tell);
  const stop = writer.subscribe(() => {
    if (isAllButText(told.draft, writer.state().draft)) return calm.ask();
    calm.stop();
    tell();
  });
  return () => {
    stop();
    calm.stop();
  };
}

/** Beside the note's text, and the line under way, nothing differs. */
const isAllButText = (was: Draft, is: Draft): boolean =>
  was.lines === is.lines &&
  was.visitKind === is.visitKind &&
  was.sawInPersonOn === is.sawInPersonOn &&
  was.unlistedReason === is.unlistedReason &&
  was.diagnoses === is.diagnoses &&
  was.carried === is.carried;
