/** What is still being brought here by a rescue goes to the hub before any act that comes after it. */
export function wentBefore(itemId: string, coming: readonly string[]): string | undefined {
  const [first] = coming;
  return first === undefined ? undefined : `${itemId} was sent while ${first}, before it, was still coming`;
}

/** Nobody is asked about what is on its way here: whoever set it aside would lose what then arrives. */
export function askedWhileComing(
  itemId: string,
  why: string | undefined,
  isComing: boolean,
): string | undefined {
  return isComing ? `${itemId} waits for a person (${why}) while it is still coming` : undefined;
}
