/** The chosen patient, and where in the list that is. */
export type Choice = { readonly id: string; readonly at: number };

/**
 * The choice stays with the patient, also the first that nobody chose yet: a red one that comes on top takes no Enter
 * that was meant for another. Only where the chosen one left the list the one in the same place is it.
 */
export function choiceIn(ids: readonly string[], before: Choice | undefined): Choice | undefined {
  const found = before === undefined ? -1 : ids.indexOf(before.id);
  const at = found >= 0 ? found : Math.min(before?.at ?? 0, ids.length - 1);
  const id = ids[at];
  return id === undefined ? undefined : { id, at };
}
