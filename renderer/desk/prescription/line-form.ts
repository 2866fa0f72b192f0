import type { LineId } from "../../../shared/domain/ids.ts";
import type { LineEntry } from "../../../shared/domain/line-entry.ts";
import type {
  DoseGrid,
  Frequency,
  LineMore,
  LineParts,
  Medicine,
  PrescriptionLine,
} from "../../../shared/domain/medicine.ts";
import { emptyFields } from "../../../shared/domain/own-line.ts";

/** The fields as they stand while being filled in: texts, because half a number is not yet a number. */
export type LineForm = {
  readonly lineId: LineId | undefined;
  readonly medicine: Medicine | undefined;
  readonly dose: string;
  readonly frequency: Frequency;
  readonly meal: PrescriptionLine["meal"];
  /** Morning-noon-(evening-)night, as doctors write it: "1-0-1". */
  readonly grid: string;
  /** A number, or "cont": until the next review. */
  readonly days: string;
  readonly asNeededFor: string;
  readonly maxPerDay: string;
  readonly instructions: string;
  readonly reason: string;
  readonly answers?: readonly string[];
  readonly side: "" | NonNullable<LineMore["side"]>;
  /** What a written line said beside the fields. */
  readonly more: Pick<LineMore, "on" | "site" | "steps" | "doses">;
  /** Which of the fields were filled in by hand beside letters that nobody had read yet. */
  readonly byHand?: LineEntry["byHand"];
};

export type Need = "medicine" | "dose" | "grid" | "days" | "asNeededFor" | "maxPerDay";
export type FormResult =
  | { readonly complete: true; readonly line: PrescriptionLine }
  | { readonly complete: false; readonly needs: Need };

export const emptyForm: LineForm = { ...emptyFields, lineId: undefined, medicine: undefined };

/** The line that the form describes, or the first thing that it still needs. */
export function lineOf(form: LineForm, newId: LineId): FormResult {
  if (form.medicine === undefined) return { complete: false, needs: "medicine" };
  const grid = form.frequency === "by-time-of-day" ? gridOf(form.grid) : undefined;
  if (form.frequency === "by-time-of-day" && grid === undefined) return { complete: false, needs: "grid" };
  const doseAmount = grid === undefined ? positive(form.dose) : Math.max(...Object.values(grid));
  if (doseAmount === undefined) return { complete: false, needs: "dose" };
  const durationDays = whole(form.days);
  const untilReview = /^(?:cont|जारी)/iu.test(form.days.trim());
  const isOpen = form.frequency === "stat" || form.more.steps !== undefined || form.more.doses !== undefined;
  if (!isOpen && !untilReview && durationDays === undefined) return { complete: false, needs: "days" };
  const asNeeded = form.frequency === "as-needed";
  const maxPerDay = whole(form.maxPerDay);
  if (asNeeded && form.asNeededFor.trim() === "") return { complete: false, needs: "asNeededFor" };
  if (asNeeded && maxPerDay === undefined) return { complete: false, needs: "maxPerDay" };
  return {
    complete: true,
    line: {
      id: form.lineId ?? newId,
      medicineId: form.medicine.id,
      doseAmount,
      frequency: form.frequency,
      meal: form.meal,
      ...form.more,
      ...(grid === undefined ? {} : { grid }),
      ...(form.side === "" ? {} : { side: form.side }),
      ...(untilReview ? { untilReview: true as const } : {}),
      ...(form.frequency === "stat" || durationDays === undefined ? {} : { durationDays }),
      ...(asNeeded ? { asNeededFor: form.asNeededFor.trim() } : {}),
      ...(asNeeded && maxPerDay !== undefined ? { maxPerDay } : {}),
      ...(form.instructions.trim() === "" ? {} : { instructions: form.instructions.trim() }),
      ...(form.reason.trim() === "" ? {} : { reason: form.reason.trim() }),
      ...(form.reason.trim() === "" || form.answers === undefined ? {} : { answers: [...form.answers] }),
    },
  };
}

/** The form that shows an existing line, to change it. */
export function formOf(line: PrescriptionLine, medicine: Medicine | undefined): LineForm {
  return {
    lineId: line.id,
    medicine,
    ...partsInForm({ ...line, ...(medicine === undefined ? {} : { medicine }) }),
    reason: line.reason ?? "",
    ...(line.answers === undefined ? {} : { answers: line.answers }),
  };
}

/** The form as a written line fills it in; what the line left open keeps what the form begins with. */
export function formOfParts(parts: LineParts, lineId: LineId | undefined): LineForm {
  return { ...emptyForm, ...partsInForm(parts), lineId, medicine: parts.medicine };
}

function partsInForm({
  on,
  site,
  steps,
  doses,
  ...parts
}: LineParts): Omit<LineForm, "lineId" | "medicine" | "reason" | "answers"> {
  const more = { on, site, steps, doses };
  return {
    dose: parts.doseAmount === undefined ? "" : String(parts.doseAmount),
    frequency: parts.frequency ?? emptyForm.frequency,
    meal: parts.meal ?? emptyForm.meal,
    grid: parts.grid === undefined ? "" : gridText(parts.grid),
    days: parts.untilReview === true ? "cont" : (parts.durationDays?.toString() ?? ""),
    asNeededFor: parts.asNeededFor ?? "",
    maxPerDay: parts.maxPerDay?.toString() ?? "",
    instructions: parts.instructions ?? "",
    side: parts.side ?? "",
    more: Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
  };
}

const gridText = ({ morning, noon, evening, night }: DoseGrid): string =>
  [morning, noon, evening, night].join("-");

/** Three numbers are morning, noon and night; four have the evening before the night. */
function gridOf(text: string): DoseGrid | undefined {
  const amounts = text.split(/\s*[-–—]\s*/u).map((part) => (/^0$/u.test(part.trim()) ? 0 : positive(part)));
  const [morning, noon, third, fourth] = amounts;
  if (morning === undefined || noon === undefined || third === undefined || amounts.length > 4)
    return undefined;
  if (amounts.length === 4 && fourth === undefined) return undefined;
  const grid =
    fourth === undefined
      ? { morning, noon, evening: 0, night: third }
      : { morning, noon, evening: third, night: fourth };
  return Object.values(grid).some((amount) => amount > 0) ? grid : undefined;
}

/** "0.5", "½", "1/2": half a tablet is the commonest fraction. */
function positive(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^½$/u, "0.5")
    .replace(/^1\/2$/u, "0.5")
    .replace(",", ".");
  if (!/^\d{1,4}(\.\d{1,3})?$/u.test(plain)) return undefined;
  const value = Number(plain);
  return value > 0 ? value : undefined;
}

function whole(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/u.test(text.trim()) ? Number(text.trim()) : undefined;
}
