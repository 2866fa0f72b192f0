import { joinFields } from "../../../shared/domain/join-words.ts";

type Fields = Readonly<Record<string, string>>;

/** Beside each reason stands for what it was begun: of anything else it is no reason. */
const behind = " of";
export const ofField = (field: string): string => `${field}${behind}`;

export const isBegunFor = (words: Fields | undefined, field: string, of: string): boolean =>
  (words?.[ofField(field)] ?? "") === of;

/**
 * What was begun before, and behind it what was typed before that could be read. For what it is, is no text to be joined:
 * it is what was typed for now, and words for something else do not stand before it.
 */
export function joinReasons(kept: Fields, typed: Fields): Fields {
  const others = Object.entries(kept).filter(([name]) => {
    const field = name.endsWith(behind) ? name.slice(0, -behind.length) : name;
    return typed[field] === undefined || isBegunFor(kept, field, typed[ofField(field)] ?? "");
  });
  const ofs = Object.entries(typed).filter(([name]) => name.endsWith(behind));
  return { ...joinFields(Object.fromEntries(others), typed), ...Object.fromEntries(ofs) };
}
