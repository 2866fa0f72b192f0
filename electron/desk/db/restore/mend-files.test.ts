import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { chatMessage } from "../../../../shared/contract/live.ts";
import { migrate } from "../migrations/migrate.ts";
import { isFileHere, readAttachment } from "../stores/attachments.ts";
import { sayVoice } from "../stores/chat.ts";
import { chosenFiles, keepChosen } from "../stores/chosen-files.ts";
import { attachFile } from "../stores/own-files.ts";
import { mendFiles } from "./mend-files.ts";

const at = "2026-01-01T10:00:00.000Z";
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  db.pragma("foreign_keys=OFF"); // as while a file is merged
});

const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(96, 7)]);
const of = { fileId: "f", consultId: "c", name: "wound.jpg", contentType: "image/jpeg", size: 100 };

function choose(upTo = 100): void {
  for (let start = 0; start < upTo; start += 25)
    keepChosen(db, { ...of, patientRef: "Patient/p", start, bytes: picture.subarray(start, start + 25), at });
}
function attach(): void {
  choose();
  const document = JSON.stringify({ resourceType: "DocumentReference", content: [{ attachment: {} }] });
  expect(attachFile(db, { ...of, documentId: "d", createdAt: at, document })).toBe("attached");
}
function speak(): void {
  const bytes = Buffer.from("a spoken sentence");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const voice = { durationMs: 900, contentType: "audio/webm" as const, sizeBytes: bytes.length, sha256 };
  const from = { side: "desk", name: "Dr Kalpit" };
  const message = chatMessage.parse({ id: spoken, taskId: "t", from, text: "voice note", at, voice });
  sayVoice(db, { consultId: "c", patientRef: undefined, bytes, message });
}
const spoken = "2f3a8f6e-1c1e-4d0f-9f43-0a6a3a1f6f10";
const lose = (what: string): void => void db.exec(`DELETE FROM ${what}`);

it("an own file that lost the row which says that it is here is whole again by what waits for it", () => {
  attach();
  speak();
  lose("attachment_file");
  expect(mendFiles(db)).toEqual({ own: false, hub: false });
  expect(Buffer.from(readAttachment(db, "new/f")?.bytes ?? []).equals(picture)).toBe(true);
  expect(Buffer.from(readAttachment(db, `voice/${spoken}`)?.bytes ?? []).toString()).toBe(
    "a spoken sentence",
  );
});

it("of one that lost a piece what stands before it is kept, is sent nowhere, and is told", () => {
  attach();
  lose("attachment_piece WHERE start = 50");
  expect(mendFiles(db)).toEqual({ own: true, hub: false });
  expect(isFileHere(db, "new/f")).toBe(false);
  expect(db.prepare("SELECT start FROM attachment_piece ORDER BY 1").pluck().all()).toEqual([0, 25]);
  expect(db.prepare("SELECT held FROM attachment_file").pluck().get()).toBe(50);
});

it("a chosen file goes on from where its pieces end", () => {
  choose(75);
  lose("attachment_piece WHERE start = 25");
  expect(mendFiles(db)).toEqual({ own: true, hub: false });
  expect(chosenFiles(db, "c")).toMatchObject([{ fileId: "f", held: 25, size: 100 }]);
  for (const start of [25, 50, 75])
    keepChosen(db, { ...of, patientRef: undefined, start, bytes: picture.subarray(start, start + 25), at });
  expect(attachFile(db, { ...of, documentId: "d", createdAt: at, document: '{"content":[]}' })).toBe(
    "attached",
  );
});

it.each([
  ["a voice note", speak],
  ["a picture", attach],
])("%s of which nothing is left is told while it is still to be sent", (_what, make) => {
  make();
  lose("attachment_piece");
  lose("attachment_file");
  expect(mendFiles(db).own).toBe(true);
  lose("outbox");
  expect(mendFiles(db).own).toBe(false);
});

it("a part of a file of the hub goes, and nothing of the doctor's own is said to be missing", () => {
  db.exec(`INSERT INTO attachment_file (reference, content_type, version, held, size, whole, used_at)
    VALUES ('Binary/a', 'image/png', '1', 6, 6, 1, '${at}')`);
  db.prepare("INSERT INTO attachment_piece VALUES ('Binary/a', 0, ?)").run(Buffer.from("abc"));
  expect(mendFiles(db)).toEqual({ own: false, hub: true });
  expect(db.prepare("SELECT count(*) FROM attachment_piece").pluck().get()).toBe(0);
});
