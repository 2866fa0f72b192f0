import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import {
  applyEdit,
  type Draft,
  type Edit,
  type NoteSection,
  noteSections,
} from "../../../shared/domain/draft.ts";
import { lookedUp } from "./looked-up.ts";
import { nextPromptEnd } from "./next-prompt.ts";
import { takeSuggestion } from "./take-suggestion.ts";

/** A Tab that was pressed before the desk had answered. */
export type WaitingTab = {
  readonly section: NoteSection;
  /** The words that it was pressed for, and where they stand; none, where nothing is looked up and it only goes on. */
  readonly text: string;
  readonly at: number;
  /** What stood behind them. What comes to stand between has been typed since, for wherever Tab leads. */
  readonly rest: string;
};

export const endOf = ({ text, at }: WaitingTab): number => at + text.length;

/** A Tab behind another one that still waits, or the first: undefined, where the caret went elsewhere meanwhile. */
export function waitingTab(
  section: NoteSection,
  value: string,
  caret: number,
  before?: WaitingTab,
): WaitingTab | undefined {
  const from = before === undefined ? 0 : endOf(before);
  const rest = value.slice(caret);
  if (before !== undefined && (caret < from || rest !== before.rest)) return undefined;
  const typed = lookedUp(section, value.slice(from), caret - from);
  if (typed === undefined) return { section, text: "", at: caret, rest };
  return { section, text: typed.text, at: from + typed.at, rest };
}

/** Whether its words, and what stood behind them, are still there. */
export function stillStands({ sections }: Draft, tab: WaitingTab): boolean {
  const text = sections[tab.section];
  const upTo = text.length - tab.rest.length;
  return upTo >= endOf(tab) && text.startsWith(tab.text, tab.at) && text.endsWith(tab.rest);
}

export type Settled = {
  readonly edits: readonly Edit[];
  /** So many letters were typed since, at this place of the part that Tab was pressed in. */
  readonly from: number;
  readonly letters: number;
  /** Where they go, and where the caret is that has not been put elsewhere. */
  readonly section: NoteSection;
  readonly to: number;
};

/**
 * What the Tab does when its answer has come, and what was typed since goes where it would have gone at once. Undefined
 * where they do not stand there any more.
 */
export function settleTab(
  draft: Draft,
  tab: WaitingTab,
  suggestion: NoteSuggestion | undefined,
): Settled | undefined {
  if (!stillStands(draft, tab)) return undefined;
  const text = draft.sections[tab.section];
  const from = endOf(tab);
  const since = text.slice(from, text.length - tab.rest.length);
  const splice = (section: NoteSection, at: number, remove: number, insert: string): Edit[] =>
    since === "" ? [] : [{ kind: "splice", section, at, remove, insert }];
  const away = splice(tab.section, from, since.length, "");
  const without = away.reduce(applyEdit, draft);
  const { edits, section, to } = ledTo(without, tab, suggestion);
  const stays = edits.length === 0 && section === tab.section && to === from;
  return {
    edits: stays ? [] : [...away, ...edits, ...splice(section, to, 0, since)],
    ...{ from, letters: since.length, section, to },
  };
}

type Led = Pick<Settled, "edits" | "section" | "to">;

function ledTo(draft: Draft, tab: WaitingTab, suggestion: NoteSuggestion | undefined): Led {
  const { section } = tab;
  if (suggestion !== undefined) {
    const { edits, caret } = takeSuggestion(draft, section, tab, suggestion);
    return { edits, section, to: caret };
  }
  const prompt = nextPromptEnd(draft, section, endOf(tab));
  if (prompt !== undefined) return { edits: [], section, to: prompt };
  const next = noteSections[noteSections.indexOf(section) + 1];
  if (next === undefined) return { edits: [], section, to: endOf(tab) };
  return { edits: [], section: next, to: draft.sections[next].length };
}

/** The Tabs behind it, as they stand then. */
export const tabsAfter = (
  tabs: readonly WaitingTab[],
  of: WaitingTab,
  settled: Settled,
  before: Draft,
  after: Draft,
): readonly WaitingTab[] =>
  tabs.map((tab) => {
    const [was, is] = [before.sections[tab.section], after.sections[tab.section]];
    if (tab.section === of.section) {
      const { section, to, from, letters } = settled;
      const rest = after.sections[section].slice(to + letters);
      return { ...tab, section, at: tab.at - from + to, rest };
    }
    return is.startsWith(was) ? { ...tab, rest: tab.rest + is.slice(was.length) } : tab;
  });
