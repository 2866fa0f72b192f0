import { piecesIn } from "../texts.ts";

/** A checkpoint that a desk has made, and whether it counts as delivered; the draft names itself by its last piece of text. */
export type SentCheckpoint = { readonly itemId: string; readonly draft: string; readonly isDone: boolean };
/** A signature with the hub's answer, and how many notes of its number stand at the hub. */
export type SentSignature = {
  readonly itemId: string;
  readonly outcome: string | undefined;
  readonly notesAtHub: number;
};

/**
 * Every checkpoint that counts as delivered is a version at the hub, and no draft is there more often than it was meant to
 * be sent: once, unless its doctor came back to it or chose it again. Every issued signature is one note.
 */
export function notExactlyOnce(
  checkpoints: readonly SentCheckpoint[],
  versionsAtHub: readonly string[],
  signatures: readonly SentSignature[],
  /** A restored hub got the newest draft again; what lay between is contained in it, unless it was given up. */
  restored?: { readonly mayBeGone: (piece: string) => boolean },
): string | undefined {
  const counts = countsOf(versionsAtHub);
  const meant = countsOf(new Map(checkpoints.map(({ itemId, draft }) => [itemId, draft])).values());
  for (const { itemId, draft, isDone } of checkpoints) {
    if (!isDone) continue;
    const count = counts.get(draft) ?? 0;
    if (count === 0 && restored && isWithin(draft, versionsAtHub, restored.mayBeGone)) continue;
    if (count === 0 || count > (meant.get(draft) ?? 0))
      return `checkpoint ${itemId} is at the hub ${count} times`;
  }
  for (const { itemId, outcome, notesAtHub } of signatures) {
    if (outcome === undefined) return `signature ${itemId} never got an answer`;
    const expected = outcome === "issued" ? 1 : 0;
    if (notesAtHub !== expected) return `signature ${itemId} (${outcome}) is at the hub ${notesAtHub} times`;
  }
  return undefined;
}

function countsOf(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const isWithin = (
  draft: string,
  versions: readonly string[],
  mayBeGone: (piece: string) => boolean,
): boolean =>
  piecesIn(draft).every((piece) => mayBeGone(piece) || versions.some((one) => one.includes(piece)));

/** What the hub did is not shown to a person as something that it refused. */
export function parkedThoughTaken(parked: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const wrong = parked.find((id) => taken.has(id));
  return wrong === undefined ? undefined : `${wrong} is parked though the hub has done it`;
}
