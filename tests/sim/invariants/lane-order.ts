/** One lane's items as its desk wrote them, and the order in which the hub took them. */
export function orderBroken(written: readonly string[], taken: readonly string[]): string | undefined {
  const place = new Map(written.map((id, at) => [id, at]));
  let last = -1;
  for (const id of taken) {
    const at = place.get(id);
    if (at === undefined) continue;
    if (at < last) return `${id} was taken after ${written[last]}, which was written later`;
    last = at;
  }
  return undefined;
}
