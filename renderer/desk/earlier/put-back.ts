import type { Edit, NoteSection } from "../../../shared/domain/draft.ts";

/** Whether all of an earlier text stands in the section. */
export const standsIn = (present: string, text: string): boolean => present.includes(text.trim());

/**
 * Whether a text only goes on where the present one ends. Anywhere else in it, and in the middle of a word, the same
 * letters may say another thing: "DM" is no part of "No DM, no HTN".
 */
function goesOnFrom(text: string, present: string): boolean {
  const behind = text.trimStart();
  // A half and a joined word as well: "2" does not end before ".5", nor "well" before "-being".
  const isWordEnd = !/^\S?[\p{L}\p{M}\p{N}]/u.test(behind.slice(present.length));
  return present === "" || (behind.startsWith(present) && isWordEnd);
}

/** Puts an earlier text back: in place of what is only its beginning, else behind what stands there. Takes no word away. */
export function putBack(section: NoteSection, present: string, text: string): Edit {
  const splice = { kind: "splice", section } as const;
  if (goesOnFrom(text, present.trim())) return { ...splice, at: 0, remove: present.length, insert: text };
  const there = present.trimEnd().length;
  return { ...splice, at: there, remove: present.length - there, insert: `\n${text}` };
}
