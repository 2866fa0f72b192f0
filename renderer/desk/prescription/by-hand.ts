import { fieldsByHand } from "../../../shared/domain/line-entry.ts";
import type { LineParts } from "../../../shared/domain/medicine.ts";
import { isSame } from "../../../shared/sync/merge/same.ts";
import { formOfParts, type LineForm } from "./line-form.ts";

type Filled = Partial<Omit<LineForm, "byHand">>;

/** A field that was filled in beside letters that nobody has read yet: later than these, and not undone by their reading. */
export function fillIn(form: LineForm, part: Filled): LineForm {
  const names = fieldsByHand.filter((name) => name in part || form.byHand?.includes(name) === true);
  return { ...form, ...part, byHand: names };
}

/** What was filled in so, for the letters that stand there now. */
const filled = (form: LineForm): Filled =>
  Object.fromEntries((form.byHand ?? []).map((name) => [name, form[name]]));

/** What was filled in between: after `before`, beside the same letters or those that followed. */
export function filledSince(before: LineForm, form: LineForm): Filled {
  const earlier: Readonly<Record<string, unknown>> = filled(before);
  return Object.fromEntries(
    Object.entries(filled(form)).filter(([name, value]) => !isSame(earlier[name], value)),
  );
}

/** The fields as a written line fills them in, and over it what was filled in by hand. */
export function formAsRead(parts: LineParts, form: LineForm): LineForm {
  const read = formOfParts(parts, form.lineId);
  // What the line says of how to take it ("at bedtime") and what was written beside it are two things to say.
  const instructions = [read.instructions, form.byHand?.includes("instructions") ? form.instructions : ""];
  return {
    ...read,
    ...filled(form),
    instructions: instructions.filter((text) => text.trim() !== "").join("; "),
  };
}

export function withoutHand({ byHand: _gone, ...form }: LineForm): LineForm {
  return form;
}

/**
 * Whether letters are changed on, and not another line begun over them: for that, what was filled in beside the first is
 * not meant.
 */
export function isSameLine(before: string, after: string): boolean {
  const [was, is] = [before.trim(), after.trim()];
  return was === "" || (is.length > 1 && is[0] === was[0]);
}
