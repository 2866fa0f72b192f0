import { expect, it } from "vitest";
import { traceSaves, straceWorks } from "./flushes.ts";
import { judgeFlushes } from "./judge-flushes.ts";
import { readTrace } from "./strace-lines.ts";

const hex = (bytes: Buffer): string =>
  [...bytes].map((one) => `\\x${one.toString(16).padStart(2, "0")}`).join("");
const named = (file: string): string => hex(Buffer.from(file));
const wal = named("/d/desk.db-wal");
const frame = (pages: number): string => {
  const header = Buffer.alloc(24);
  header.writeUInt32BE(pages, 4);
  return `7 pwrite64(9<${wal}>, "${hex(header)}", 24, 32) = 24`;
};
const flush = `7 fdatasync(9<${wal}>) = 0`;
const ack = (seq: number): string =>
  `5 write(21<TCP:[127.0.0.1:1->127.0.0.1:2]>, "${hex(Buffer.from(`{"durableSeq":${seq}}`))}", 18) = 18`;
const judged = (...lines: readonly string[]) => judgeFlushes(readTrace(lines.join("\n")), 2, 2);

it("a save whose last WAL write is flushed before its acknowledgement is proven", () => {
  expect(judged(ack(1), frame(0), frame(4), flush, ack(2))).toEqual({
    saves: 1,
    early: [],
    commits: 1,
    flushes: 1,
    ofCheckpoints: 0,
  });
});

it("one without flush, one flushed after, and one written again after its flush are early", () => {
  expect(judged(ack(1), frame(4), ack(2)).early).toEqual([2]);
  expect(judged(ack(1), frame(4), ack(2), flush).early).toEqual([2]);
  expect(judged(ack(1), frame(4), flush, frame(5), ack(2)).early).toEqual([2]);
  expect(judged(ack(1), flush, ack(2)).early).toEqual([2]);
});

it("a flush that had only begun when the acknowledgement left does not count", () => {
  const begun = `7 fdatasync(9<${wal}> <unfinished ...>`;
  const done = "7 <... fdatasync resumed>) = 0";
  expect(judged(ack(1), frame(4), begun, ack(2), done).early).toEqual([2]);
  expect(judged(ack(1), frame(4), begun, done, ack(2)).early).toEqual([]);
});

it("a flush that failed is none", () => {
  const failed = `7 fdatasync(9<${wal}>) = -1 EIO (Input/output error)`;
  expect(judged(ack(1), frame(4), failed, ack(2)).early).toEqual([2]);
});

it("a checkpoint's flushes are counted apart", () => {
  const page = `7 pwrite64(8<${named("/d/desk.db")}>, "\\x00", 4096, 0) = 4096`;
  const restart = `7 pwrite64(9<${wal}>, "${hex(Buffer.alloc(32))}", 32, 0) = 32`;
  expect(judged(ack(1), flush, page, restart, flush, frame(4), flush, ack(2))).toMatchObject({
    early: [],
    flushes: 1,
    ofCheckpoints: 2,
  });
});

it.skipIf(!straceWorks())(
  "the built desk flushes each save before it calls it saved, once",
  async () => {
    const report = await traceSaves(200);
    expect(report.early).toEqual([]);
    expect(report.commits).toBeGreaterThanOrEqual(200);
    expect(report.flushes / report.commits).toBeLessThanOrEqual(1.05);
  },
  600_000,
);
