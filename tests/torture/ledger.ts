import { isDeepStrictEqual } from "node:util";
import { applyEdit, type Draft, type Edit, emptyDraft } from "../../shared/domain/draft.ts";

/** One `draft.edit` as it went out. Several windows may write one draft, each with numbers of its own opinion. */
export type Batch = { readonly firstSeq: number; readonly edits: readonly Edit[] };

/** What was sent of one consult's draft and what the desk called saved, as seen on the sockets. */
export type Written = {
  /** What stood on the disk when it was last looked at. */
  readonly base: { readonly draft: Draft; readonly seq: number };
  /** By its number, each edit that the desk has called saved since. */
  readonly saved: ReadonlyMap<number, Edit>;
  /** Sent and not answered: each is there wholly or not at all. */
  readonly flying: readonly Batch[];
  /** Numbers under which two different edits were called saved. */
  readonly twice: readonly number[];
  /** Revision of the newest acknowledged checkpoint. */
  readonly revision: number;
  readonly signed: boolean;
};

export const nothingWritten: Written = {
  base: { draft: emptyDraft, seq: 0 },
  saved: new Map(),
  flying: [],
  twice: [],
  revision: 0,
  signed: false,
};

export const sent = (written: Written, batch: Batch): Written => ({
  ...written,
  flying: [...written.flying, batch],
});

/** Refused: nothing of it was taken. */
export const refused = (written: Written, batch: Batch): Written => ({
  ...written,
  flying: written.flying.filter((one) => one !== batch),
});

export function acknowledged(written: Written, batch: Batch, durableSeq: number): Written {
  const saved = new Map(written.saved);
  const twice = [...written.twice];
  for (const [seq, edit] of numbered(batch)) {
    if (seq > durableSeq || seq <= written.base.seq) continue;
    if (saved.has(seq) && !isDeepStrictEqual(saved.get(seq), edit)) twice.push(seq);
    saved.set(seq, edit);
  }
  return { ...refused(written, batch), saved, twice };
}

/** After a death: what was in flight is there or not; from here on, what is there counts. */
export const goOnFrom = (written: Written, found: Written["base"]): Written => ({
  ...written,
  base: found,
  saved: new Map(),
  flying: [],
});

export type Verdict = { readonly lost: number; readonly doubled: number; readonly why?: string };
export const allThere: Verdict = { lost: 0, doubled: 0 };

/** Everything acknowledged is there, in its order and once, with at most what was in flight besides. */
export function judge(written: Written, found: Written["base"]): Verdict {
  const { base, saved, twice } = written;
  if (twice.length > 0)
    return { lost: twice.length, doubled: 0, why: `two edits were called saved as number ${twice[0]}` };
  const missing = Math.max(base.seq, ...saved.keys()) - found.seq;
  if (missing > 0) return { lost: missing, doubled: 0, why: `${missing} acknowledged edits are not there` };
  const possible = choices(written.flying).flatMap((flown) => draftWith(written, flown, found.seq) ?? []);
  if (possible.length === 0) {
    const foreign = found.seq - base.seq - saved.size;
    return { lost: 0, doubled: foreign, why: `${foreign} edits that nobody sent under their numbers` };
  }
  if (possible.some((draft) => isDeepStrictEqual(draft, found.draft))) return allThere;
  const sizes = possible.map(sizeOf);
  const [less, more] = [sizeOf(found.draft) < Math.min(...sizes), sizeOf(found.draft) > Math.max(...sizes)];
  const why = `the draft is not what its ${found.seq} edits make`;
  return { lost: less || !more ? 1 : 0, doubled: more ? 1 : 0, why };
}

/** The draft where these batches arrived and no other, if that makes each number up to the last exactly one edit. */
function draftWith(
  { base, saved }: Written,
  flown: readonly Batch[],
  lastSeq: number,
): readonly Draft[] | undefined {
  const edits = new Map(saved);
  for (const batch of flown)
    for (const [seq, edit] of numbered(batch)) {
      if (seq <= base.seq) continue;
      if (edits.has(seq) && !isDeepStrictEqual(edits.get(seq), edit)) return undefined;
      edits.set(seq, edit);
    }
  if (edits.size !== lastSeq - base.seq || edits.size !== Math.max(base.seq, ...edits.keys()) - base.seq)
    return undefined;
  const inOrder = [...edits].toSorted(([one], [other]) => one - other);
  return [inOrder.reduce((draft, [, edit]) => applyEdit(draft, edit), base.draft)];
}

function choices(flying: readonly Batch[]): readonly (readonly Batch[])[] {
  return flying.reduce<readonly (readonly Batch[])[]>(
    (some, batch) => [...some, ...some.map((one) => [...one, batch])],
    [[]],
  );
}

const numbered = ({ firstSeq, edits }: Batch): readonly (readonly [number, Edit])[] =>
  edits.map((edit, index) => [firstSeq + index, edit]);

const sizeOf = (draft: Draft): number => JSON.stringify(draft).length;
