import type { Edit } from "../../../shared/domain/draft.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { EntryFields, LineEntry } from "../../../shared/domain/line-entry.ts";
import type { Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { isSame } from "../../../shared/sync/merge/same.ts";
import { looksWritten } from "../../../shared/domain/own-line.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { entryOf, fieldsOfForm, formOfEntry } from "./entry-form.ts";
import { withMedicine } from "./instead-of.ts";
import { formOf, type LineForm } from "./line-form.ts";
import { afterLine, asideOf, fieldsOf, takeUp, withoutLine, withoutTyped, writeOn } from "./put-aside.ts";
import { asChanged } from "./written-reason.ts";

/** What stands in the fields. */
export type Standing = { readonly form: LineForm; readonly typed: string | undefined };

export type EntryActs = {
  /** To the last letter: what is drawn, and what an act that waits had seen, is older. */
  readonly now: () => Standing;
  readonly change: (form: LineForm, typed?: string) => void;
  /** The line in the fields, put down; `next` stands in them already, where the next was begun behind its Enter. */
  readonly put: (line: PrescriptionLine, next?: Standing) => void;
  readonly clear: () => void;
};

type Acts = EntryActs & {
  /** Another line into the fields: what stands there waits for it. */
  readonly takeUp: (form: LineForm, typed?: string) => void;
  readonly edit: (line: PrescriptionLine) => void;
  readonly editInstead: (line: PrescriptionLine, medicine: Medicine) => void;
  /** The letters in the medicine's field were no medicine: what stands beside them stays. */
  readonly dropTyped: () => void;
  /** From elsewhere than the fields, which stay as they are. */
  readonly putBeside: (line: PrescriptionLine) => void;
  readonly remove: (id: LineId) => void;
};

type Around = {
  /** Something of the prescription was put down or taken away. */
  readonly onLeft: () => void;
  readonly medicineOf: (id: string) => Medicine | undefined;
  readonly choose: (medicines: readonly Medicine[]) => void;
};

const setEntry = (entry: LineEntry | undefined): Edit => ({
  kind: "set-entry",
  ...(entry === undefined ? {} : { entry }),
});

/**
 * The line under way and what may be done with it. It is kept with the note at each letter: what is not yet put down
 * outlives the window as well.
 */
export function entryActs(writer: DraftWriter, { medicineOf, choose, onLeft }: Around): Acts {
  const { write } = writer;
  const underNow = () => writer.state().draft.entry;
  const linesNow = () => writer.state().draft.lines;
  const know = ({ medicine }: LineForm) => {
    if (medicine !== undefined && medicineOf(medicine.id) === undefined) choose([medicine]);
  };
  /** A chosen medicine that this window has not read yet is no field that was emptied. */
  const unreadIn = (form: LineForm, typed: string | undefined): Pick<EntryFields, "medicineId"> => {
    const under = underNow();
    const isNone = form.medicine !== undefined || typed !== undefined || under?.typed !== undefined;
    if (isNone || under?.medicineId === undefined || under.lineId !== form.lineId) return {};
    return medicineOf(under.medicineId) === undefined ? { medicineId: under.medicineId } : {};
  };
  const asInLine = (line: PrescriptionLine): EntryFields => ({
    ...fieldsOfForm(formOf(line, medicineOf(line.medicineId))),
    medicineId: line.medicineId,
  });
  const isAsInItsLine = (fields: EntryFields) =>
    linesNow().some((line) => line.id === fields.lineId && isSame(fields, asInLine(line)));
  const fieldsOfLine = (line: PrescriptionLine): EntryFields => {
    const under = underNow();
    // A whole line that is being written over it is another.
    if (under?.lineId === line.id && !looksWritten(under.typed ?? "")) return fieldsOf(under);
    return asideOf(under, line.id) ?? asInLine(line);
  };
  const withLine = (line: PrescriptionLine) => takeUp(underNow(), fieldsOfLine(line), isAsInItsLine);
  return {
    now: () => ({ form: formOfEntry(underNow(), medicineOf), typed: underNow()?.typed }),
    change: (form, typed) => {
      know(form);
      const unread = unreadIn(form, typed);
      const fields = entryOf(form, typed);
      const isKept = fields !== undefined || unread.medicineId !== undefined;
      write([
        setEntry(writeOn(underNow(), isKept ? { ...fieldsOfForm(form, typed), ...unread } : undefined)),
      ]);
    },
    put: (line, next) => {
      const under = underNow();
      const left =
        next === undefined ? afterLine(under) : writeOn(under, fieldsOfForm(next.form, next.typed));
      write([{ kind: "put-line", line: asChanged(line, linesNow()) }, setEntry(left)]);
      onLeft();
    },
    putBeside: (line) => {
      write([{ kind: "put-line", line }]);
      onLeft();
    },
    clear: () => write([setEntry(afterLine(underNow()))]),
    takeUp: (form, typed) => {
      know(form);
      write([setEntry(takeUp(underNow(), fieldsOfForm(form, typed), isAsInItsLine))]);
    },
    edit: (line) => write([setEntry(withLine(line))]),
    editInstead: (line, medicine) => {
      const under = withLine(line);
      const form = withMedicine(formOfEntry(under, medicineOf), medicine);
      know(form);
      write([setEntry(writeOn(under, fieldsOfForm(form)))]);
    },
    dropTyped: () => write([setEntry(withoutTyped(underNow()))]),
    remove: (id) => {
      write([{ kind: "remove-line", lineId: id }, setEntry(withoutLine(underNow(), id))]);
      onLeft();
    },
  };
}
