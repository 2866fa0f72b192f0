import { type Edit, edit as editSchema } from "../../shared/domain/draft.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";

/** The contract's limit of edits in one call. */
const mostEdits = 5000;
/**
 * What one call carries, in UTF-16 units of its JSON. The desk's socket takes four times as many bytes: a longer frame
 * closes it, and would again at each try.
 */
const mostOfBatch = 2_000_000;
/** As JSON a unit may be six. */
const mostOfInsert = 200_000;

const sizeOf = (edit: Edit): number => JSON.stringify(edit).length;

/** Why what was typed can never be kept: the desk would refuse it at each try, and all that is typed behind it. */
export function refusalOf(edits: readonly Edit[]): Failure | undefined {
  const isRefused = edits.some(
    (edit) => !editSchema.safeParse(edit).success || (edit.kind !== "splice" && sizeOf(edit) > mostOfBatch),
  );
  return isRefused ? failure("invalid-input", "draft.edit", "It is longer than can be kept.") : undefined;
}

/** A long paste in parts, each of which one call carries. */
export const splitInserts = (edits: readonly Edit[]): readonly Edit[] =>
  edits.some(isLong) ? edits.flatMap((edit) => (isLong(edit) ? partsOf(edit) : [edit])) : edits;

type Splice = Extract<Edit, { kind: "splice" }>;
const isLong = (edit: Edit): edit is Splice => edit.kind === "splice" && edit.insert.length > mostOfInsert;

function partsOf({ at, remove, insert, ...splice }: Splice): Edit[] {
  const parts: Edit[] = [];
  let from = 0;
  while (from < insert.length) {
    const cut = from + mostOfInsert;
    // Half of a pair is no letter: what another window writes would come between the two.
    const to = isInPair(insert, cut) ? cut - 1 : cut;
    parts.push({
      ...splice,
      at: at + from,
      remove: from === 0 ? remove : 0,
      insert: insert.slice(from, to),
    });
    from = to;
  }
  return parts;
}

const isInPair = (text: string, at: number): boolean =>
  at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xff_ff;

export function firstBatch(unsaved: readonly Edit[]): readonly Edit[] {
  let [count, size] = [0, 0];
  for (const edit of unsaved.slice(0, mostEdits)) {
    size += sizeOf(edit);
    if (count > 0 && size > mostOfBatch) break;
    count += 1;
  }
  return unsaved.slice(0, count);
}
