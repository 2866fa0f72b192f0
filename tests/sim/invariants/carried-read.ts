import { piecesIn } from "../texts.ts";

/** A paper that was carried here beside another note, and what the hub said of it. */
type Carried = {
  readonly itemId: string;
  readonly state: string;
  readonly why: string | null;
  readonly isListed: boolean;
  readonly outcome: string | undefined;
  /** What it says. */
  readonly draft: string;
};

/** "Signed at your other PC": its answer waits for the author as that of any paper, and its words are here to be read. */
export function carriedUnseen(carried: Carried, texts: readonly string[]): string | undefined {
  const { itemId, state, why, isListed, outcome, draft } = carried;
  if (outcome === undefined) return `carried ${itemId} was never answered`;
  if (outcome === "issued")
    return state === "done" ? undefined : `carried ${itemId} is issued, and ${state} here`;
  if (state === "superseded") return undefined;
  if (state !== "parked" || !isListed || why === null)
    return `carried ${itemId} was answered "${outcome}", is ${state}, and nobody sees it`;
  const gone = piecesIn(draft).find((piece) => !texts.some((text) => text.includes(piece)));
  return gone === undefined
    ? undefined
    : `carried ${itemId} waits for its author, and ${gone} is nowhere here`;
}
