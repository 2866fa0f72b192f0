/** A paper that was called back is in force again only by who knew of that. */
export function undoesRecall(
  itemId: string,
  recalls: readonly string[],
  knew: ReadonlySet<string>,
): string | undefined {
  const unknown = recalls.find((id) => !knew.has(id));
  return unknown === undefined
    ? undefined
    : `signature ${itemId} undid recall ${unknown}, of which its author did not know`;
}

/** A recall calls back what its author saw, and nothing that was signed in the knowledge of it. */
export function calledBackUnseen(
  recall: string,
  voided: readonly string[],
  seen: ReadonlySet<string>,
): string | undefined {
  // The ticket alone said that there is one: whatever it is, it was meant.
  if (seen.size === 0) return undefined;
  const unseen = voided.find((paper) => !seen.has(paper));
  return unseen === undefined
    ? undefined
    : `recall ${recall} called back ${unseen}, which its author had not seen`;
}
