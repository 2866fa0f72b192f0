/** A checkpoint that its desk counts as delivered; the draft names itself by its last piece of text. */
export type SentCheckpoint = { readonly itemId: string; readonly draft: string };
/** A signature with the hub's answer, and how many notes of its number stand at the hub. */
export type SentSignature = {
  readonly itemId: string;
  readonly outcome: string | undefined;
  readonly notesAtHub: number;
};

/** Whose answer was lost and over which a person then chose it once more, is there before and after the other's. */
export const countedOnce = (versions: readonly string[], wasDecided: boolean): readonly string[] =>
  wasDecided ? [...new Set(versions)] : versions;

/** Every checkpoint that counts as delivered is one version at the hub, and every issued signature one note. */
export function notExactlyOnce(
  checkpoints: readonly SentCheckpoint[],
  versionsAtHub: readonly string[],
  signatures: readonly SentSignature[],
  /** A restored hub got the newest draft again; what lay between is contained in it. */
  wasRestored = false,
): string | undefined {
  const counts = new Map<string, number>();
  for (const draft of versionsAtHub) counts.set(draft, (counts.get(draft) ?? 0) + 1);
  for (const { itemId, draft } of checkpoints) {
    const count = counts.get(draft) ?? 0;
    const piece = draft.match(/\[[^\]"]+\]/g)?.at(-1) ?? "";
    if (count === 0 && wasRestored && versionsAtHub.some((one) => one.includes(piece))) continue;
    if (count !== 1) return `checkpoint ${itemId} is at the hub ${count} times`;
  }
  for (const { itemId, outcome, notesAtHub } of signatures) {
    if (outcome === undefined) return `signature ${itemId} never got an answer`;
    const expected = outcome === "issued" ? 1 : 0;
    if (notesAtHub !== expected) return `signature ${itemId} (${outcome}) is at the hub ${notesAtHub} times`;
  }
  return undefined;
}

/** What the hub did is not shown to a person as something that it refused. */
export function parkedThoughTaken(parked: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const wrong = parked.find((id) => taken.has(id));
  return wrong === undefined ? undefined : `${wrong} is parked though the hub has done it`;
}
