type Words = Readonly<Record<string, string>>;

/** What stays of the kept fields where these words were used: a field that was written on since is a new beginning. */
export const leftAfter = (kept: Words, used: Words): Words =>
  Object.fromEntries(Object.entries(kept).filter(([field, text]) => used[field] !== text));
