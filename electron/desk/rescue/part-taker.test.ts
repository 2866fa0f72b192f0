import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { attachFile } from "../db/stores/own-files.ts";
import { keepPiece } from "../db/stores/attachments.ts";
import { endComing } from "../db/stores/rescue-files.ts";
import { at, carry, consultId, openFile, stateOf } from "../db/stores/two-files.fixture.ts";
import type { Current } from "../session/current.ts";
import { partTaker } from "./part-taker.ts";

const minuteMs = 60_000;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function desks() {
  const [first, other] = [openFile(), openFile()];
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(291)]);
  const of = { contentType: "application/pdf", size: bytes.length };
  const piece = { ...of, reference: "new/f1", patientRef: undefined, version: "", sha256: undefined };
  keepPiece(first, { ...piece, start: 0, bytes, at });
  const document = JSON.stringify({ content: [{ attachment: {} }] });
  attachFile(first, { ...of, fileId: "f1", documentId: "d1", consultId, createdAt: at, document });
  const pushes = { count: 0 };
  const push = () => {
    pushes.count += 1;
    return Promise.resolve();
  };
  const current = {
    db: { endComing: (taking?: number) => Promise.resolve(endComing(other, taking)) },
    sync: { push, pushChats: () => Promise.resolve() },
  } as unknown as Current; // of it only these are used before a part has come
  const take = () => {
    const { taking, files } = carry(first, other);
    const parts = { clock: () => new Date(at), events: { emit: () => undefined, on: () => () => undefined } };
    partTaker(parts, current, { packageId: "r1", taking, key: randomBytes(32), count: 1, files });
  };
  return { take, pushes, state: () => stateOf(other, "f1") };
}

it("the patience of a taking that was given up is not the next one's: nothing is pushed ahead of a file that still comes", async () => {
  const { take, pushes, state } = desks();
  take();
  await vi.advanceTimersByTimeAsync(4 * minuteMs);
  take(); // the line was cut: fetched again from the beginning
  await vi.advanceTimersByTimeAsync(2 * minuteMs);
  expect([state(), pushes.count]).toEqual(["waiting", 0]);
  await vi.advanceTimersByTimeAsync(3 * minuteMs);
  expect([state(), pushes.count]).toEqual(["parked", 1]);
});
