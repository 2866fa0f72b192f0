import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { troubleOnTheWire } from "../database-trouble.ts";

/** Fills the buffer from that place of the file; throws where the disk cannot read it. */
export type ReadPlace = (handle: number, into: Buffer, at: number) => void;

const pageBytes = 4096;
const pagesAtOnce = 256;
/** A disk that stumbles once, or wakes, reads a moment later what it could not. */
const again = { times: 3, afterMs: 50 } as const;

export const readPlace: ReadPlace = (handle, into, at) => {
  for (let done = 0; done < into.length;) {
    const got = readSync(handle, into, done, into.length - done, at + done);
    if (got === 0) return;
    done += got;
  }
};

/**
 * Copies a file of which the disk cannot read every page. What it cannot read stands as zeros, which no page's HMAC
 * fits: it is met as a damaged page, and everything beside it is there. Only what the disk itself says it cannot read:
 * a file that is locked or out of reach is whole, and zeros in its place would be a loss.
 */
export function copyReadable(from: string, to: string, read: ReadPlace = readPlace): void {
  const source = openSync(from, "r");
  try {
    const target = openSync(to, "w", 0o600);
    try {
      const { size } = fstatSync(source);
      for (let at = 0; at < size; at += pagesAtOnce * pageBytes) {
        const piece = Buffer.alloc(Math.min(pagesAtOnce * pageBytes, size - at));
        if (!isRead(source, piece, at, read)) readPageByPage(source, piece, at, read);
        writeWhole(target, piece);
      }
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function readPageByPage(source: number, piece: Buffer, at: number, read: ReadPlace): void {
  for (let start = 0; start < piece.length; start += pageBytes) {
    const page = piece.subarray(start, start + pageBytes);
    if (!isReadAtLast(source, page, at + start, read)) page.fill(0);
  }
}

function isReadAtLast(source: number, into: Buffer, at: number, read: ReadPlace): boolean {
  for (let time = 1; time < again.times; time += 1) {
    if (isRead(source, into, at, read)) return true;
    sleep(again.afterMs);
  }
  try {
    read(source, into, at);
    return true;
  } catch (problem) {
    // Windows' words for a bad sector (ERROR_CRC) come under this name too.
    if (troubleOnTheWire(problem).code === "EIO") return false;
    throw problem;
  }
}

/** On the database's own thread, where all is done at once. */
const sleep = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function isRead(source: number, into: Buffer, at: number, read: ReadPlace): boolean {
  try {
    read(source, into, at);
    return true;
  } catch {
    return false;
  }
}

function writeWhole(target: number, piece: Buffer): void {
  for (let done = 0; done < piece.length;) done += writeSync(target, piece, done);
}
