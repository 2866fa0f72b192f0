import { type RefObject, useRef } from "react";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { lists } from "./take-suggestion.ts";

type Where = {
  readonly writer: DraftWriter;
  readonly section: NoteSection;
  readonly readOnly: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly putCaret: (at: number) => void;
};

/** The line that was begun for a list's next item: taken away where that did not come, and there again on return. */
export function useBegunItem({ writer, section, readOnly, field, putCaret }: Where) {
  /** The text as it was left, and whether the caret stood on that line. */
  const cut = useRef<{ readonly text: string; readonly stoodThere: boolean }>(undefined);
  const textNow = () => writer.state().draft.sections[section];
  const takeAway = () => {
    const before = textNow();
    const text = before.trimEnd();
    if (readOnly || !lists.has(section) || text === "" || !/\n[ \n]*$/u.test(before)) return;
    const at = text.length;
    // Asked before the text is a shorter one: afterwards no caret stands behind it.
    cut.current = { text, stoodThere: (field.current?.selectionEnd ?? 0) > at };
    writer.write([{ kind: "splice", section, at, remove: before.length - at, insert: "" }]);
  };
  // Whoever comes back to a list goes on with its next item, and not in the middle of the last; whoever was mending
  // another item goes on with that one.
  const putBack = () => {
    const { current } = cut;
    cut.current = undefined;
    if (current === undefined || readOnly || textNow() !== current.text) return;
    const at = current.text.length;
    if (current.stoodThere) putCaret(at + 1);
    writer.write([{ kind: "splice", section, at, remove: 0, insert: "\n" }]);
  };
  return { takeAway, putBack };
}
