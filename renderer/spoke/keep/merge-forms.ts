import type { RequestForm } from "../request/request-form.ts";

/**
 * One form changed in two windows since `base`: each field is as it was changed last, and a window that left it alone
 * takes nothing of it back. The step is each window's own.
 */
export function mergeForms(base: RequestForm, mine: RequestForm, theirs: RequestForm): RequestForm {
  const merged = mergeFields(base, mine, theirs);
  return { ...merged, vitals: mergeFields(base.vitals, mine.vitals, theirs.vitals), step: mine.step };
}

/** Whether anything was written since, and not only looked at another step. */
export function isWrittenOn(
  base: RequestForm,
  { step: _step, writtenAt: _at, ...form }: RequestForm,
): boolean {
  const before = new Map<string, unknown>(Object.entries(base));
  return Object.entries(form).some(([key, value]) => !isSame(before.get(key), value));
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
