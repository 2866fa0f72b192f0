import { randomBytes, randomUUID } from "node:crypto";
import type Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { chatMessage } from "../../../../shared/contract/live.ts";
import { mayBegin } from "../../../../shared/sync/lanes.ts";
import { enqueueAct } from "./acts.ts";
import { dropAttachment, keepPiece } from "./attachments.ts";
import { keepSaid, reachChat } from "./chat.ts";
import { openOutbox } from "./outbox.ts";
import { attachFile } from "./own-files.ts";
import { endComing, takeRescuedFile } from "./rescue-files.ts";
import type { TakenWork } from "./rescue-in.ts";
import { runLoad } from "./sync-load.ts";
import { at, carry, consultId, openFile, stateOf } from "./two-files.fixture.ts";

const later = "2026-11-26T07:00:00.000Z";
const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(2991)]);
const contentType = "application/pdf";
let first: Database.Database;
let other: Database.Database;

function put(db: Database.Database, reference: string): void {
  dropAttachment(db, reference);
  const file = { reference, patientRef: undefined, contentType, size: bytes.length, version: "" };
  keepPiece(db, { ...file, sha256: undefined, start: 0, bytes, at });
}
beforeEach(() => {
  [first, other] = [openFile(), openFile()];
  put(first, "new/f1");
  const document = JSON.stringify({ content: [{ attachment: {} }] });
  const file = { fileId: "f1", documentId: "d1", consultId, contentType, size: bytes.length, createdAt: at };
  attachFile(first, { ...file, document });
  enqueueAct(first, {
    ...{ id: "back", consultId, createdAt: at, act: "hand-back" },
    subject: '{"act":"hand-back","reason":"end of my shift"}',
  });
});

/** What the sync machine would begin, on a line that has been there all the time. */
const tried = (afterMs = 0) => {
  const loaded = runLoad(other, { load: "items" });
  if (loaded.loaded !== "items") return [];
  const held = loaded.items.map((item) => ({
    ...{ item, phase: { phase: "idle" as const }, races: 0, under: undefined },
  }));
  return mayBegin(held, Date.parse(later) + afterMs, 0).map(({ item }) => item.id);
};
const shown = () => openOutbox(other).map(({ id, state }) => `${id} ${state}`);
const bring = (files: TakenWork["files"]) =>
  files.map((file) => {
    put(other, "new/f1");
    return takeRescuedFile(other, file, later);
  });

it("a carried hand-back waits for the file before it, whose bytes come behind the words, and from then on as at home", () => {
  const { files } = carry(first, other);
  expect(files).toMatchObject([{ fileId: "f1", isWanted: true }]);
  expect([shown(), tried()]).toEqual([["back waiting", "f1 waiting", "d1 waiting"], []]);
  expect(bring(files)).toEqual(["taken"]);
  expect([tried(), tried(300_000)]).toEqual([["f1"], ["back", "f1"]]);
  expect(carry(first, other, "r2").files).toMatchObject([{ isWanted: false }]);
});

it("where the bytes never come the file waits for a person in sight, and no patient for it; taken in again it goes on", () => {
  const { files } = carry(first, other);
  expect(endComing(other)).toBe(true);
  expect([shown(), tried()]).toEqual([["back waiting", "f1 parked", "d1 parked"], ["back"]]);
  expect(endComing(other)).toBe(false);
  expect(carry(first, other, "r1").files).toMatchObject([{ isWanted: true }]);
  expect(tried()).toEqual([]);
  expect(bring(files)).toEqual(["taken"]);
  expect(shown()).toEqual(["back waiting", "f1 waiting", "d1 waiting"]);
});

it("what was done after the carried act does not overtake it while its file is still coming", () => {
  enqueueAct(first, { id: "again", consultId, createdAt: at, act: "come-back", subject: "{}" });
  const { files } = carry(first, other);
  expect(tried()).toEqual([]);
  bring(files);
  other.exec("UPDATE outbox SET state = 'done' WHERE id IN ('f1', 'd1')");
  expect(tried()).toEqual(["back"]);
});

it("a taking that was given up ends its own waiting alone, not that of the same package taken in anew", () => {
  const { taking } = carry(first, other);
  const again = carry(first, other);
  expect(endComing(other, taking)).toBe(false);
  expect(shown()).toEqual(["back waiting", "f1 waiting", "d1 waiting"]);
  expect(endComing(other, again.taking)).toBe(true);
  expect(shown()).toEqual(["back waiting", "f1 parked", "d1 parked"]);
});

describe("an unsent voice note, which the hub had from elsewhere before its sound was brought here,", () => {
  const id = randomUUID();
  const message = {
    ...{ id, taskId: "t1", at, from: { side: "desk", name: "A" } },
    text: "Spoken",
    voice: { durationMs: 900, contentType: "audio/webm", sizeBytes: bytes.length, sha256: "ab".repeat(32) },
  };
  const isLost = () => stateOf(other, id) === "parked";
  let files: TakenWork["files"];
  beforeEach(() => {
    put(first, `voice/${id}`);
    first.exec("UPDATE attachment_file SET whole = 1 WHERE reference LIKE 'voice/%'");
    keepSaid(first, consultId, chatMessage.parse(message));
    ({ files } = carry(first, other));
    reachChat(other, [id], "hub");
  });

  it("is brought before all pictures and papers, since a talk waits behind it", () => {
    expect(files.map(({ fileId }) => fileId)).toEqual([id, "f1"]);
  });

  it("is not called lost when nobody brings the rest", () => {
    endComing(other);
    expect([stateOf(other, id), isLost()]).toEqual(["done", false]);
  });

  it("waits for nothing any more when its sound has come", () => {
    const sound = files.find(({ voice }) => voice) ?? expect.fail("no sound");
    put(other, `voice/${id}`);
    expect(takeRescuedFile(other, sound, later)).toBe("here-already");
    const coming = other.prepare("SELECT coming FROM outbox WHERE id = ?").pluck().get(id);
    expect([coming, isLost()]).toEqual([0, false]);
  });
});

it("one that a person has set aside here is not brought back by the same package", () => {
  carry(first, other);
  other.exec("UPDATE outbox SET state = 'superseded' WHERE id IN ('f1', 'd1')");
  expect(tried()).toEqual(["back"]);
  endComing(other);
  expect(carry(first, other, "r1").files).toMatchObject([{ isWanted: false }]);
  expect(shown()).toEqual(["back waiting"]);
});
