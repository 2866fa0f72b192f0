import { isDeepStrictEqual } from "node:util";
import { applyEdit, type Draft, type Edit, emptyDraft } from "../../shared/domain/draft.ts";

/** What was sent of one consult's draft and what the desk called saved, as seen on the socket. */
export type Written = {
  /** The edit numbered n is at n - 1. */
  readonly edits: readonly Edit[];
  readonly acknowledged: number;
  /** Revision of the newest acknowledged checkpoint. */
  readonly revision: number;
  readonly signed: boolean;
};

export const nothingWritten: Written = { edits: [], acknowledged: 0, revision: 0, signed: false };

export function sent(written: Written, firstSeq: number, edits: readonly Edit[]): Written {
  return { ...written, edits: [...written.edits.slice(0, firstSeq - 1), ...edits] };
}

export const acknowledged = (written: Written, durableSeq: number): Written => ({
  ...written,
  acknowledged: Math.max(written.acknowledged, durableSeq),
});

/** After a death: what was in flight is there or not; from here on, what is there counts. */
export const cutTo = (written: Written, durableSeq: number): Written => ({
  ...written,
  edits: written.edits.slice(0, durableSeq),
  acknowledged: durableSeq,
});

export type Verdict = { readonly lost: number; readonly doubled: number; readonly why?: string };
export const allThere: Verdict = { lost: 0, doubled: 0 };

/** Everything acknowledged is there, in its order and once, with at most what was in flight besides. */
export function judge(written: Written, found: { readonly draft: Draft; readonly seq: number }): Verdict {
  const missing = written.acknowledged - found.seq;
  if (missing > 0) return { lost: missing, doubled: 0, why: `${missing} acknowledged edits are not there` };
  const foreign = found.seq - written.edits.length;
  if (foreign > 0) return { lost: 0, doubled: foreign, why: `${foreign} edits more than were ever sent` };
  const expected = written.edits.slice(0, found.seq).reduce(applyEdit, emptyDraft);
  if (isDeepStrictEqual(expected, found.draft)) return allThere;
  const [less, more] = [sizeOf(found.draft) < sizeOf(expected), sizeOf(found.draft) > sizeOf(expected)];
  const why = `the draft is not what its ${found.seq} edits make`;
  return { lost: less || !more ? 1 : 0, doubled: more ? 1 : 0, why };
}

const sizeOf = (draft: Draft): number => JSON.stringify(draft).length;
