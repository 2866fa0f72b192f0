import type { Draft, NoteSection } from "../../../shared/domain/draft.ts";
import { openPrompts } from "../../../shared/domain/settled-draft.ts";

/** Where the next question ends that has no answer yet and does not end before the caret. */
export function nextPromptEnd(draft: Draft, section: NoteSection, caret: number): number | undefined {
  const open = new Set(openPrompts(draft, section));
  if (open.size === 0) return undefined;
  let at = 0;
  for (const line of draft.sections[section].split("\n")) {
    const end = at + line.length;
    if (end > caret && open.has(line.trimEnd())) return end;
    at = end + 1;
  }
  return undefined;
}
