import { piecesIn } from "../texts.ts";

/** Whoever writes over a draft must have had it before him; what its doctor gave up may go. */
export function draftOverwritten(
  before: string,
  after: string,
  mayGo: (piece: string) => boolean = () => false,
): string | undefined {
  const kept = new Set(piecesIn(after));
  const lost = piecesIn(before).find((piece) => !kept.has(piece) && !mayGo(piece));
  return lost === undefined
    ? undefined
    : `${lost} was at the hub and was written over by a draft that never saw it`;
}

/** What the centre told stays told. */
export function factsLost(told: Iterable<string>, atHub: ReadonlySet<string>): string | undefined {
  for (const one of told) if (!atHub.has(one)) return `${one} was told at the centre and is gone`;
  return undefined;
}
