const longestMs = 7 * 86_400_000;

/** A document that the hub just took, and the ticket of its consult as it stood then. */
type Added = {
  readonly id: string;
  /** Practitioner/id. */
  readonly author: string;
  readonly atMs: number;
  readonly ticket: {
    readonly owner: string | undefined;
    readonly state: string;
    readonly changedAtMs: number;
  };
};

/** Whoever gave a consult back adds for a week what is still on its way, and then nothing more. */
export function addedTooLate({ id, author, atMs, ticket }: Added): string | undefined {
  const isHeld = ticket.owner === author && ticket.state !== "referred";
  if (isHeld || atMs - ticket.changedAtMs <= longestMs) return undefined;
  const days = Math.floor((atMs - ticket.changedAtMs) / 86_400_000);
  return `document ${id} of ${author} was taken ${days} days after its consult was given back`;
}
