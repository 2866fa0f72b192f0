import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { lookedUp } from "./looked-up.ts";
import { nextPromptEnd } from "./next-prompt.ts";
import { type TabField, tabQueueOf } from "./tab-queue.ts";
import { takeSuggestion } from "./take-suggestion.ts";
import type { TypedHere } from "./typed-here.ts";
import { useBegunItem } from "./use-begun-item.ts";

type Where = {
  readonly writer: DraftWriter;
  readonly section: NoteSection;
  readonly text: string;
  /** An input method is at work in the field: no caret is put there. */
  readonly composes: () => boolean;
  readonly readOnly: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

export type Suggestions = {
  readonly offered: readonly NoteSuggestion[];
  readonly chosen: number;
  readonly take: (suggestion: NoteSuggestion) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** The caret or the text has changed under the doctor's hand. */
  readonly look: () => void;
  readonly enter: () => void;
  readonly leave: () => void;
  /** An input method has ended its word. */
  readonly composed: () => void;
};

/**
 * What is offered for the line under the caret. Tab takes it over and Enter keeps what was written: free text is never
 * replaced by a key that ends a line. Between the questions of a template Tab goes on to the next.
 */
export function useSuggestions(where: Where): Suggestions {
  const { writer, section, readOnly, field } = where;
  const [here, setHere] = useState<TypedHere>();
  const [waived, setWaived] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const asks = here !== undefined && here.text !== waived;
  const wanted = { section, text: here?.text ?? "" };
  const found = useCall("note.suggest", wanted, { enabled: asks, keepPrevious: true });
  const keep = useAct("phrase.keep", ["note.suggest"]);
  const offered = asks ? (found.data ?? []) : [];
  // What was gone to by the arrows stays chosen while it is offered, wherever in the list.
  const seen = offered.findIndex((one) => nameOf(one) === chosen);
  const place = Math.max(0, seen);
  const isAnswered = !found.isPending && !found.isPlaceholderData;
  const putCaret = useCaret(where);
  const begun = useBegunItem({ writer, section, readOnly, field, putCaret });

  const look = () => {
    const typed =
      readOnly || isWaiting() || field.current === null ? undefined : atCaret(section, field.current);
    if (typed?.text === here?.text && typed?.at === here?.at) return;
    setHere(typed);
    setChosen(undefined);
  };
  const { queue, isWaiting } = useTabQueue(where, { putCaret, left: begun.takeAway, look, keep: keep.run });

  const take = (suggestion: NoteSuggestion) => {
    setHere(undefined);
    // Changed from elsewhere, and not looked at again yet: it would be put over other words.
    if (here === undefined || readOnly) return;
    if (!writer.state().draft.sections[section].startsWith(here.text, here.at)) return;
    if (suggestion.kind === "own-new") void keep.run({ name: suggestion.id, text: suggestion.insert });
    const taken = takeSuggestion(writer.state().draft, section, here, suggestion);
    putCaret(taken.caret);
    setChosen(undefined);
    writer.write(taken.edits);
  };
  /** Whether the key did something of its own; else it is the page's, which goes to the next field. */
  const onTab = (area: HTMLTextAreaElement): boolean => {
    if (readOnly || area.selectionStart !== area.selectionEnd) return false;
    if (isWaiting()) return queue.add(section, area.value, area.selectionEnd);
    const one = offered[place];
    if (asks && !isAnswered && seen < 0) {
      setHere(undefined);
      return queue.add(section, area.value, area.selectionEnd);
    }
    if (one !== undefined) take(one);
    else return toNextPrompt(where);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape" && (offered.length > 0 || isWaiting())) {
      setWaived(here?.text);
      queue.letGo(section);
      event.stopPropagation();
    } else if (offered.length > 0 && step !== 0) {
      setChosen(nameOf(offered[(place + step + offered.length) % offered.length]));
      event.preventDefault();
    } else if (event.key === "Tab" && !event.shiftKey && onTab(event.currentTarget)) event.preventDefault();
  };
  const leave = () => {
    setHere(undefined);
    begun.takeAway();
  };
  const { composed } = queue;
  return { offered, chosen: place, take, onKeyDown, look, enter: begun.putBack, leave, composed };
}

const nameOf = (suggestion: NoteSuggestion | undefined): string | undefined =>
  suggestion === undefined ? undefined : `${suggestion.kind} ${suggestion.id}`;

type Hands = Pick<TabField, "putCaret" | "left" | "keep"> & { readonly look: () => void };

/** The note's Tabs that wait for an answer, as this part of it sees them. */
function useTabQueue({ writer, section, composes, field }: Where, hands: Hands) {
  const client = useClient();
  const queue = useMemo(() => tabQueueOf(client, writer), [client, writer]);
  const isWaiting = () => queue.isWaiting(section);
  const waits = useSyncExternalStore(queue.subscribe, isWaiting);
  const latest = useRef(hands);
  useLayoutEffect(() => {
    latest.current = hands;
  });
  useEffect(
    () =>
      queue.attach(section, {
        element: () => field.current,
        putCaret: (at) => latest.current.putCaret(at),
        left: () => latest.current.left(),
        keep: (phrase) => latest.current.keep(phrase),
        composes,
      }),
    [queue, section, field, composes],
  );
  // The last answer has come: what was written on is looked up where the hands still are.
  useEffect(() => {
    if (!waits && document.activeElement === field.current) latest.current.look();
  }, [waits, field]);
  return { queue, isWaiting };
}

/** The field's text comes back through the draft: only then there is a place for the caret. */
function useCaret({ field, text, composes }: Where): (at: number) => void {
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    if (!composes()) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [field, text, composes]);
  return (at) => {
    caret.current = at;
  };
}

const atCaret = (section: NoteSection, area: HTMLTextAreaElement): TypedHere | undefined =>
  area.selectionStart === area.selectionEnd ? lookedUp(section, area.value, area.selectionEnd) : undefined;

/** To the end of the next question without an answer behind the caret. */
function toNextPrompt({ writer, section, field }: Where): boolean {
  const caret = field.current?.selectionEnd;
  const end = caret === undefined ? undefined : nextPromptEnd(writer.state().draft, section, caret);
  if (end === undefined) return false;
  field.current?.setSelectionRange(end, end);
  return true;
}
