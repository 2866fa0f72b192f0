/** What is still being brought here by a rescue goes to the hub before any act that comes after it. */
export function wentBefore(itemId: string, coming: readonly string[]): string | undefined {
  const [first] = coming;
  return first === undefined ? undefined : `${itemId} was sent while ${first}, before it, was still coming`;
}
