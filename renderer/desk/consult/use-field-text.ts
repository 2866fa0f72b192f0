import { type ChangeEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { useSectionText } from "../../bridge/use-draft.ts";
import { selectedIn, spliceBoth, weave } from "../../bridge/woven-text.ts";
import { spliceBetween } from "./splice.ts";

type Where = {
  readonly writer: DraftWriter;
  readonly section: NoteSection;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};
type AsItStood = { readonly text: string; readonly start: number; readonly end: number };

/**
 * One part of the note as its field shows it. The text may change under the doctor's hand (another window, another PC's
 * draft): the caret stays behind its letter, and what an input method is composing stays in the field until its end,
 * for a field that is written into meanwhile drops it.
 */
export function useFieldText({ writer, section, field }: Where) {
  const text = useSectionText(writer, section);
  /** While an input method composes: what it has made of the field, whatever the draft has become. */
  const [composed, setComposed] = useState<string>();
  const isComposing = useRef(false);
  const shown = useRef(text);
  const before = useRef<AsItStood>(undefined);
  const value = composed ?? text;
  useLayoutEffect(() => {
    let was = writer.state().draft.sections[section];
    return writer.subscribe(() => {
      const is = writer.state().draft.sections[section];
      if (is === was) return;
      was = is;
      if (!isComposing.current) before.current = asItStands(field.current, is);
    });
  }, [writer, section, field]);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null) return;
    shown.current = current.value;
    const stood = before.current;
    before.current = undefined;
    if (stood === undefined) return;
    const { start, end } = selectedIn(stood.text, current.value, stood);
    current.setSelectionRange(start, end);
  }, [field, value]);

  const onChange = ({ currentTarget }: ChangeEvent<HTMLTextAreaElement>) => {
    const [was, is] = [shown.current, currentTarget.value];
    shown.current = is;
    if (isComposing.current) setComposed(is);
    const splice = spliceBetween(was, is, currentTarget.selectionEnd);
    if (splice === undefined) return;
    const there = writer.state().draft.sections[section];
    const splices = there === was ? [splice] : spliceBoth(weave(was, there), splice).splices;
    if (splices.length > 0) writer.write(splices.map((one) => ({ kind: "splice", section, ...one })));
  };
  const onCompositionStart = () => {
    isComposing.current = true;
    setComposed(field.current?.value);
  };
  const onCompositionEnd = () => {
    isComposing.current = false;
    before.current = asItStands(field.current, text);
    setComposed(undefined);
  };
  const composes = useCallback(() => isComposing.current, []);
  return { text, composes, props: { value, onChange, onCompositionStart, onCompositionEnd } };
}

/** To be asked before the page writes `is` into the field: afterwards the caret stands at the end. */
function asItStands(field: HTMLTextAreaElement | null, is: string): AsItStood | undefined {
  if (field === null || field.value === is) return undefined;
  return { text: field.value, start: field.selectionStart, end: field.selectionEnd };
}
