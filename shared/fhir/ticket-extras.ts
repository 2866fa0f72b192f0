import type { Extension, Task } from "@medplum/fhirtypes";
import { z } from "zod";
import { dispensedOutcome, recall, returnQuestion } from "../contract/spoke-calls.ts";
import { modeSegment } from "../domain/consult-mode.ts";
import { escalation } from "../domain/escalation.ts";
import { instant } from "../domain/ids.ts";
import { list } from "./reading.ts";
import { extension } from "./systems.ts";

/**
 * What a ticket carries beside its place: questions, recall, alarm, handing over, modes. Each is an extension with
 * one part a field, all of them texts, parsed by a schema on reading; what does not parse is as if it were not there.
 */
const parts = {
  [extension.question]: z
    .object({
      id: z.string(),
      about: returnQuestion.shape.about,
      en: z.string(),
      hi: z.string(),
      answer: z.string().optional(),
    })
    .transform(({ en, hi, ...rest }) => ({ ...rest, text: { en, hi } })),
  [extension.recall]: recall,
  [extension.escalation]: escalation.shape.steps.element.extend({
    level: z.coerce.number().int().min(0).max(2),
  }),
  [extension.handedOver]: z.object({
    /** Composition id of the paper. */
    paper: z.string(),
    what: z.enum(["given", "explained"]),
    how: z.string().optional(),
    by: z.string(),
    at: instant,
  }),
  [extension.dispensed]: z.object({
    paper: z.string(),
    line: z.coerce.number().int().positive(),
    outcome: dispensedOutcome,
    note: z.string().optional(),
    by: z.string(),
    at: instant,
  }),
  [extension.heldAtCentre]: z.object({ paper: z.string(), at: instant, by: z.string(), reason: z.string() }),
  [extension.acted]: z.object({
    /** The outbox item by which it came: tells a desk that its own act arrived, though the answer was lost. */
    id: z.string(),
    act: z.string(),
    at: instant,
    by: z.string(),
    /** Practitioner/id of the doctor. */
    byReference: z.string(),
    reason: z.string().optional(),
    /** Speciality or place to which it went. */
    to: z.string().optional(),
    /** Of a transfer: `108 | own-vehicle`; of advice in person: by when. */
    how: z.string().optional(),
    what: z.string().optional(),
    owner: z.string().optional(),
    due: z.string().optional(),
  }),
  [extension.ranIn]: modeSegment,
} as const;

type Kind = keyof typeof parts;
export type Extra<K extends Kind> = z.infer<(typeof parts)[K]>;
export type HandedOver = Extra<typeof extension.handedOver>;
export type Dispensed = Extra<typeof extension.dispensed>;
export type Acted = Extra<typeof extension.acted>;
export type RanIn = Extra<typeof extension.ranIn>;

/** What became of each line of one paper; told again, the last word counts. */
export function dispensedOf(task: Pick<Task, "extension">, paper: string): readonly Dispensed[] {
  const told = extrasOf(task, extension.dispensed).filter((one) => one.paper === paper);
  const last = new Map(told.map((one) => [one.line, one]));
  return [...last.values()].toSorted((one, other) => one.line - other.line);
}

/** All of one kind, in the order in which they were written. */
export function extrasOf<K extends Kind>(task: Pick<Task, "extension">, kind: K): readonly Extra<K>[] {
  return list(task.extension).flatMap((one) => {
    if (one.url !== kind) return [];
    const read = parts[kind].safeParse(textsOf(one));
    // The schema was chosen by `kind`; the union of all schemas forgets which.
    return read.success ? [read.data as Extra<K>] : [];
  });
}

/** The ticket with exactly these of one kind; its other extensions stay. */
export function withExtras(
  task: Task,
  kind: Kind,
  texts: readonly Readonly<Record<string, string | undefined>>[],
): Task {
  const others = list(task.extension).filter(({ url }) => url !== kind);
  const all = [...others, ...texts.map((one) => extraExtension(kind, one))];
  const { extension: _replaced, ...rest } = task;
  return all.length > 0 ? { ...rest, extension: all } : rest;
}

/** What was written before stays as it stands, also what this release does not read of it. */
export function addExtras(
  task: Task,
  kind: Kind,
  texts: readonly Readonly<Record<string, string | undefined>>[],
): Task {
  if (texts.length === 0) return task;
  return { ...task, extension: [...list(task.extension), ...texts.map((one) => extraExtension(kind, one))] };
}

/** A question as the texts that `withExtras` takes. */
export function questionTexts({ id, about, text, answer }: z.infer<typeof returnQuestion>) {
  return { id, about, en: text.en, hi: text.hi, answer };
}

function extraExtension(url: string, texts: Readonly<Record<string, string | undefined>>): Extension {
  const filled = Object.entries(texts).flatMap(([name, valueString]) =>
    valueString === undefined ? [] : [{ url: name, valueString }],
  );
  return { url, extension: filled };
}

function textsOf(one: Extension): Record<string, string | undefined> {
  return Object.fromEntries(list(one.extension).map(({ url, valueString }) => [url, valueString]));
}
