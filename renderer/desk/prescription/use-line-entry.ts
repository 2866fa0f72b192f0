import { type FormEvent, type RefObject, useRef, useState } from "react";
import type { LineReading } from "../../../shared/contract/line-reading.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { emptyForm, type FormResult, formOfParts, type LineForm, lineOf, type Need } from "./line-form.ts";
import { looksWritten } from "./looks-written.ts";

export type LineEntry = {
  readonly form: LineForm;
  readonly newId: () => LineId;
  readonly onChange: (form: LineForm) => void;
  readonly onPut: (line: PrescriptionLine) => void;
};

type Entry = {
  readonly fields: RefObject<HTMLFormElement | null>;
  /** The fields as they stand, or as the written line fills them in. */
  readonly shown: LineForm;
  readonly result: FormResult;
  /** What a person tried to add without. */
  readonly needs: Need | undefined;
  readonly typed: string | undefined;
  /** What the desk understands of the written line. */
  readonly reading: LineReading | undefined;
  readonly type: (text: string | undefined) => void;
  readonly choose: (medicine: Medicine) => void;
  readonly change: (part: Partial<LineForm>) => void;
  readonly clear: () => void;
  readonly submit: (event: FormEvent) => Promise<void>;
};

/** One line of the prescription being written: as a whole ("pcm 500 tds 5d pc"), field by field, or both. */
export function useLineEntry({ form, newId, onChange, onPut }: LineEntry): Entry {
  const fields = useRef<HTMLFormElement>(null);
  const [id, setId] = useState(newId);
  const [needs, setNeeds] = useState<Need>();
  const [typed, setTyped] = useState<string>();
  const written = typed !== undefined && looksWritten(typed) ? typed.trim() : undefined;
  const enabled = { enabled: written !== undefined, staleTimeMs: Infinity };
  const reading = useCall("prescription.readLine", { text: written ?? "" }, enabled).data;
  const read = useAct("prescription.readLine");
  const isRead = written !== undefined && reading?.kind === "read";
  const shown = isRead ? formOfParts(reading.parts, form.lineId) : form;
  const focus = (what: Need) => {
    const field = what === "medicine" ? "[data-first-field]" : `[name="${what}"]`;
    fields.current?.querySelector<HTMLElement>(field)?.focus();
  };
  const change = (part: Partial<LineForm>) => {
    setNeeds(undefined);
    setTyped(undefined);
    onChange({ ...shown, ...part });
  };
  const take = (next: LineForm) => {
    const taken = lineOf(next, id);
    if (taken.complete) {
      onPut(taken.line);
      setNeeds(undefined);
      setId(newId());
    } else {
      onChange(next);
      setNeeds(taken.needs);
    }
    focus(taken.complete ? "medicine" : taken.needs);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (written === undefined) {
      take(form);
      return;
    }
    // Asked anew: Enter may come before the answer to the last letter.
    const answer = await read.run({ text: written });
    if (!answer.ok || answer.value.kind === "ask") {
      focus("medicine");
      return;
    }
    setTyped(undefined);
    take(formOfParts(answer.value.parts, form.lineId));
  };
  return {
    ...{ fields, shown, result: lineOf(shown, id), needs, typed },
    reading: written === undefined ? undefined : reading,
    type: setTyped,
    choose: (medicine) => {
      change({ medicine });
      focus("dose");
    },
    change,
    clear: () => {
      setTyped(undefined);
      onChange(emptyForm);
    },
    submit,
  };
}
