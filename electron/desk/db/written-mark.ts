import { z } from "zod";
import type { DeskDatabase } from "./operations.ts";

/**
 * How much was written into the open file, seen by both threads: the one that writes says it before it answers, so that
 * whoever was answered sees it. What was read under the same number stands, and nobody need be asked.
 */
export type WrittenMark = Int32Array<SharedArrayBuffer>;

export const newWrittenMark = (): WrittenMark => new Int32Array(new SharedArrayBuffer(4));

/** What the writing thread was started with. */
export const writtenMarkIn = (workerData: unknown): WrittenMark | undefined =>
  z.object({ written: z.custom<WrittenMark>((one) => one instanceof Int32Array) }).safeParse(workerData).data
    ?.written;

export const sayWritten = (mark: WrittenMark | undefined, written: number): void => {
  if (mark) Atomics.store(mark, 0, written);
};

const marks = new WeakMap<DeskDatabase, () => number | undefined>();

export const keepMark = (db: DeskDatabase, read: () => number | undefined): void => void marks.set(db, read);

/** Whether nothing was written since; false where the file is closed, or where its thread has to be asked. */
export const isStill = (db: DeskDatabase, written: number): boolean => marks.get(db)?.() === (written | 0);
