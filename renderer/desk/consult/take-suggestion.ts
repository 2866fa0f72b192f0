import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import { applyEdit, type Draft, type Edit, type NoteSection } from "../../../shared/domain/draft.ts";
import { nextPromptEnd } from "./next-prompt.ts";
import type { TypedHere } from "./typed-here.ts";

/** Parts that are lists: behind what was taken over, the next one begins. */
export const lists: ReadonlySet<NoteSection> = new Set(["diagnosis", "investigations", "advice"]);

export type Taken = {
  readonly edits: readonly Edit[];
  /** Where the caret stands afterwards, in the part that was typed in. */
  readonly caret: number;
};

/** What was offered in place of what was typed; what a template or a set holds goes into the other parts. */
export function takeSuggestion(
  draft: Draft,
  section: NoteSection,
  { text, at }: TypedHere,
  suggestion: NoteSuggestion,
): Taken {
  const goesOn = suggestion.insert !== "" && lists.has(section) && suggestion.kind !== "own";
  const insert = goesOn ? `${suggestion.insert}\n` : suggestion.insert;
  const edits: Edit[] = [{ kind: "splice", section, at, remove: text.length, insert }];
  if (suggestion.kind === "diagnosis" && suggestion.code !== undefined) {
    const { insert: words, code } = suggestion;
    edits.push({ kind: "code-diagnosis", diagnosis: { text: words, code, certainty: "provisional" } });
  }
  const puts = suggestion.puts ?? [];
  edits.push(...puts.flatMap((put) => putEdits(draft, put)));
  const asksHere = puts.some((put) => put.isPrompts && put.section === section);
  const prompt = asksHere ? nextPromptEnd(edits.reduce(applyEdit, draft), section, at) : undefined;
  return { edits, caret: prompt ?? at + insert.length };
}

type Put = NonNullable<NoteSuggestion["puts"]>[number];

function putEdits({ sections }: Draft, { section, text, isPrompts }: Put): Edit[] {
  if (isPrompts) return [{ kind: "carry", section, carried: { text, from: "template" } }];
  const there = sections[section];
  const known = new Set(there.split("\n").map((line) => line.trim()));
  const fresh = text.split("\n").filter((line) => !known.has(line));
  if (fresh.length === 0) return [];
  const before = there === "" || there.endsWith("\n") ? "" : "\n";
  const insert = before + fresh.join("\n");
  return [{ kind: "splice", section, at: there.length, remove: 0, insert }];
}
