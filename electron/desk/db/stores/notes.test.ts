import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyDraft } from "../../../../shared/domain/draft.ts";
import { migrate } from "../migrations/migrate.ts";
import { serverNameOf } from "./id-map.ts";
import { appendEdits, writingOf } from "./journal.ts";
import { adoptDraft, checkpoint } from "./notes.ts";
import { openOutbox, settle } from "./outbox.ts";
import { readSetting } from "./settings.ts";

const at = "2026-11-24T06:00:00.000Z";
const consultId = "c1";
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  shows("1");
});

const draftOf = (complaint: string) =>
  JSON.stringify({ ...emptyDraft, sections: { ...emptyDraft.sections, complaint } });
const adopt = (complaint: string) =>
  adoptDraft(db, { consultId, draft: draftOf(complaint), serverId: "composition-1", at });
/** A row as a pull writes it; "?" is what a restored hub has not shown again. */
const shows = (versionId: string) =>
  db
    .prepare(
      `INSERT OR REPLACE INTO resource (local_id, type, server_id, version_id, last_updated, json)
       VALUES ('l1', 'Composition', 'composition-1', ?, '', '{}')`,
    )
    .run(versionId);
const write = (insert: string) => {
  const { seq, draft } = writingOf(db, consultId);
  const splice = {
    kind: "splice" as const,
    section: "complaint" as const,
    at: draft.sections.complaint.length,
  };
  appendEdits(db, { consultId, firstSeq: seq + 1, edits: [{ ...splice, remove: 0, insert }], at });
};
const save = (outboxId: string) => checkpoint(db, { consultId, reason: "idle", at, outboxId });
const complaint = () => writingOf(db, consultId).draft.sections.complaint;

describe("a draft that the same doctor wrote at another PC", () => {
  it("is gone on from where nothing was written here, and after that from each newer one", () => {
    expect(adopt("fever")).toBe(true);
    expect(adopt("fever and cough")).toBe(true);
    expect(complaint()).toBe("fever and cough");
    write(", four days");
    expect(complaint()).toBe("fever and cough, four days");
  });

  it("is known by its name at the hub from the same moment, or is not here at all", () => {
    const born = { uuid: "u1", versionId: "3" };
    const take = () =>
      adoptDraft(db, { consultId, draft: draftOf("fever"), serverId: "composition-1", born, at });
    // The disk is full after the first half.
    db.exec("CREATE TRIGGER full BEFORE INSERT ON id_map BEGIN SELECT RAISE (ABORT, 'full'); END");
    expect(take).toThrow("full");
    expect([complaint(), readSetting(db, `checkpoint-uuid:${consultId}`)]).toEqual(["", undefined]);
    db.exec("DROP TRIGGER full");
    expect(take()).toBe(true);
    expect(readSetting(db, `checkpoint-uuid:${consultId}`)).toBe("u1");
    expect(serverNameOf(db, "u1")).toEqual({ serverId: "composition-1", versionId: "3" });
  });

  it("is read before the first letter here, which was typed into an empty note", () => {
    adopt("fever");
    const splice = { kind: "splice" as const, section: "complaint" as const, at: 0, remove: 0, insert: "a" };
    expect(appendEdits(db, { consultId, firstSeq: 1, edits: [splice], windowId: "w1", at })).toEqual({
      outcome: "gap",
    });
    expect(writingOf(db, consultId).seq).toBe(1);
    expect(complaint()).toBe("fever");
  });

  it("never covers what was typed here and is not at the hub", () => {
    write("typed here");
    expect(adopt("fever")).toBe(false);
    save("o1");
    expect(adopt("fever")).toBe(false);
    settle(db, "o1", { state: "parked", why: "other-desk-draft/x/1/" });
    expect(adopt("fever")).toBe(false);
    settle(db, "o1", { state: "done" });
    expect(adopt("fever")).toBe(true);
    expect(complaint()).toBe("fever");
  });

  it("is not one that went with the hub as it was before a backup, where this PC has written since", () => {
    write("one");
    save("o1");
    settle(db, "o1", { state: "done" });
    shows("?");
    expect(adopt("of the other PC, and gone")).toBe(false);
    shows("2");
    expect(adopt("of the other PC, sent again")).toBe(true);
  });

  it("is no older one of our own that the hub still shows", () => {
    write("one");
    save("o1");
    settle(db, "o1", { state: "done" });
    write(" two");
    save("o2");
    settle(db, "o2", { state: "done" });
    expect(adopt("one")).toBe(false);
    expect(complaint()).toBe("one two");
  });
});

it("an amendment goes on from what was signed here, whatever another PC has left at the hub", () => {
  write("signed");
  db.prepare(
    `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
     VALUES (?, 1, 1, 'sign', ?, ?)`,
  ).run(consultId, draftOf("signed"), at);
  expect(adopt("from the other PC")).toBe(false);
  expect(complaint()).toBe("signed");
});

it.each(["too-long", "not-found"])("a later text takes the place of one that never left here: %s", (why) => {
  write("long");
  save("o1");
  settle(db, "o1", { state: "parked", why });
  write(" and mended");
  save("o2");
  expect(openOutbox(db).map(({ id, state }) => [id, state])).toEqual([["o2", "waiting"]]);
});
