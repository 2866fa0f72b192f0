import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import type { Input } from "../../../shared/contract/calls.ts";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import type { Client } from "../../bridge/client.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { makeListeners } from "../../bridge/listeners.ts";
import { type Settled, settleTab, standing, tabsAfter, type WaitingTab, waitingTab } from "./waiting-tab.ts";

/** What the queue asks of a part of the note that is on the screen. */
export type TabField = {
  readonly element: () => HTMLTextAreaElement | null;
  /** As soon as the field shows what is now written to its draft. */
  readonly putCaret: (at: number) => void;
  /** Something came to stand there after it was left. */
  readonly left: () => void;
  readonly composes: () => boolean;
  readonly keep: (phrase: Input<"phrase.keep">) => Promise<unknown>;
};

export type TabQueue = {
  readonly isWaiting: (section: NoteSection) => boolean;
  /** False where it is no Tab of the queue's: the caret has gone elsewhere. */
  readonly add: (section: NoteSection, value: string, caret: number) => boolean;
  readonly letGo: (section: NoteSection) => void;
  readonly attach: (section: NoteSection, field: TabField) => () => void;
  /** An input method has ended its word in one of the fields. */
  readonly composed: () => void;
  readonly allow: (mayWrite: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const queues = new WeakMap<DraftWriter, TabQueue>();

/** One for a note, also while another page of the consult is shown: what Tab was pressed for is put down all the same. */
export function tabQueueOf(client: Client, writer: DraftWriter): TabQueue {
  const known = queues.get(writer);
  if (known !== undefined) return known;
  const made = makeTabQueue(client, writer);
  queues.set(writer, made);
  return made;
}

/**
 * Tabs that were pressed before their answers, in their order. Each does what it would have done at once: the first
 * that is offered for its words is taken, unless it is a guess that nobody has seen, and what was typed behind it goes
 * where the caret would have been.
 */
export function makeTabQueue(client: Pick<Client, "call">, writer: DraftWriter): TabQueue {
  const listeners = makeListeners<void>();
  const fields = new Map<NoteSection, TabField>();
  const compositions = compositionsIn(fields);
  const state = { tabs: [] as readonly WaitingTab[], isAsking: false, isSettling: false, mayWrite: true };
  const put = (tabs: readonly WaitingTab[]) => {
    state.tabs = tabs;
    listeners.tell();
  };
  const letGo = (section: NoteSection) => {
    if (state.tabs.some((tab) => tab.section === section))
      put(state.tabs.filter((tab) => tab.section !== section));
  };

  const settle = (tab: WaitingTab, first: NoteSuggestion | undefined) => {
    const before = writer.state().draft;
    const settled = state.mayWrite ? settleTab(before, tab, first) : undefined;
    // Changed from elsewhere: where the others stand is not known either.
    if (settled === undefined) return letGo(tab.section);
    if (first?.kind === "own-new") {
      const phrase = { name: first.id, text: first.insert };
      void (fields.get(tab.section)?.keep(phrase) ?? client.call("phrase.keep", phrase));
    }
    const follow = followed(fields, tab.section, settled);
    state.isSettling = true;
    if (settled.edits.length > 0) writer.write(settled.edits);
    state.isSettling = false;
    put(tabsAfter(state.tabs.slice(1), tab, settled, before, writer.state().draft));
    follow();
  };

  const answerAll = async () => {
    if (state.isAsking) return;
    state.isAsking = true;
    for (let tab = state.tabs[0]; tab !== undefined; tab = state.tabs[0]) {
      const { section, text } = tab;
      const answer = text === "" ? undefined : await client.call("note.suggest", { section, text });
      await compositions.over();
      if (state.tabs[0] !== tab) continue;
      if (answer?.ok === false) letGo(section);
      else settle(tab, answer?.value[0]);
    }
    state.isAsking = false;
  };

  // Whose letters were taken away again, or changed from elsewhere, waits for nothing, and no other Tab behind it.
  writer.subscribe(() => {
    if (state.isSettling) return;
    const left = standing(writer.state().draft, state.tabs);
    if (left.length < state.tabs.length) put(left);
  });

  return {
    isWaiting: (section) => state.tabs.some((tab) => tab.section === section),
    add(section, value, caret) {
      const before = state.tabs.findLast((tab) => tab.section === section);
      const tab = waitingTab(section, value, caret, before);
      if (tab === undefined) return false;
      // An impatient second Tab on the same words is the first one's.
      if (before !== undefined && tab.text === "" && tab.at === before.at + before.text.length) return true;
      put([...state.tabs, tab]);
      void answerAll();
      return true;
    },
    letGo,
    attach(section, field) {
      fields.set(section, field);
      return () => {
        if (fields.get(section) === field) fields.delete(section);
        compositions.ended();
      };
    },
    composed: compositions.ended,
    allow: (mayWrite) => void (state.mayWrite = mayWrite),
    subscribe: listeners.add,
  };
}

/** What an input method has half made stands in the field alone: it is neither moved nor written over. */
function compositionsIn(fields: ReadonlyMap<NoteSection, TabField>) {
  const ends = makeListeners<void>();
  const isUnderWay = () => [...fields.values()].some((field) => field.composes());
  const nextEnd = () =>
    new Promise<void>((resolve) => {
      const stop = ends.add(() => {
        stop();
        resolve();
      });
    });
  return {
    ended: () => ends.tell(),
    over: async () => {
      while (isUnderWay()) await nextEnd();
    },
  };
}

/** Asked before the draft is written, done after: the caret goes with the letters that it stands in. */
function followed(
  fields: ReadonlyMap<NoteSection, TabField>,
  section: NoteSection,
  { edits, from, letters, section: toSection, to }: Settled,
): () => void {
  const field = fields.get(section);
  const element = field?.element();
  if (field === undefined || !element) return () => undefined;
  const isThere = document.activeElement === element;
  const { selectionStart, selectionEnd } = element;
  const isAmong = selectionStart === selectionEnd && selectionEnd >= from && selectionEnd <= from + letters;
  const caret = to + selectionEnd - from;
  if (!isAmong) return () => (isThere ? undefined : field.left());
  if (toSection === section) {
    if (edits.length > 0) field.putCaret(caret);
    else element.setSelectionRange(caret, caret);
    return () => (isThere ? undefined : field.left());
  }
  if (!isThere) return () => undefined;
  const next = fields.get(toSection);
  if (letters > 0) next?.putCaret(caret);
  return () => next?.element()?.focus();
}
