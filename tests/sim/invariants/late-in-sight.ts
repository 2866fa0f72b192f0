/** A paper that came too late, as the hub holds it. */
export type LateAtHub = {
  readonly itemId: string;
  /** Practitioner/id of who signed it, and of who holds the consult now. */
  readonly author: string;
  readonly owner: string | undefined;
  /** The consult stands so that the paper may still become its paper. */
  readonly isIssuable: boolean;
  readonly decision: "accepted" | "declined" | undefined;
};

/** What one file, whose doctor sits there and asked last when nothing moved any more, has of it. */
type LateHere = {
  readonly file: string;
  readonly me: string;
  /** Of its row in the outbox, where it was signed here or carried here. */
  readonly row: { readonly state: string; readonly outcome: string | undefined } | undefined;
  readonly listed: { readonly mayDecide: boolean; readonly state: string } | undefined;
};

/**
 * Whoever holds the consult is asked about it, at whichever PC; its author sees that it waits, and what became of it;
 * nobody else sees it.
 */
export function lateUnseen(late: LateAtHub, here: LateHere): string | undefined {
  const { itemId, author, owner, isIssuable, decision } = late;
  const { file, me, row, listed } = here;
  const isToDecide = owner === me && isIssuable && decision === undefined;
  if (isToDecide && listed?.mayDecide !== true)
    return `late ${itemId} waits for ${me}, and ${file} does not ask`;
  if (!isToDecide && listed?.mayDecide === true)
    return `${file} asks about late ${itemId}, which is not ${me}'s`;
  const isMine = author === me;
  if (!isMine && listed && (owner !== me || decision !== undefined))
    return `${file} shows ${me} late ${itemId} of ${author}`;
  if (!isMine || !row) return undefined;
  return decision === "accepted" ? acceptedUnseen(late, here) : openUnseen(late, here);
}

function acceptedUnseen({ itemId }: LateAtHub, { file, row }: LateHere): string | undefined {
  const isKnown = row?.outcome === "issued" && (row.state === "done" || row.state === "superseded");
  return isKnown
    ? undefined
    : `late ${itemId} was accepted, and ${file} has it as ${row?.outcome} (${row?.state})`;
}

function openUnseen({ itemId, decision }: LateAtHub, { file, row, listed }: LateHere): string | undefined {
  if (row?.outcome !== "signed-late") return `late ${itemId} counts as ${row?.outcome} in ${file}`;
  // Set aside by a person, or being written anew.
  if (row.state === "superseded") return undefined;
  if (row.state !== "parked") return `late ${itemId} is ${row.state} in ${file}: nobody sees it`;
  return listed?.state === (decision ?? "open")
    ? undefined
    : `late ${itemId}: ${file} does not know what became of it`;
}
