/** What is asked of the queue; an answer depends on nothing else but what was written. */
export type Reading = {
  readonly now: string;
  readonly owner: string | undefined;
  readonly most?: number | undefined;
};

export type QueueReading = Reading & {
  /** The number of the answer that the asker holds. */
  readonly known?: number | undefined;
};

/** Whether an answer to one reading answers another, if nothing was written between. */
export const answersAlso = (
  { reading: before, until }: { readonly reading: Reading; readonly until: string },
  now: Reading,
): boolean =>
  before.owner === now.owner && before.most === now.most && before.now <= now.now && now.now < until;
