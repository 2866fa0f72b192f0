import { type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";
import type { OfferedSet } from "../../../shared/contract/writing-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { useLanguage } from "../consult/use-language.ts";
import type { LineForm } from "./line-form.ts";
import { newLineId } from "./new-line-id.ts";
import { FoundSets, OfferedLines } from "./order-sets.tsx";
import { linesOfSet, type SetLine, setTyped } from "./set-lines.ts";

type Where = {
  readonly consultId: ConsultId;
  readonly typed: string | undefined;
  readonly pane: RefObject<HTMLElement | null>;
  readonly onChosen: (medicines: readonly Medicine[]) => void;
  readonly onPut: (line: PrescriptionLine) => void;
  readonly onChange: (form: LineForm) => void;
};

type Open = { readonly set: OfferedSet; readonly left: readonly SetLine[] };

/** ".fever" in the medicine's field and Enter: the lines of that set, to be put down, changed or left out one by one. */
export function useOrderSet({ consultId, typed, pane, onChosen, onPut, onChange }: Where): {
  readonly below: ReactNode;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
} {
  const language = useLanguage();
  const [open, setOpen] = useState<Open>();
  const text = setTyped(typed);
  const found = useCall("prescription.sets", { text: text ?? "" }, { enabled: text !== undefined }).data;
  const ask = useAct("prescription.sets");
  const choose = (set: OfferedSet) => {
    setOpen({ set, left: linesOfSet(set, newLineId) });
    onChosen(set.lines.flatMap(({ parts }) => parts.medicine ?? []));
  };
  const focus = (what: string) => pane.current?.querySelector<HTMLElement>(what)?.focus();
  const without = (gone: SetLine) => {
    const left = (open?.left ?? []).filter((one) => one !== gone);
    setOpen(open === undefined || left.length === 0 ? undefined : { ...open, left });
    if (left.length === 0) focus("[data-first-field]");
  };
  const offered = open && (
    <OfferedLines
      consultId={consultId}
      title={open.set.words[language]}
      lines={open.left}
      onPut={(one) => {
        onPut(one.line);
        without(one);
      }}
      onChange={(one) => {
        without(one);
        onChange(one.form);
        focus('[name="dose"]');
      }}
      onLeave={without}
    />
  );
  return {
    below: text === undefined ? offered : <FoundSets sets={found ?? []} onChoose={choose} />,
    onKeyDownCapture: (event) => {
      const { target: field, key, nativeEvent } = event;
      if (!(field instanceof HTMLInputElement) || !field.matches("[data-first-field]")) return;
      if (key !== "Enter" || text === undefined || nativeEvent.isComposing) return;
      // No medicine is meant, whatever the field below would make of it.
      event.preventDefault();
      event.stopPropagation();
      const before = field.value;
      // Asked anew: Enter may come before the answer to the last letter. What is typed on meanwhile stays, and no set is
      // taken; nor where the hands have left the field: the offered lines would take the keys from where they are.
      void ask.run({ text }).then((answer) => {
        const [first] = answer.ok ? answer.value : [];
        const isStillHere = document.activeElement === field && field.value === before;
        if (first !== undefined && isStillHere) choose(first);
      });
    },
  };
}
