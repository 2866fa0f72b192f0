import { useEffect, useSyncExternalStore } from "react";
import type { ConsultView } from "../../shared/contract/consult-view.ts";
import type { Edit } from "../../shared/domain/draft.ts";
import { useDraftWriters } from "./bridge-provider.tsx";
import type { DraftWriting } from "./draft-writing.ts";

export type DraftHandle = DraftWriting & { readonly write: (edits: readonly Edit[]) => void };

/** The draft of an opened consult as this window has it: what is typed, what is durable, since when. */
export function useDraft(view: ConsultView): DraftHandle {
  const writer = useDraftWriters().of(view);
  useEffect(() => writer.read(view), [writer, view]);
  const state = useSyncExternalStore(writer.subscribe, writer.state);
  return { ...state, write: writer.write };
}
