/** Equal as JSON, whatever the order of an object's fields; absent and undefined are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return text(one) === text(other);
}

const text = (value: unknown): string => JSON.stringify(ordered(value)) ?? "";

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
