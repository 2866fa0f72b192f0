import { createHash, randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { isFileHere, keepPiece, readAttachment } from "./attachments.ts";
import { enqueueAct } from "./acts.ts";
import { enqueue } from "./outbox.ts";
import { attachFile, dropBegunFiles, openFiles, ownPiece } from "./own-files.ts";
import { runKeep } from "./sync-keep.ts";
import { runLoad } from "./sync-load.ts";

const at = "2026-11-26T06:00:00.000Z";
const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(2991)]);
const contentType = "application/pdf";
const reference = "new/f1";
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

function keep(from: Buffer, upTo = from.length): void {
  for (let start = 0; start < upTo; start += 1000) {
    const piece = from.subarray(start, start + 1000);
    const file = {
      reference,
      patientRef: "Patient/p",
      contentType,
      size: from.length,
      version: "",
      sha256: undefined,
    };
    keepPiece(db, { ...file, start, bytes: piece, at });
  }
}
const document = JSON.stringify({
  subject: { reference: "Patient/p" },
  content: [{ attachment: { title: "ECG" } }],
});
const attach = (size = bytes.length) =>
  attachFile(db, {
    fileId: "f1",
    documentId: "d1",
    consultId: "c1",
    contentType,
    size,
    createdAt: at,
    document,
  });
const items = () => {
  const loaded = runLoad(db, { load: "items" });
  return loaded.loaded === "items" ? loaded.items : [];
};
const ownFile = () => runLoad(db, { load: "own-file", itemId: "f1" });
const settleFile = () =>
  runKeep(db, {
    keep: "settle",
    itemId: "f1",
    how: { state: "done" },
    at,
    hubTime: at,
    names: [{ localUuid: "f1", type: "Binary", server: { serverId: "b1", versionId: "1" } }],
  });

it("a file waits with its document behind it, and behind a claim that is still on its way", () => {
  enqueue(db, { id: "claim", kind: "claim", consultId: "c1", createdAt: at, subject: "{}" });
  keep(bytes);
  expect(attach()).toBe("attached");
  expect(attach()).toBe("attached"); // said twice, kept once
  const [, content, paper] = items();
  expect(content).toMatchObject({ id: "f1", kind: "binary", after: [] });
  expect(JSON.parse(content?.subject ?? "")).toEqual({
    reference,
    contentType,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  expect(paper).toMatchObject({ id: "d1", kind: "document", after: ["claim", "f1"] });
  expect(openFiles(db, "Patient/p")).toMatchObject([{ id: "d1", fileId: "f1", isParked: false }]);
});

it("a consult is given back after what was attached to it, and not after what waits for a person", () => {
  const act = (name: string) => {
    const subject = JSON.stringify({ act: name });
    enqueueAct(db, { id: name, consultId: "c1", createdAt: at, subject, act: name });
    return items().find(({ id }) => id === name)?.after;
  };
  keep(bytes);
  attach();
  expect(act("hand-back")).toEqual(["d1"]);
  expect(act("interrupt")).toEqual([]);
  db.exec("UPDATE outbox SET state = 'parked' WHERE id = 'd1'");
  expect(act("refer")).toEqual([]);
});

it("any part can be read, whatever the pieces are in which it came", () => {
  keep(bytes);
  for (const [start, length] of [
    [0, 64],
    [990, 1020],
    [2950, 500],
    [3000, 10],
  ] as const)
    expect(Buffer.from(ownPiece(db, { reference, start, length }))).toEqual(
      bytes.subarray(start, start + length),
    );
});

it("what is not all here, or is no PDF, makes no item", () => {
  keep(bytes, 2000);
  expect(attach()).toBe("not-all-here");
  db.prepare("DELETE FROM attachment_file").run();
  keep(randomBytes(3000));
  expect(attach()).toMatchObject({ kind: "not-a-pdf" });
  expect(items()).toEqual([]);
});

it("sent, it is a file of the hub; lost there, it is this PC's again and goes once more", () => {
  keep(bytes);
  attach();
  runKeep(db, { keep: "greeted", starts: [{ id: "start-1", newest: "" }], at });
  settleFile();
  expect(readAttachment(db, "Binary/b1")?.bytes).toEqual(bytes);
  expect(isFileHere(db, reference)).toBe(false);
  const backup = { id: "start-2", newest: "2026-11-26T05:00:00.000Z" };
  runKeep(db, { keep: "greeted", starts: [backup], at });
  expect(ownFile()).toMatchObject({ isHere: true, server: { serverId: "b1" } });
  expect(items()[0]).toMatchObject({ id: "f1", isRecheck: true });
  settleFile();
  expect(readAttachment(db, "Binary/b1")?.bytes).toEqual(bytes);
});

it("what was begun and never attached is let go of after a day", () => {
  keep(bytes);
  dropBegunFiles(db, at);
  expect(ownPiece(db, { reference, start: 0, length: 10 })).toHaveLength(10);
  dropBegunFiles(db, "2026-11-27T07:00:00.000Z");
  expect(ownPiece(db, { reference, start: 0, length: 10 })).toHaveLength(0);
});
