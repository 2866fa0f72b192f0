import { type Draft, type NoteSection, noteSections } from "./draft.ts";

/** Questions of a template that stand in a part of the note and have no answer yet. */
export function openPrompts({ sections, carried }: Draft, section: NoteSection): readonly string[] {
  const put = carried?.[section];
  if (put?.from !== "template") return [];
  const prompts = new Set(linesOf(put.text).filter(isPrompt));
  return linesOf(sections[section]).filter((line) => prompts.has(line));
}

/** The draft as it is signed and printed: a question that nobody answered says nothing, and must not look like a finding. */
export function settledDraft(draft: Draft): Draft {
  const sections = { ...draft.sections };
  for (const section of noteSections) {
    const open = new Set(openPrompts(draft, section));
    if (open.size === 0) continue;
    sections[section] = linesOf(sections[section])
      .filter((line) => !open.has(line))
      .join("\n")
      .trim();
  }
  return { ...draft, sections };
}

const linesOf = (text: string): string[] => text.split("\n").map((line) => line.trimEnd());
const isPrompt = (line: string): boolean => line.endsWith(":");
