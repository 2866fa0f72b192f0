import { type FormEvent, type RefObject, useRef, useState } from "react";
import { type LineReading, longestWrittenLine } from "../../../shared/contract/line-reading.ts";
import type { ConsultId, LineId } from "../../../shared/domain/ids.ts";
import type { MedicineSuggestion } from "../../../shared/contract/writing-calls.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { looksWritten } from "../../../shared/domain/own-line.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { fillIn, filledSince, formAsRead, isSameLine, withoutHand } from "./by-hand.ts";
import type { EntryActs, Standing } from "./entry-acts.ts";
import { withMedicine } from "./instead-of.ts";
import { emptyForm, type FormResult, formOfParts, type LineForm, lineOf, type Need } from "./line-form.ts";
import { isStillAt } from "./still-at.ts";

/** What stands in the fields: of `typed`, in the medicine's field, while it is no chosen medicine. */
export type LineEntry = Standing & {
  readonly consultId: ConsultId;
  readonly newId: () => LineId;
  readonly acts: EntryActs;
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
  readonly isTooLong: boolean;
  /** Why a line that was entered was not read. */
  readonly failure: Failure | undefined;
  readonly type: (text: string) => void;
  readonly choose: (suggestion: MedicineSuggestion) => void;
  /** The medicine's field was left. */
  readonly leave: () => void;
  readonly change: (part: Partial<LineForm>) => void;
  readonly clear: () => void;
  readonly submit: (event: FormEvent) => Promise<void>;
};

/** A medicine that was chosen, and whose name was then altered or taken away, is none that could be put down. */
const asNamed = ({ form, typed }: Standing): LineForm =>
  typed === undefined ? form : { ...form, medicine: undefined };

/** One line of the prescription being written: as a whole ("pcm 500 tds 5d pc"), field by field, or both. */
export function useLineEntry({ form, typed, newId, acts }: Omit<LineEntry, "consultId">): Entry {
  const fields = useRef<HTMLFormElement>(null);
  const [id, setId] = useState(newId);
  const [needs, setNeeds] = useState<Need>();
  const line = useReading(typed);
  const { written, isRead, reading } = line;
  const shown = reading?.kind === "read" ? formAsRead(reading.parts, form) : form;
  const focus = (what: Need) => {
    const field = what === "medicine" ? "[data-first-field]" : `[name="${what}"]`;
    fields.current?.querySelector<HTMLElement>(field)?.focus();
  };
  const take = (next: LineForm, standing?: Standing) => {
    const taken = lineOf(next, id);
    if (taken.complete) {
      acts.put(taken.line, standing);
      setNeeds(undefined);
      setId(newId());
    } else {
      acts.change(next, written === undefined ? typed : undefined);
      setNeeds(taken.needs);
    }
    return taken.complete ? "medicine" : taken.needs;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (written === undefined) return focus(take(asNamed({ form, typed })));
    // At once: what is typed behind Enter is the next line's, from whichever field it was pressed in.
    focus("medicine");
    if (line.isTooLong) return;
    const first = document.activeElement;
    const goOn = (what: Need) => (isStillAt(first) ? focus(what) : undefined);
    // Asked anew: Enter may come before the answer to the last letter.
    const parts = await line.read(written);
    const later = acts.now();
    const letters = later.typed?.trimStart() ?? "";
    if (parts === undefined || !letters.startsWith(written)) return goOn("medicine");
    // The next line's first letters, written before the answer came.
    const rest = letters.slice(written.length).trimStart();
    const since = filledSince(form, later.form);
    // Of the same line, and perhaps half a number: it fills in what was read, and waits for an Enter of its own.
    if (rest === "" && Object.keys(since).length > 0) return;
    const next = formAsRead(parts, form);
    if (rest === "") return goOn(take(next));
    if (!lineOf(next, id).complete) return;
    const begun = Object.keys(since).length === 0 ? emptyForm : fillIn(emptyForm, since);
    goOn(take(next, { form: begun, typed: rest }));
  };
  const result = lineOf(isRead ? shown : asNamed({ form, typed }), id);
  return {
    ...{ fields, shown, result, reading, submit },
    // Asked of the line that was tried; another one may stand in the fields by now.
    needs: !result.complete && result.needs === needs ? needs : undefined,
    isTooLong: line.isTooLong,
    failure: line.failure,
    type: (text) => {
      line.forget();
      const isBeside = typed !== undefined || form.medicine === undefined;
      const isOn = isBeside && isSameLine(typed ?? "", text);
      acts.change(isOn ? form : withoutHand(form), text);
    },
    choose: (suggestion) => {
      setNeeds(undefined);
      const next = formOfChoice(suggestion, withoutHand(form));
      acts.change(next);
      // A usual line is whole: Enter puts it down as it is read in words.
      focus(lineOf(next, id).complete ? "medicine" : "dose");
    },
    leave: () => {
      // As it is now: a choice goes on to the dose, and so leaves the field before it is drawn with that medicine.
      const now = acts.now();
      const isName = now.typed !== undefined && !looksWritten(now.typed);
      // A chosen medicine stands; letters that chose none stay where they are.
      if (isName && now.form.medicine !== undefined) acts.change(withoutHand(now.form));
    },
    change: (part) => {
      setNeeds(undefined);
      const isBeside = typed !== undefined || form.medicine === undefined;
      // A line that was read stands in the fields now; other letters stand nowhere else.
      if (isRead) acts.change({ ...shown, ...part });
      else acts.change(isBeside ? fillIn(form, part) : { ...form, ...part }, typed);
    },
    clear: acts.clear,
  };
}

/** Letters that may be a whole line, and what the desk reads in them. */
function useReading(typed: string | undefined) {
  const written = typed !== undefined && looksWritten(typed) ? typed.trim() : undefined;
  const isTooLong = written !== undefined && written.length > longestWrittenLine;
  const isAsked = written !== undefined && !isTooLong;
  const options = { enabled: isAsked, staleTimeMs: Infinity };
  const reading = useCall("prescription.readLine", { text: isAsked ? written : "" }, options).data;
  const { run, failure, reset } = useAct("prescription.readLine");
  const read = async (text: string) => {
    const answer = await run({ text });
    return answer.ok && answer.value.kind === "read" ? answer.value.parts : undefined;
  };
  return {
    ...{ written, isTooLong, read, failure },
    reading: isAsked ? reading : undefined,
    isRead: isAsked && reading?.kind === "read",
    forget: () => (failure === undefined ? undefined : reset()),
  };
}

function formOfChoice({ medicine, usual }: MedicineSuggestion, form: LineForm): LineForm {
  const isNew = form.lineId === undefined;
  if (usual !== undefined && isNew && form.medicine === undefined) return formOfParts(usual, undefined);
  return isNew || form.medicine?.id === medicine.id ? { ...form, medicine } : withMedicine(form, medicine);
}
