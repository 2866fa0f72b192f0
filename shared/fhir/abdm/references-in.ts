/** Every reference in a resource or bundle, wherever it stands. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "reference" && typeof each === "string" ? [each] : referencesIn(each),
  );
}
