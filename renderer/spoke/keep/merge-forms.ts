import type { RequestForm } from "../request/request-form.ts";

/**
 * One form changed in two windows since `base`: each field is as it was changed last, and a window that left it alone
 * takes nothing of it back. Of a list that both have changed, what either has added is there, and what either has taken
 * out is not. The step is each window's own.
 */
export function mergeForms(base: RequestForm, mine: RequestForm, theirs: RequestForm): RequestForm {
  const merged = mergeFields(base, mine, theirs);
  return {
    ...merged,
    vitals: mergeFields(base.vitals, mine.vitals, theirs.vitals),
    flags: mergeLists(base.flags, mine.flags, theirs.flags),
    files: mergeLists(base.files, mine.files, theirs.files),
    allergies: mergeLists(base.allergies, mine.allergies, theirs.allergies),
    medicines: mergeLists(base.medicines, mine.medicines, theirs.medicines),
    step: mine.step,
  };
}

/** Whether `kept` has words that neither stood in `base` nor go with what is `sent`. */
export function holdsMore(base: RequestForm, sent: RequestForm, kept: RequestForm): boolean {
  const differing = (from: RequestForm) => new Set(changedFields(from, kept));
  const since = differing(base);
  return [...differing(sent)].some((key) => since.has(key));
}

/** Whether anything was written since, and not only looked at another step. */
export const isWrittenOn = (base: RequestForm, form: RequestForm): boolean =>
  changedFields(base, form).length > 0;

function changedFields(base: RequestForm, { step: _step, writtenAt: _at, ...form }: RequestForm): string[] {
  const before = new Map<string, unknown>(Object.entries(base));
  return Object.entries(form).flatMap(([key, value]) => (isSame(before.get(key), value) ? [] : [key]));
}

function mergeLists<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs)) return mine;
  const has = (list: readonly T[], one: T) => list.some((other) => isSame(one, other));
  const stays = (one: T) => (has(mine, one) && has(theirs, one)) || !has(base, one);
  const added = theirs.filter((one) => !has(mine, one));
  return [...mine, ...added].filter(stays);
}

export function mergeFields<T extends object>(base: T, mine: T, theirs: T): T {
  const before = new Map<string, unknown>(Object.entries(base));
  const there = new Map<string, unknown>(Object.entries(theirs));
  const keys = new Set([...Object.keys(mine), ...there.keys()]);
  const here = new Map<string, unknown>(Object.entries(mine));
  const fields = [...keys].map((key) => {
    const value = here.get(key);
    return [key, isSame(before.get(key), value) ? there.get(key) : value];
  });
  // Every field was taken from one of the two.
  return Object.fromEntries(fields) as T;
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
