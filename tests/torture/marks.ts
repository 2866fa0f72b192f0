import type { Edit } from "../../shared/domain/draft.ts";

/**
 * One letter of its own for each press of a key, so that what stands twice is seen whatever numbers it went under, and
 * what a window takes for saved can be looked for on the disk.
 */
const [first, last] = [0x4e00, 0x9fff];

export function markAt(press: number): string {
  if (press > last - first) throw new Error("there are no more marks: begin a new world");
  return String.fromCodePoint(first + press);
}

export const marksIn = (text: string): readonly string[] => text.match(/[\u4e00-\u9fff]/gu) ?? [];

export const marksOf = (edits: readonly Edit[]): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === "splice" ? marksIn(edit.insert) : []));
