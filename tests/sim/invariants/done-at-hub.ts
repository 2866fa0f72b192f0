/** A claim or an act that its desk counts as done. */
export type CountedDone = {
  readonly id: string;
  readonly kind: "claim" | "act";
  /** Practitioner/id of the doctor whose it is. */
  readonly doctor: string;
};
/** One version of the ticket at the hub: whose it was, under which claim, and what was done to it so far. */
export type TicketVersion = {
  readonly owner: string | undefined;
  readonly claimId: string | undefined;
  readonly acted: readonly string[];
};

/** The doctor goes on from what counts as done: the hub must have done it, and not somebody else before. */
export function notDoneAtHub(
  { id, kind, doctor }: CountedDone,
  versions: readonly TicketVersion[],
): string | undefined {
  const isThere = versions.some(({ owner, claimId, acted }) =>
    // What the same doctor took at another PC is as good.
    kind === "act" ? acted.includes(id) : claimId === id || owner === doctor,
  );
  return isThere ? undefined : `${kind} ${id} counts as done and the hub never did it`;
}
