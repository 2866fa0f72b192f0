import { consultId } from "../../../shared/domain/ids.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { storageFailure } from "../db/storage-failure.ts";
import { rescuedReference } from "../db/stores/rescue-files.ts";
import type { TakenWork } from "../db/stores/rescue-in.ts";
import type { HandlerParts } from "../handlers/handler-parts.ts";
import type { Current } from "../session/current.ts";
import { slicesOf } from "./parts-plan.ts";
import { openPart } from "./seal-part.ts";

export const attempted = "taking in work of another desk";

/** The next part, in order; how many files are whole with it. */
export type TakePart = (index: number, sealed: Uint8Array) => Promise<Result<number, Failure>>;

type Coming = {
  readonly packageId: string;
  readonly taking: number;
  readonly key: Uint8Array;
  readonly count: number;
  readonly files: TakenWork["files"];
};

/** Longer no act waits for a part: the stick was pulled out, or the window is closed. */
const patienceMs = 5 * 60_000;

/** Each part is opened, and each file compared by its hash before it is called here. */
export function partTaker(
  parts: Pick<HandlerParts, "clock" | "events">,
  { db, sync }: Pick<Current, "db" | "sync">,
  coming: Coming,
): TakePart {
  const { packageId, taking, key, count, files } = coming;
  // The next round tries again.
  const pushed = () => void Promise.all([sync.push(), sync.pushChats()]).catch(() => undefined);
  const givenUp = async (): Promise<void> => {
    if (!(await db.endComing(taking))) return;
    pushed();
    tellAll(parts);
  };
  // Signed out meanwhile, the next sign-in sees to it; a full disk may have room later.
  const giveUpSoon = (): NodeJS.Timeout =>
    setTimeout(
      () =>
        void givenUp().catch(
          (problem: unknown) => storageFailure(problem)?.kind === "storage-full" && giveUpSoon(),
        ),
      patienceMs,
    ).unref();
  const patience = giveUpSoon();
  if (count === 0) clearTimeout(patience);
  const wanted = new Map(files.flatMap((file) => (file.isWanted ? [[file.fileId, file]] : [])));
  const state = { next: 0, whole: 0 };
  return async (index, sealed) => {
    const damaged = err(failure("invalid-input", attempted, "The file is cut off, or is another."));
    if (index !== state.next || index >= count) return damaged;
    const plain = openPart(key, { packageId, index, isLast: index === count - 1 }, sealed);
    if (plain === undefined) {
      await givenUp();
      return damaged;
    }
    patience.refresh();
    let at = 0;
    for (const { fileId, start, length } of slicesOf(files, index)) {
      const bytes = plain.subarray(at, at + length);
      at += length;
      const file = wanted.get(fileId);
      if (file === undefined) continue;
      const { contentType, size, patientRef } = file;
      const reference = rescuedReference(file);
      if (start === 0) await db.dropAttachment(reference); // what an earlier taking had begun
      const of = { reference, patientRef, contentType, size, version: "", sha256: undefined };
      await db.keepPiece({ ...of, start, bytes, at: parts.clock().toISOString() });
      if (start + length < size) continue;
      if ((await db.takeRescuedFile(file, parts.clock().toISOString())) === "damaged") {
        await givenUp();
        return damaged;
      }
      state.whole += 1;
      parts.events.emit({ kind: "consult-changed", consultId: consultId.parse(file.consultId) });
    }
    state.next += 1;
    if (state.next === count) {
      clearTimeout(patience);
      pushed();
    }
    tellAll(parts);
    return ok(state.whole);
  };
}

export function tellAll({ events }: Pick<HandlerParts, "events">): void {
  events.emit({ kind: "sync-changed" });
  events.emit({ kind: "queue-changed" });
}
