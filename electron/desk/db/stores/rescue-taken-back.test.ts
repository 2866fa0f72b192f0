import type Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { appendEdits, writingOf } from "./journal.ts";
import { adoptDraft, checkpoint } from "./notes.ts";
import { apartDrafts } from "./rescue-apart.ts";
import { at, carry, consultId, openFile, write } from "./two-files.fixture.ts";

let here: Database.Database;
let there: Database.Database;
const textIn = (db: Database.Database): string => writingOf(db, consultId).draft.sections.complaint;
const save = (db: Database.Database, outboxId: string): void => {
  checkpoint(db, { consultId, reason: "idle", at, outboxId });
  db.prepare("UPDATE outbox SET state = 'done' WHERE id = ?").run(outboxId);
};
const strikeOut = (db: Database.Database, piece: string): void => {
  const { seq, draft } = writingOf(db, consultId);
  const start = draft.sections.complaint.indexOf(piece);
  const edit = {
    kind: "splice" as const,
    section: "complaint" as const,
    at: start,
    remove: piece.length,
    insert: "",
  };
  appendEdits(db, { consultId, firstSeq: seq + 1, edits: [edit], at });
};

/** This PC sent two drafts, the other took the second over and struck out what was new in it. */
beforeEach(() => {
  [here, there] = [openFile(), openFile()];
  write(here, "fever");
  save(here, "one");
  write(here, "rash, ");
  save(here, "two");
  const draft = JSON.stringify(writingOf(here, consultId).draft);
  adoptDraft(there, { consultId, draft, serverId: "c", at });
  strikeOut(there, "rash, ");
});

it("what was struck out at the other PC is struck out here when its work is carried, though this PC once had that text", () => {
  carry(there, here);
  expect(textIn(here)).toBe("fever");
  // Gone on from here, the same work brings nothing more.
  write(here, "high ");
  carry(there, here, "r2");
  expect([textIn(here), apartDrafts(here)]).toEqual(["high fever", []]);
});

it("where this PC has gone on meanwhile its author is asked, from the draft that both had", () => {
  write(here, "cough, ");
  carry(there, here);
  expect(textIn(here)).toBe("cough, rash, fever");
  const [apart] = apartDrafts(here);
  expect([apart?.draft, apart?.base].map((one) => JSON.parse(one ?? "{}").sections.complaint)).toEqual([
    "fever",
    "rash, fever",
  ]);
});
