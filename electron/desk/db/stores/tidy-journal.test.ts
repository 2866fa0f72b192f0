import type Database from "better-sqlite3";
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { mergeSalvaged } from "../restore/merge-salvaged.ts";
import { journalOf } from "../restore/read-around.ts";
import { isAuditChainWhole } from "./audit.ts";
import { appendEdits, writingOf } from "./journal.ts";
import { enqueue } from "./outbox.ts";
import {
  consultId,
  copyOf,
  day,
  editsIn,
  endedHow,
  everythingRead,
  happen,
  type Happening,
  happenings,
  openFile,
  pullTicket,
  tidyAll,
} from "./long-ended.fixture.ts";

/** Ended by its own last day, and a month and more ago. */
const after = 60;
const letters = 1300;

const empty = openFile();
let db: Database.Database;
const all = (...kinds: readonly Happening["kind"][]): void =>
  kinds.forEach((kind, nth) => void happen(db, { kind, nth: nth + 1 }, day(1)));
beforeEach(() => {
  db = copyOf(empty);
  const edits = Array.from({ length: letters }, () => ({
    ...{ kind: "splice" as const, section: "history" as const, at: 0, remove: 0, insert: "a" },
  }));
  appendEdits(db, { consultId, firstSeq: 1, edits, at: day(0) });
});
const count = (): unknown => db.prepare("SELECT count(*) FROM journal").pluck().get();

it("of a consult that was issued long ago the last edit stays, and what was written is the same", () => {
  all("type", "save", "taken", "sign", "issue");
  const before = everythingRead(db);
  expect(tidyAll(db, day(after))).toBeGreaterThan(1);
  expect(count()).toBe(1);
  expect(everythingRead(db)).toEqual(before);
  const told = db.prepare("SELECT subject FROM audit WHERE kind = 'journal-tidied'").pluck().all();
  const edits = told.map((subject) => Number(String(subject).replace(`${consultId} `, "")));
  expect(edits.reduce((sum, one) => sum + one, 0)).toBe(letters + 2);
  expect(isAuditChainWhole(db)).toBe(true);
  expect(tidyAll(db, day(after + 1))).toBe(0);
});

it("so it is with a draft that the hub has, of a consult that ended without a signature here", () => {
  all("type", "save", "taken");
  tidyAll(db, day(after));
  expect([count(), writingOf(db, consultId).seq]).toEqual([1, letters + 3]);
});

it.each<readonly [string, readonly Happening["kind"][]]>([
  ["letters that no revision holds", ["save", "taken", "type"]],
  ["a revision that waits for the line", ["save"]],
  ["a revision that waits for its author", ["save", "park"]],
  ["a revision that waits, behind one that the hub took", ["save", "taken", "type", "save"]],
  ["a signature without an answer", ["save", "taken", "sign"]],
  ["a signature that is held", ["sign", "hold"]],
  ["a later version that is open", ["sign", "issue", "amend"]],
  ["a later version that is written and not signed", ["sign", "issue", "amend", "type", "save", "taken"]],
  ["a later version that is not answered", ["sign", "issue", "amend", "type", "sign"]],
  ["a line that was begun", ["begin-line", "save", "taken"]],
  ["another PC's draft that nobody has decided about", ["save", "taken", "bring-apart"]],
  ["the same beside a signed note", ["sign", "issue", "bring-apart"]],
])("not an edit goes where there is %s", (_what, kinds) => {
  all(...kinds);
  const before = editsIn(db);
  expect(tidyAll(db, day(after * 20))).toBe(0);
  expect(editsIn(db)).toEqual(before);
});

it.each<readonly [string, () => void]>([
  ["is in the hub's queue", () => void db.exec("INSERT INTO open_ticket VALUES ('t1')")],
  [
    "is still its doctor's",
    () => pullTicket(db, { ...bare, owner: { reference: "Practitioner/me" } }, "claimed"),
  ],
  ["is not known", () => void db.exec("DELETE FROM resource")],
  ["was written on a few days ago", () => void happen(db, { kind: "adopt", nth: 9 }, day(after - 29))],
  [
    "has an act that waits",
    () => enqueue(db, { id: "act", kind: "act", consultId, createdAt: day(1), subject: "{}" }),
  ],
  ["has a draft that was set aside", () => void db.exec("UPDATE outbox SET state = 'superseded'")],
  [
    "has a held paper that its author let go",
    () => {
      all("sign", "hold");
      db.exec("UPDATE outbox SET state = 'superseded' WHERE kind = 'signed'");
    },
  ],
  [
    "has a carried paper",
    () =>
      void db.exec(`INSERT INTO carried_paper VALUES ('x', '${consultId}', 'c', '', '{}', '', '', '', NULL)`),
  ],
])("not an edit goes of a consult that %s", (_what, make) => {
  all("save", "taken");
  db.exec("INSERT INTO resource VALUES ('n', 'Composition', 'n1', '1', '', NULL, NULL, '{}')"); // the draft is shown
  make();
  const before = editsIn(db);
  tidyAll(db, day(after));
  expect(editsIn(db)).toEqual(before);
});
const bare = { resourceType: "Task" as const, status: "requested" as const, intent: "order" as const };

it("whatever happened and whatever happens then, a tidied file answers as one that never was", () => {
  const seen = { tidied: 0, kept: 0, wentOn: 0 };
  fc.assert(
    fc.property(endedHow, happenings(100), (before, then) => {
      const [file, plain] = [copyOf(empty), copyOf(empty)];
      for (const one of before) for (const each of [file, plain]) happen(each, one, day(1));
      const steps = tidyAll(file, day(after));
      seen[steps > 0 ? "tidied" : "kept"] += 1;
      if (steps === 0) expect(editsIn(file)).toEqual(editsIn(plain));
      expect(everythingRead(file)).toEqual(everythingRead(plain));
      for (const one of then) {
        expect(happen(file, one, day(after))).toEqual(happen(plain, one, day(after)));
      }
      expect(everythingRead(file)).toEqual(everythingRead(plain));
      if (steps > 0 && then.length > 0) seen.wentOn += 1;
    }),
    { numRuns: 120 },
  );
  expect(Object.values(seen).every((times) => times > 0)).toBe(true);
});

it("no restoring tells of a gap for what was tidied, whether the copy is from before or after it", () => {
  const seen = { tidied: 0 };
  fc.assert(
    fc.property(endedHow, happenings(100), (before, then) => {
      const early = copyOf(empty);
      for (const one of before.slice(0, -3)) happen(early, one, day(1));
      const file = copyOf(early);
      for (const one of before.slice(-3)) happen(file, one, day(1));
      const untidied = copyOf(file);
      if (tidyAll(file, day(after)) > 0) seen.tidied += 1;
      const tidied = copyOf(file);
      for (const one of then) happen(file, one, day(after));
      for (const copy of [early, untidied, tidied, copyOf(empty)]) {
        const merged = mergeSalvaged(copy, file);
        expect(merged).toMatchObject({ brokenWriting: [], orphanedWriting: [], missingRevisions: 0 });
        expect(writingOf(copy, consultId)).toEqual(writingOf(file, consultId));
      }
    }),
    { numRuns: 60 },
  );
  expect(seen.tidied).toBeGreaterThan(0);
});

it("where a disk lost the revision that held what was tidied, a restoring tells what is missing", () => {
  all("save", "taken", "sign", "issue");
  tidyAll(db, day(after));
  db.exec("PRAGMA foreign_keys=OFF; DROP TRIGGER note_revision_is_kept; DELETE FROM note_revision");
  expect(mergeSalvaged(copyOf(empty), db).brokenWriting).toEqual([
    { consultId, fromSeq: 1, toSeq: letters - 1, looseText: "a" },
  ]);
  // As it is read where other pages of the journal are damaged as well.
  expect(journalOf(db, consultId, 1).rows).toEqual(editsIn(db));
});
