/** Pieces of text name themselves `[…]`; whoever writes over a draft must have had it before him. */
const piecesOf = (text: string): readonly string[] => text.match(/\[[^\]]+\]/g) ?? [];

export function draftOverwritten(before: string, after: string): string | undefined {
  const kept = new Set(piecesOf(after));
  const lost = piecesOf(before).find((piece) => !kept.has(piece));
  return lost === undefined
    ? undefined
    : `${lost} was at the hub and was written over by a draft that never saw it`;
}

/** What the centre told stays told. */
export function factsLost(told: Iterable<string>, atHub: ReadonlySet<string>): string | undefined {
  for (const one of told) if (!atHub.has(one)) return `${one} was told at the centre and is gone`;
  return undefined;
}
