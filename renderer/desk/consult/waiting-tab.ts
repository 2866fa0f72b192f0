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
import { lists, takeSuggestion } from "./take-suggestion.ts";

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
function stillStands({ sections }: Draft, tab: WaitingTab): boolean {
  const text = sections[tab.section];
  const upTo = text.length - tab.rest.length;
  return upTo >= endOf(tab) && text.startsWith(tab.text, tab.at) && text.endsWith(tab.rest);
}

/** Where one does not, none that was pressed behind it is known to. */
export const standing = (draft: Draft, tabs: readonly WaitingTab[]): readonly WaitingTab[] => {
  const lost = new Set<NoteSection>();
  return tabs.filter((tab) => {
    if (!stillStands(draft, tab)) lost.add(tab.section);
    return !lost.has(tab.section);
  });
};

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
  first: NoteSuggestion | undefined,
): Settled | undefined {
  if (!stillStands(draft, tab)) return undefined;
  const text = draft.sections[tab.section];
  const from = endOf(tab);
  const since = text.slice(from, text.length - tab.rest.length);
  const splice = (section: NoteSection, at: number, remove: number, insert: string): Edit[] =>
    since === "" ? [] : [{ kind: "splice", section, at, remove, insert }];
  const away = splice(tab.section, from, since.length, "");
  const without = away.reduce(applyEdit, draft);
  const { edits, section, to } = ledTo(without, tab, first, since !== "");
  const stays = edits.length === 0 && section === tab.section && to === from;
  return {
    edits: stays ? [] : [...away, ...edits, ...splice(section, to, 0, since)],
    ...{ from, letters: since.length, section, to },
  };
}

type Led = Pick<Settled, "edits" | "section" | "to">;

/** `isGoneOn`: something was typed since. */
function ledTo(draft: Draft, tab: WaitingTab, first: NoteSuggestion | undefined, isGoneOn: boolean): Led {
  const { section } = tab;
  const end = endOf(tab);
  if (first?.isGuess) {
    // Not taken unseen. What was typed since is the list's next item; else the guess is there to be seen.
    if (!isGoneOn || !lists.has(section)) return { edits: [], section, to: end };
    return { edits: [{ kind: "splice", section, at: end, remove: 0, insert: "\n" }], section, to: end + 1 };
  }
  if (first !== undefined) {
    const { edits, caret } = takeSuggestion(draft, section, tab, first);
    return { edits, section, to: caret };
  }
  const prompt = nextPromptEnd(draft, section, end);
  if (prompt !== undefined) return { edits: [], section, to: prompt };
  const next = noteSections[noteSections.indexOf(section) + 1];
  return next === undefined ? { edits: [], section, to: end } : atEndOf(draft, next, isGoneOn);
}

/** Behind what stands there: as a list's next item, or a word further on. */
function atEndOf({ sections }: Draft, section: NoteSection, isGoneOn: boolean): Led {
  const at = sections[section].length;
  if (!isGoneOn || /(?:^|\s)$/u.test(sections[section])) return { edits: [], section, to: at };
  const insert = lists.has(section) ? "\n" : " ";
  return { edits: [{ kind: "splice", section, at, remove: 0, insert }], section, to: at + 1 };
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
