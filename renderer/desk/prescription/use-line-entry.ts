import { type FormEvent, type RefObject, useRef, useState } from "react";
import type { LineReading } from "../../../shared/contract/line-reading.ts";
import type { ConsultId, LineId } from "../../../shared/domain/ids.ts";
import type { MedicineSuggestion } from "../../../shared/contract/writing-calls.ts";
import type { PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { withMedicine } from "./instead-of.ts";
import { emptyForm, type FormResult, formOfParts, type LineForm, lineOf, type Need } from "./line-form.ts";
import { looksWritten } from "./looks-written.ts";
import { isStillAt } from "./still-at.ts";

export type LineEntry = {
  readonly consultId: ConsultId;
  readonly form: LineForm;
  /** What stands in the medicine's field, while it is no chosen medicine. */
  readonly typed: string | undefined;
  readonly newId: () => LineId;
  readonly onChange: (form: LineForm, typed?: string) => void;
  readonly onPut: (line: PrescriptionLine) => void;
};

type Entry = {
  readonly fields: RefObject<HTMLFormElement | null>;
  /** The fields as they stand, or as the written line fills them in. */
  readonly shown: LineForm;
  readonly result: FormResult;
  /** What a person tried to add without. */
  readonly needs: Need | undefined;
  /** What the desk understands of the written line. */
  readonly reading: LineReading | undefined;
  readonly type: (text: string | undefined) => void;
  readonly choose: (suggestion: MedicineSuggestion) => void;
  readonly change: (part: Partial<LineForm>) => void;
  readonly clear: () => void;
  readonly submit: (event: FormEvent) => Promise<void>;
};

/** What was filled in beside a written line before the desk had read it: later than the line, and not undone by its reading. */
type ByHand = { readonly of: string; readonly part: Partial<LineForm> };

/** One line of the prescription being written: as a whole ("pcm 500 tds 5d pc"), field by field, or both. */
export function useLineEntry({ form, typed, newId, onChange, onPut }: Omit<LineEntry, "consultId">): Entry {
  const fields = useRef<HTMLFormElement>(null);
  const [id, setId] = useState(newId);
  const [needs, setNeeds] = useState<Need>();
  const [byHand, setByHand] = useState<ByHand>();
  const written = typed !== undefined && looksWritten(typed) ? typed.trim() : undefined;
  const enabled = { enabled: written !== undefined, staleTimeMs: Infinity };
  const reading = useCall("prescription.readLine", { text: written ?? "" }, enabled).data;
  const read = useAct("prescription.readLine");
  const isRead = written !== undefined && reading?.kind === "read";
  if (byHand !== undefined && byHand.of !== written) setByHand(undefined);
  const changed = byHand !== undefined && byHand.of === written ? byHand.part : {};
  const shown = isRead ? { ...formOfParts(reading.parts, form.lineId), ...changed } : form;
  const focus = (what: Need) => {
    const field = what === "medicine" ? "[data-first-field]" : `[name="${what}"]`;
    fields.current?.querySelector<HTMLElement>(field)?.focus();
  };
  const change = (part: Partial<LineForm>) => {
    setNeeds(undefined);
    if (written !== undefined && !isRead) setByHand({ of: written, part: { ...changed, ...part } });
    // A line that was read stands in the fields now; other letters stand nowhere else.
    onChange({ ...shown, ...part }, isRead ? undefined : typed);
  };
  const take = (next: LineForm, left?: string) => {
    const taken = lineOf(next, id);
    if (taken.complete) {
      onPut(taken.line);
      setNeeds(undefined);
      setId(newId());
    } else {
      onChange(next, left);
      setNeeds(taken.needs);
    }
    return taken.complete ? "medicine" : taken.needs;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (written === undefined) {
      // Letters that chose no medicine must not put down the one that was chosen before.
      const isOpen = typed !== undefined && typed.trim() !== "";
      focus(isOpen ? take({ ...form, medicine: undefined }, typed) : take(form));
      return;
    }
    // At once: what is typed behind Enter is the next line's, from whichever field it was pressed in.
    focus("medicine");
    const first = document.activeElement;
    const goOn = (what: Need) => (isStillAt(first) ? focus(what) : undefined);
    // Asked anew: Enter may come before the answer to the last letter.
    const answer = await read.run({ text: written });
    const now =
      fields.current?.querySelector<HTMLInputElement>("[data-first-field]")?.value.trimStart() ?? "";
    if (!answer.ok || answer.value.kind === "ask" || !now.startsWith(written)) {
      goOn("medicine");
      return;
    }
    // The next line's first letters, written before the answer came.
    const rest = now.slice(written.length).trimStart();
    const next = { ...formOfParts(answer.value.parts, form.lineId), ...changed };
    if (rest !== "" && !lineOf(next, id).complete) return;
    goOn(take(next));
    if (rest !== "") onChange(emptyForm, rest);
  };
  return {
    ...{ fields, shown, result: lineOf(shown, id), needs },
    reading: written === undefined ? undefined : reading,
    type: (text) => onChange(form, text),
    choose: ({ medicine, usual }) => {
      setNeeds(undefined);
      const isNew = form.lineId === undefined;
      const isFirst = isNew && form.medicine === undefined;
      const other =
        isNew || form.medicine?.id === medicine.id ? { ...form, medicine } : withMedicine(form, medicine);
      const next = usual !== undefined && isFirst ? formOfParts(usual, undefined) : other;
      onChange(next);
      // A usual line is whole: Enter puts it down as it is read in words.
      focus(lineOf(next, id).complete ? "medicine" : "dose");
    },
    change,
    clear: () => onChange(emptyForm),
    submit,
  };
}
