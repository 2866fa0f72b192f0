import type { Edit, NoteSection } from "../../../shared/domain/draft.ts";

/** Whether all of an earlier text stands in the section. */
export const standsIn = (present: string, text: string): boolean => present.includes(text.trim());

/** Puts an earlier text back: in place of what is only a part of it, else behind what stands there. Takes no word away. */
export function putBack(section: NoteSection, present: string, text: string): Edit {
  const splice = { kind: "splice", section } as const;
  if (text.includes(present.trim())) return { ...splice, at: 0, remove: present.length, insert: text };
  const there = present.trimEnd().length;
  return { ...splice, at: there, remove: present.length - there, insert: `\n${text}` };
}
