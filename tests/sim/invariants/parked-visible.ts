export type Row = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly why: string | null;
};

/**
 * Nothing that was meant for the hub disappears or waits in silence: each row is still there; it arrived, or something
 * later says it all, or it is parked, listed and says why.
 */
export function hidden(
  enqueued: Iterable<string>,
  rows: ReadonlyMap<string, Row>,
  listed: ReadonlySet<string>,
): string | undefined {
  for (const id of enqueued) {
    const row = rows.get(id);
    if (!row) return `${id} is gone`;
    if (row.state === "done" || row.state === "superseded") continue;
    if (row.state !== "parked")
      return `${row.kind} ${id} still waits (${row.state}, ${row.why}) though nothing is in its way`;
    if (!listed.has(id)) return `${id} is parked and not listed`;
    if (row.why === null || row.why === "") return `${id} is parked and does not say why`;
  }
  return undefined;
}

/** A paper that the hub did not issue waits for its author, in sight, unless it is being written anew. */
export function heldUnseen(
  answers: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, Row>,
): string | undefined {
  for (const [id, outcome] of answers) {
    const state = rows.get(id)?.state;
    if (outcome !== "issued" && state === "done")
      return `signature ${id} was answered "${outcome}" and nobody sees it`;
  }
  return undefined;
}
