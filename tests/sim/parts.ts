import { dropAttachment, keepPiece } from "../../electron/desk/db/stores/attachments.ts";
import { endComing, takeRescuedFile } from "../../electron/desk/db/stores/rescue-files.ts";
import type { TakenWork } from "../../electron/desk/db/stores/rescue-in.ts";
import { ownReference } from "../../shared/sync/recipes/own-file.ts";
import { guarded, isoOf, poke } from "./desk.ts";
import type { Package } from "./package.ts";
import type { Desk } from "./pc.ts";
import type { World } from "./world.ts";

/** So that rounds come between two parts. */
const partMs = 900;
/** As `electron/desk/rescue/part-taker.ts`, which is more patient than these days are long. */
const patienceMs = 2_500;
/** The stick is pulled out before the last part, by the package's number; taken in once more it stays in. */
const isPulledOut = ({ id, isTaken, takenBy }: Package): boolean =>
  !isTaken && takenBy === undefined && /[0-5]$/u.test(id);

/** What each part does: half of a file's bytes, or with the other half the file is there. */
export function partsOf(
  world: World,
  desk: Desk,
  made: Package,
  files: TakenWork["files"],
): readonly (() => void)[] {
  return files.flatMap((file) => {
    const { seat } = desk;
    const bytes = made.bytes.get(file.fileId);
    if (!seat || !file.isWanted || !bytes) return [];
    const { db } = seat.disk;
    const { contentType, size, patientRef } = file;
    const reference = ownReference(file.fileId);
    const of = { reference, patientRef, contentType, size, version: "", sha256: undefined };
    const half = Math.floor(size / 2);
    return [
      () => {
        dropAttachment(db, reference);
        keepPiece(db, { ...of, start: 0, bytes: bytes.subarray(0, half), at: isoOf(desk) });
      },
      () => {
        keepPiece(db, { ...of, start: half, bytes: bytes.subarray(half), at: isoOf(desk) });
        if (takeRescuedFile(db, file, isoOf(desk)) === "taken") noteTaken(world, seat.file, file);
      },
    ];
  });
}

function noteTaken({ watch }: World, at: string, { items, sha256 }: TakenWork["files"][number]): void {
  const [content, document] = items;
  if (!content || !document) return;
  const known = watch.files.get(at) ?? [];
  watch.files.set(at, [...known, { fileId: content.id, documentId: document.id, sha256 }]);
}

/** One after the other, while the desk goes on; whoever brings the rest no more is not waited for. */
export function takeParts(world: World, desk: Desk, made: Package, { taking, files }: TakenWork): void {
  const { seat, life } = desk;
  const all = partsOf(world, desk, made, files);
  const parts = isPulledOut(made) ? all.slice(0, -1) : all;
  if (!seat || all.length === 0) return;
  made.isComing = true;
  const isOver = (): boolean => desk.life !== life || desk.seat !== seat;
  const givenUp = (): void => {
    made.isComing = false;
    if (!isOver() && !guarded(world, desk, () => void endComing(seat.disk.db, taking)))
      return world.time.after(patienceMs, givenUp);
    poke(world, desk, { event: "enqueued" });
  };
  const run = ([part, ...later]: readonly (() => void)[]): void =>
    world.time.after(partMs, () => {
      if (isOver() || (part && !guarded(world, desk, part))) return givenUp();
      if (part) return run(later);
      if (parts.length < all.length) return world.time.after(patienceMs, givenUp);
      made.isComing = false;
      made.isTaken = true;
      poke(world, desk, { event: "enqueued" });
    });
  run(parts);
}
