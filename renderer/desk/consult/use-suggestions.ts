import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import type { Draft, NoteSection } from "../../../shared/domain/draft.ts";
import { openPrompts } from "../../../shared/domain/settled-draft.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { takeSuggestion } from "./take-suggestion.ts";
import { type TypedHere, typedHere } from "./typed-here.ts";
import { lettersBehind, useAwaitedTabs } from "./use-awaited-tabs.ts";
import { useBegunItem } from "./use-begun-item.ts";

type Where = {
  readonly writer: DraftWriter;
  readonly section: NoteSection;
  readonly text: string;
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
};

/** Parts of which the tables know the lines; in the others only words behind a dot are looked up. */
const known: ReadonlySet<NoteSection> = new Set(["diagnosis", "investigations", "advice", "followUp"]);
/** Longer is a sentence of the doctor's own. */
const longestName = 60;

/**
 * What is offered for the line under the caret. Tab takes it over and Enter keeps what was written: free text is never
 * replaced by a key that ends a line. Between the questions of a template Tab goes on to the next.
 */
export function useSuggestions({ writer, section, text, readOnly, field }: Where): Suggestions {
  const [here, setHere] = useState<TypedHere>();
  const [waived, setWaived] = useState<string>();
  const [chosen, setChosen] = useState(0);
  const asks = here !== undefined && here.text !== waived;
  const wanted = { section, text: here?.text ?? "" };
  const found = useCall("note.suggest", wanted, { enabled: asks, keepPrevious: true });
  const keep = useAct("phrase.keep", ["note.suggest"]);
  const offered = asks ? (found.data ?? []) : [];
  const place = Math.min(chosen, Math.max(0, offered.length - 1));
  const isAnswered = !found.isPending && !found.isPlaceholderData;
  const putCaret = useCaret(field, text);
  const begun = useBegunItem({ writer, section, readOnly, field, putCaret });
  const [wentOn, setWentOn] = useState<{ readonly from: number }>();

  const take = (suggestion: NoteSuggestion) => {
    if (here === undefined) return;
    // Changed from elsewhere, and not looked at again yet: it would be put over other words.
    if (!writer.state().draft.sections[section].startsWith(here.text, here.at)) return setHere(undefined);
    if (suggestion.kind === "own-new") void keep.run({ name: suggestion.id, text: suggestion.insert });
    const taken = takeSuggestion(writer.state().draft, section, here, suggestion);
    // Whoever has written on behind it goes on there, and is answered there.
    const behind = lettersBehind(here, field.current);
    putCaret(taken.caret + behind);
    if (behind > 0) setWentOn({ from: taken.caret });
    setChosen(0);
    setHere(undefined);
    writer.write(taken.edits);
  };
  /** Whether the key did something of its own; else it is the page's, which goes to the next field. */
  const goOn = (): boolean => {
    const one = offered[place];
    if (one !== undefined) take(one);
    else if (readOnly || !toNextPrompt(writer.state().draft, section, field.current)) return false;
    return true;
  };
  const press = () => {
    const { activeElement } = document;
    const hasGoneOn = lettersBehind(here, field.current) > 0 || activeElement !== field.current;
    if (offered[place] === undefined && hasGoneOn) setHere(undefined);
    else if (!goOn()) nextPart(field.current)?.focus();
  };
  const ask = (words: string, caret: number) => {
    const typed = lookedUp(section, words, caret);
    setHere(typed);
    return typed;
  };
  const tabs = useAwaitedTabs({ here, isAnswered, field, press, wentOn, ask });
  const onTab = (): boolean => {
    if (!asks || isAnswered) return goOn();
    tabs.hold();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (offered.length > 0 && event.key === "Escape") {
      setWaived(here?.text);
      event.stopPropagation();
    } else if (offered.length > 0 && step !== 0) {
      setChosen((place + step + offered.length) % offered.length);
      event.preventDefault();
    } else if (event.key === "Tab" && !event.shiftKey && onTab()) event.preventDefault();
  };
  const leave = () => {
    // Gone on to the next part before the answer came: what Tab was pressed for is still put there.
    if (!tabs.isHeld()) setHere(undefined);
    begun.takeAway();
  };
  const look = () => {
    if (tabs.isStillMeant()) return;
    tabs.letGo();
    const typed = readOnly || field.current === null ? undefined : lookedUpAtCaret(section, field.current);
    if (typed?.text !== here?.text || typed?.at !== here?.at) {
      setHere(typed);
      setChosen(0);
    }
  };
  return { offered, chosen: place, take, onKeyDown, look, enter: begun.putBack, leave };
}

/** The field's text comes back through the draft: only then there is a place for the caret. */
function useCaret(field: Where["field"], text: string): (at: number) => void {
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [field, text]);
  return (at) => {
    caret.current = at;
  };
}

function lookedUpAtCaret(section: NoteSection, field: HTMLTextAreaElement): TypedHere | undefined {
  if (field.selectionStart !== field.selectionEnd) return undefined;
  return lookedUp(section, field.value, field.selectionEnd);
}

function lookedUp(section: NoteSection, text: string, caret: number): TypedHere | undefined {
  const typed = typedHere(text, caret);
  if (typed === undefined || typed.text.length > (typed.text.includes("=") ? 2000 : longestName))
    return undefined;
  return known.has(section) || typed.text.startsWith(".") ? typed : undefined;
}

const nextPart = (field: HTMLElement | null): HTMLElement | undefined => {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-section] textarea")];
  return parts[parts.findIndex((part) => part === field) + 1];
};

/** To the end of the next question without an answer behind the caret. */
function toNextPrompt(draft: Draft, section: NoteSection, field: HTMLTextAreaElement | null): boolean {
  const open = new Set(openPrompts(draft, section));
  if (open.size === 0 || field === null) return false;
  let at = 0;
  for (const line of draft.sections[section].split("\n")) {
    const end = at + line.length;
    if (end > field.selectionEnd && open.has(line.trimEnd())) {
      field.setSelectionRange(end, end);
      return true;
    }
    at = end + 1;
  }
  return false;
}
