import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ConsultState } from "../../../../shared/domain/consult-state.ts";
import { ticketOf } from "./local-set.fixture.ts";
import { migrate } from "../migrations/migrate.ts";
import { keepPiece, finishAttachment } from "./attachments.ts";
import { type Evicted, pruneSome, putAwayAt, evictSome, noteChartUse } from "./local-set.ts";
import type { Bounds } from "./protected.ts";
import type { PulledResource } from "../../../../shared/sync/pulled.ts";
import { applyPulled, recordOfPatient } from "./resources.ts";

const me = "Practitioner/me";
const nowMs = Date.parse("2026-11-25T12:00:00.000Z");
const daysAgo = (days: number) => new Date(nowMs - days * 86_400_000).toISOString();
const bounds = (afterMs = 0): Bounds => ({
  doctorReference: me,
  now: new Date(nowMs + afterMs).toISOString(),
  keptDays: 30,
  othersDays: 2,
});

/** Each reason alone keeps a patient: harmless values must prevail, or nobody would ever be put away. */
const mostly = <T extends string | number | undefined>(harmless: readonly T[], others: readonly T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...harmless) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const patientTraits = fc.record({
  owner: fc.constantFrom("me" as const, "other" as const, "nobody" as const),
  state: mostly<ConsultState>(
    ["issued", "explained", "left"],
    ["claimed", "in-consult", "awaiting-results", "transferred"],
  ),
  recall: mostly<"none" | "answered" | "unanswered">(["none", "answered"], ["unanswered"]),
  heldAtCentre: mostly<"yes" | "no">(["no"], ["yes"]).map((held) => held === "yes"),
  inQueue: mostly<"yes" | "no">(["no"], ["yes"]).map((queued) => queued === "yes"),
  changedDaysAgo: mostly([5, 31, 400], [0, 1, 29]),
  openedDaysAgo: mostly([undefined, 31, 400], [1, 20]),
  outbox: mostly(["none", "done"] as const, ["waiting", "sending", "parked", "mentioned"]),
  writing: mostly(["none", "signed", "at-hub", "of-other-pc"] as const, [
    "sent-and-written-on",
    "set-aside",
    "journal",
    "revision",
    "signed-held",
    "signed-no-receipt",
    "amended",
  ]),
  chat: mostly(["none", "settled"] as const, ["draft", "unsent", "unread", "unsaid"]),
  resources: fc.integer({ min: 0, max: 140 }),
  photo: fc.boolean(),
  file: fc.constantFrom("none" as const, "whole" as const, "half" as const),
});
type Traits = typeof patientTraits extends fc.Arbitrary<infer T> ? T : never;

/** Said a second time, from what was put in: the store's own judgement is not asked. */
function mustStay(traits: Traits): boolean {
  const { owner, state, recall, outbox, writing, chat, openedDaysAgo } = traits;
  const openOfMine =
    owner === "me" &&
    (["claimed", "in-consult", "awaiting-results", "transferred"].includes(state) ||
      recall === "unanswered" ||
      traits.heldAtCentre);
  const days = isOwn(traits) ? 30 : 2;
  const isRecent = traits.changedDaysAgo < days || (openedDaysAgo !== undefined && openedDaysAgo < days);
  return (
    traits.inQueue ||
    openOfMine ||
    ["waiting", "sending", "parked", "mentioned"].includes(outbox) ||
    !["none", "signed", "at-hub", "of-other-pc"].includes(writing) ||
    ["draft", "unsent", "unread", "unsaid"].includes(chat) ||
    isRecent
  );
}

// A row that only mentions the patient belongs to no consult.
const isOwn = ({ owner, outbox, writing, chat }: Traits): boolean =>
  owner === "me" ||
  !["none", "mentioned"].includes(outbox) ||
  writing !== "none" ||
  !["none", "draft"].includes(chat);

function pulled(ref: string, at: number, { owner, state, ...traits }: Traits): readonly PulledResource[] {
  const lastUpdated = daysAgo(traits.changedDaysAgo);
  const [, id = ""] = ref.split("/");
  const row = (type: string, serverId: string, body: object): PulledResource => ({
    type,
    serverId,
    versionId: "1",
    lastUpdated,
    patientRef: ref,
    encounterRef: undefined,
    json: JSON.stringify({ resourceType: type, id: serverId, ...body }),
  });
  const photo = traits.photo ? { photo: [{ data: "x".repeat(5000) }] } : {};
  return [
    row("Patient", id, { name: [{ text: `Kalpit ${at}` }], ...photo }),
    row("Task", `t${at}`, ticketOf({ ref, owner, state, recall: traits.recall, held: traits.heldAtCentre })),
    ...Array.from({ length: traits.resources }, (_, nth) =>
      row("Observation", `o${at}-${nth}`, { valueString: `value ${nth}` }),
    ),
  ];
}

function fetchInto(db: Database.Database, ref: string, resources: readonly PulledResource[]): void {
  applyPulled(db, {
    resources,
    newLocalIds: resources.map(() => crypto.randomUUID()),
    cursor: { scope: ref, lastUpdated: daysAgo(0) },
  });
}

function writeOwn(db: Database.Database, ref: string, consult: string, traits: Traits): void {
  const { outbox, writing, chat } = traits;
  const row = (id: string, state: string, consultId: string | null, subject: string) =>
    db
      .prepare(
        "INSERT INTO outbox (id, kind, consult_id, created_at, state, subject) VALUES (?, 'act', ?, ?, ?, ?)",
      )
      .run(id, consultId, daysAgo(90), state, subject);
  if (outbox === "mentioned") row(`${ref}-out`, "waiting", null, JSON.stringify({ about: ref }));
  else if (outbox !== "none") row(`${ref}-out`, outbox, consult, "{}");
  if (writing === "journal")
    db.prepare("INSERT INTO journal VALUES (?, 1, '{}', ?)").run(consult, daysAgo(90));
  if (writing !== "none" && writing !== "journal")
    db.prepare("INSERT INTO note_revision VALUES (?, 1, 0, ?, '{}', ?)").run(
      consult,
      writing === "of-other-pc" ? "other-desk" : "idle",
      daysAgo(90),
    );
  const draft = { "at-hub": "done", "sent-and-written-on": "done", "set-aside": "superseded" }[
    writing as string
  ];
  if (draft !== undefined)
    db.prepare(
      "INSERT INTO outbox (id, kind, consult_id, created_at, state, subject) VALUES (?, 'checkpoint', ?, ?, ?, ?)",
    ).run(`${ref}-draft`, consult, daysAgo(90), draft, '{"revision":1}');
  if (writing === "sent-and-written-on")
    db.prepare("INSERT INTO journal VALUES (?, 1, '{}', ?)").run(consult, daysAgo(90));
  if (writing.startsWith("signed") || writing === "amended") {
    const receipt =
      writing === "signed-no-receipt"
        ? null
        : JSON.stringify({ outcome: writing === "signed-held" ? "held" : "issued" });
    db.prepare("INSERT INTO signed_item VALUES (?, ?, 'claim', ?, 1, '{}', '{}', '{}', ?)").run(
      `${ref}-signed`,
      consult,
      daysAgo(90),
      receipt,
    );
  }
  if (writing === "amended")
    db.prepare("INSERT INTO amendment VALUES (?, 2, ?, 'why', ?)").run(consult, daysAgo(80), `${ref}-signed`);
  if (chat === "draft") db.prepare("INSERT INTO chat_draft VALUES (?, 'half')").run(consult);
  const [mine, reach, read] = {
    unsent: [1, "here", 1],
    unread: [0, "hub", 0],
    unsaid: [0, "hub", 1],
    settled: [1, "shown", 1],
  }[chat as string] ?? [undefined];
  if (mine !== undefined)
    db.prepare("INSERT INTO chat_message VALUES (?, ?, '{}', ?, ?, ?, ?)").run(
      `${ref}-chat`,
      consult,
      daysAgo(90),
      mine,
      reach,
      read,
    );
}

function addFile(db: Database.Database, ref: string, at: number, { file, changedDaysAgo }: Traits): void {
  if (file === "none") return;
  const reference = `Binary/b${at}`;
  const piece = { reference, patientRef: ref, contentType: "image/jpeg", version: "1", sha256: undefined };
  for (let nth = 0; nth < 9; nth += 1) {
    const bytes = new Uint8Array(100).fill(nth);
    keepPiece(db, {
      ...piece,
      size: file === "whole" ? 900 : 1000,
      start: nth * 100,
      bytes,
      at: daysAgo(changedDaysAgo),
    });
  }
  finishAttachment(db, reference, { sha1: undefined, size: undefined });
}

const written = [
  "journal",
  "note_revision",
  "outbox",
  "signed_item",
  "amendment",
  "chat_message",
  "chat_draft",
];
const ownWords = (db: Database.Database): string =>
  JSON.stringify([
    ...written.map((table) => db.prepare(`SELECT * FROM ${table}`).all()),
    db.prepare("SELECT * FROM audit WHERE kind <> 'put-away'").all(),
  ]);

const recordIn = (db: Database.Database, ref: string) =>
  recordOfPatient(db, ref)
    .map(({ type, serverId, versionId, json }) => ({ type, serverId, versionId, json }))
    .toSorted((one, other) => (one.type + one.serverId < other.type + other.serverId ? -1 : 1));

const idsIn = (db: Database.Database, ref: string) =>
  recordOfPatient(db, ref)
    .filter(({ type }) => type === "Task" || type === "Patient")
    .map(({ localId }) => localId)
    .toSorted();

/** As the pruner does it: marked in one walk, deleted in another. */
function pruneWhole(db: Database.Database, ref: string): string {
  const first = pruneSome(db, ref, bounds());
  if (first.did !== "marked") return first.did;
  for (;;) {
    const { did } = pruneSome(db, ref, bounds(20 * 60_000));
    if (did !== "some") return did;
  }
}

it("pruning never takes what is protected, never touches what the doctor wrote, and fetching gives the same record again", () => {
  const seen = { kept: 0, gone: 0, stubs: 0 };
  fc.assert(
    fc.property(fc.array(patientTraits, { minLength: 1, maxLength: 5 }), (patients) => {
      const db = new Database(":memory:");
      migrate(db);
      const all = patients.map((traits, at) => {
        const ref = `Patient/p${at}x`;
        const resources = pulled(ref, at, traits);
        fetchInto(db, ref, resources);
        const consult = recordOfPatient(db, ref).find(({ type }) => type === "Task")?.localId ?? "";
        writeOwn(db, ref, consult, traits);
        addFile(db, ref, at, traits);
        if (traits.inQueue) db.prepare("INSERT INTO open_ticket VALUES (?)").run(`t${at}`);
        if (traits.openedDaysAgo !== undefined) noteChartUse(db, ref, daysAgo(traits.openedDaysAgo));
        return { ref, traits, resources, record: recordIn(db, ref), ids: idsIn(db, ref) };
      });
      const words = ownWords(db);
      const files = () => db.prepare("SELECT patient_ref, reference, held, whole FROM attachment_file").all();
      for (const { ref, traits, resources, record, ids } of all) {
        const filesBefore = JSON.stringify(files());
        const did = pruneWhole(db, ref);
        if (mustStay(traits)) {
          seen.kept += 1;
          expect([did, recordIn(db, ref), JSON.stringify(files())]).toEqual(["kept", record, filesBefore]);
          continue;
        }
        seen.gone += 1;
        expect(did).toBe("whole");
        const left = recordOfPatient(db, ref).map(({ type }) => type);
        expect(left.toSorted()).toEqual(isOwn(traits) ? ["Patient", "Task"] : []);
        expect(putAwayAt(db, ref) === undefined).toBe(!isOwn(traits));
        expect(JSON.stringify(files())).not.toContain(`"${ref}"`);
        if (isOwn(traits)) seen.stubs += 1;
        fetchInto(db, ref, resources);
        expect(recordIn(db, ref)).toEqual(record);
        expect(putAwayAt(db, ref)).toBeUndefined();
        if (isOwn(traits)) expect(idsIn(db, ref)).toEqual(ids);
      }
      expect(ownWords(db)).toBe(words);
      db.close();
    }),
    { numRuns: 150 },
  );
  console.log(`kept ${seen.kept}, put away and fetched again ${seen.gone}, of which own ${seen.stubs}`);
  expect(Math.min(seen.kept, seen.gone, seen.stubs)).toBeGreaterThan(50);
});

/** As the pruner does it. */
function evictAll(db: Database.Database, mostBytes: number): void {
  for (let last: Evicted = { did: "looked" }; last.did !== "nothing";)
    last = evictSome(db, { doctorReference: me, mostBytes }, last.after);
}

it("too many bytes of files take the longest unused away, never those of patients who wait, however tight it is", () => {
  fc.assert(
    fc.property(
      fc.array(patientTraits, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 3000 }),
      (patients, mostBytes) => {
        const db = new Database(":memory:");
        migrate(db);
        patients.forEach((traits, at) => {
          const ref = `Patient/p${at}x`;
          fetchInto(db, ref, pulled(ref, at, { ...traits, resources: 1 }));
          addFile(db, ref, at, { ...traits, file: "whole" });
          if (traits.inQueue) db.prepare("INSERT INTO open_ticket VALUES (?)").run(`t${at}`);
        });
        evictAll(db, mostBytes);
        const rows = db.prepare("SELECT patient_ref AS ref, held FROM attachment_file").all() as {
          ref: string;
          held: number;
        }[];
        const heldOf = (at: number) => rows.find(({ ref }) => ref === `Patient/p${at}x`)?.held ?? 0;
        const isSafe = (traits: Traits) =>
          mustStay({
            ...traits,
            outbox: "none",
            writing: "none",
            chat: "none",
            changedDaysAgo: 400,
            openedDaysAgo: undefined,
          });
        patients.forEach((traits, at) => isSafe(traits) && expect(heldOf(at)).toBe(900));
        const total = rows.reduce((sum, { held }) => sum + held, 0);
        const safeBytes = patients.filter(isSafe).length * 900;
        expect(total).toBeLessThanOrEqual(Math.max(mostBytes, safeBytes));
        db.close();
      },
    ),
    { numRuns: 100 },
  );
});

it("a pull that began before the mark, and brings only what changed, finds the rest still there", () => {
  const db = new Database(":memory:");
  migrate(db);
  const traits: Traits = { ...plain, resources: 100, file: "none" };
  const resources = pulled("Patient/p0x", 0, traits);
  fetchInto(db, "Patient/p0x", resources);
  expect(pruneSome(db, "Patient/p0x", bounds())).toEqual({ did: "marked" });
  expect(pruneSome(db, "Patient/p0x", bounds(60_000))).toEqual({ did: "marked" });
  const [, , one] = resources;
  if (!one) throw new Error("no resource");
  fetchInto(db, "Patient/p0x", [{ ...one, versionId: "2", lastUpdated: daysAgo(0) }]);
  expect(pruneSome(db, "Patient/p0x", bounds(20 * 60_000))).toEqual({ did: "kept", why: "recent" });
  expect(recordOfPatient(db, "Patient/p0x")).toHaveLength(102);
});

const plain: Traits = {
  owner: "other",
  state: "left",
  recall: "none",
  heldAtCentre: false,
  inQueue: false,
  changedDaysAgo: 31,
  openedDaysAgo: undefined,
  outbox: "none",
  writing: "none",
  chat: "none",
  resources: 0,
  photo: false,
  file: "whole",
};
const heldIn = (db: Database.Database): number =>
  Number(db.prepare("SELECT coalesce(sum(held), 0) FROM attachment_file").pluck().get());

it("room is left for the next patients' files before the last of it is taken", () => {
  const db = new Database(":memory:");
  migrate(db);
  for (const at of [0, 1, 2, 3, 4]) {
    fetchInto(db, `Patient/p${at}x`, pulled(`Patient/p${at}x`, at, plain));
    addFile(db, `Patient/p${at}x`, at, { ...plain, changedDaysAgo: 40 - at });
  }
  // Nothing of 600 bytes can be fetched any more, and nothing is over the bound.
  evictAll(db, 5000);
  expect(heldIn(db)).toBe(4500);
  evictAll(db, 4900);
  expect(heldIn(db)).toBeLessThanOrEqual(4410);
  expect(db.prepare("SELECT held FROM attachment_file WHERE reference = 'Binary/b4'").pluck().get()).toBe(
    900,
  );
});

it("more files than one step looks at that must stay do not keep the others here", () => {
  const db = new Database(":memory:");
  migrate(db);
  const kept = { ...plain, inQueue: true };
  for (let at = 0; at <= 450; at += 1) {
    const traits = at < 450 ? kept : plain;
    fetchInto(db, `Patient/p${at}x`, pulled(`Patient/p${at}x`, at, traits));
    addFile(db, `Patient/p${at}x`, at, { ...traits, changedDaysAgo: 500 - at });
    if (traits.inQueue) db.prepare("INSERT INTO open_ticket VALUES (?)").run(`t${at}`);
  }
  evictAll(db, 0);
  expect(heldIn(db)).toBe(450 * 900);
});
