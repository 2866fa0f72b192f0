/** Once the sealed item lies beside the files, it arrives though its author never signs in again. */
export function undelivered(spooled: Iterable<string>, answered: ReadonlySet<string>): string | undefined {
  for (const itemId of spooled) if (!answered.has(itemId)) return `signature ${itemId} waits for its author`;
  return undefined;
}
