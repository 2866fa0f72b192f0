export type OlderCopy = { readonly name: string; readonly bytes: number };

/**
 * Which older copies give way so that so many bytes become free; undefined where even all of them would not do: a copy
 * that makes no room is not given up for nothing.
 */
export function givingWay(
  oldestFirst: readonly OlderCopy[],
  missingBytes: number,
): readonly string[] | undefined {
  const going: string[] = [];
  let missing = missingBytes;
  for (const { name, bytes } of oldestFirst) {
    if (missing <= 0) break;
    going.push(name);
    missing -= bytes;
  }
  return missing <= 0 ? going : undefined;
}
