import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { extension, system } from "../../../../shared/fhir/systems.ts";
import { claimedTask } from "../../../../shared/fhir/write-claim.ts";
import { type Pulled, pulledOf } from "../../../../shared/sync/pulled.ts";
import { task } from "../../../../shared/sync/test-outbox.ts";
import { migrate } from "../migrations/migrate.ts";
import { isAuditChainWhole } from "./audit.ts";
import { lastHubStart } from "./hub-start.ts";
import { saveServerName, serverNameOf } from "./id-map.ts";
import { appendEdits } from "./journal.ts";
import { enqueue, openOutbox, setAside, settle } from "./outbox.ts";
import { resourcesOfType } from "./resources.ts";
import { commitSigned, mergeReceipt, unansweredSigned } from "./signed.ts";
import { runKeep } from "./sync-keep.ts";
import { runLoad } from "./sync-load.ts";

const at = "2026-11-24T06:00:00.000Z";
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

const put = (id: string, more: { lane?: string; after?: string[]; consultId?: string | null } = {}) =>
  enqueue(db, { id, kind: "act", consultId: "c1", createdAt: at, subject: "{}", ...more });
const items = () => {
  const loaded = runLoad(db, { load: "items" });
  return loaded.loaded === "items" ? loaded.items : [];
};
const stateOf = (id: string) => openOutbox(db).find((row) => row.id === id);

it("tries are counted since a part of it last arrived, and never from nothing again", () => {
  put("a");
  const triedOnce = (hasProgressed: boolean) => {
    runKeep(db, { keep: "attempt", itemId: "a", bytes: "b" });
    const how = { state: "waiting" as const, hasProgressed };
    runKeep(db, { keep: "settle", itemId: "a", how, at });
    return items()[0]?.attempts;
  };
  expect([false, false, true, true, false].map(triedOnce)).toEqual([1, 2, 1, 1, 2]);
});

describe("what is put into the outbox", () => {
  it("stands in its consult's lane or in the one that is said, with what it comes after", () => {
    put("a");
    put("b", { lane: "attachment-1", after: ["a"] });
    expect(items().map(({ id, lane, after }) => ({ id, lane, after }))).toEqual([
      { id: "a", lane: "c1", after: [] },
      { id: "b", lane: "attachment-1", after: ["a"] },
    ]);
  });
});

describe("an item that a person sets aside", () => {
  it("takes what comes after it along to a person, however far behind, and nothing else", () => {
    const put = (id: string, more: { lane: string; after?: string[] }) =>
      enqueue(db, { id, kind: "document", consultId: "c1", createdAt: at, subject: "{}", ...more });
    put("a", { lane: "l1" });
    put("b", { lane: "l2", after: ["a"] });
    put("c", { lane: "l3", after: ["b"] });
    put("d", { lane: "l4" });
    settle(db, "a", { state: "parked", why: "not-allowed" });
    setAside(db, { id: "a", reason: "sent by post", at });
    expect(stateOf("a")).toBeUndefined();
    for (const id of ["b", "c"])
      expect(stateOf(id)).toMatchObject({ state: "parked", why: "set-aside-before" });
    expect(stateOf("d")).toMatchObject({ state: "waiting" });
    expect(isAuditChainWhole(db)).toBe(true);
  });

  it("keeps no act back that was to follow it", () => {
    put("file", { lane: "l1" });
    put("hand-back", { after: ["file"] });
    settle(db, "file", { state: "parked", why: "not-allowed" });
    setAside(db, { id: "file", reason: "sent by post", at });
    expect(stateOf("hand-back")).toMatchObject({ state: "waiting" });
  });
});

it("a draft that the hub took answers the questions about the consult's earlier ones, and no other", () => {
  for (const id of ["earlier", "another's", "taken", "later"]) put(id);
  db.exec("UPDATE outbox SET kind = 'checkpoint'");
  db.exec("UPDATE outbox SET state = 'parked', why = 'not-allowed' WHERE id <> 'taken'");
  db.exec("UPDATE outbox SET consult_id = 'c2' WHERE id = 'another''s'");
  put("act");
  runKeep(db, { keep: "settle", itemId: "act", how: { state: "done" }, at });
  expect(stateOf("earlier")).toBeDefined();
  runKeep(db, { keep: "settle", itemId: "taken", how: { state: "done" }, at });
  expect(openOutbox(db).map(({ id }) => id)).toEqual(["another's", "later"]);
});

describe("a claim that the hub refused", () => {
  it.each([
    ["issued", undefined, []],
    ["held", "allergy", ["claim"]],
  ] as const)("is asked about no more once a paper is issued under it: %s", (outcome, why, asked) => {
    put("claim");
    db.exec("UPDATE outbox SET kind = 'claim', state = 'parked', why = 'not-allowed'");
    const edit = { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "x" } as const;
    appendEdits(db, { consultId: "c1", firstSeq: 1, edits: [edit], at });
    const signed = { itemId: "i1", consultId: "c1", claimId: "claim", signedAt: at, draftSeq: 1 };
    commitSigned(db, { ...signed, bundle: "{}", paper: "{}", envelope: "{}" });
    mergeReceipt(db, { itemId: "i1", receipt: "{}", outcome, why, at });
    const open = openOutbox(db).filter(({ kind }) => kind === "claim");
    expect(open.map(({ id }) => id)).toEqual(asked);
  });
});

const taskThen = {
  type: "Task",
  serverId: "t1",
  versionId: "9",
  lastUpdated: "2026-11-24T07:00:00.000Z",
  patientRef: undefined,
  encounterRef: undefined,
  json: "{}",
};
const greet = (id: string, newest: string) => runKeep(db, { keep: "greeted", starts: [{ id, newest }], at });

describe("a hub that was restored from a backup", () => {
  const done = (id: string, hubTime: string) => {
    put(id, { lane: id });
    runKeep(db, { keep: "attempt", itemId: id, bytes: `bytes of ${id}` });
    runKeep(db, { keep: "settle", itemId: id, how: { state: "done" }, at, hubTime });
  };

  it("is asked about all that it had taken since, and about nothing that it still knows", () => {
    greet("s1", "");
    done("old", "2026-11-24T04:00:00.000Z");
    done("lost", "2026-11-24T05:30:00.000Z");
    put("under-way", { lane: "u" });
    runKeep(db, { keep: "attempt", itemId: "under-way", bytes: "bytes" });
    put("fresh", { lane: "f" });
    expect(greet("s2", "2026-11-24T05:00:00.000Z").rewoundTo).toBe("2026-11-24T05:00:00.000Z");
    expect(items().map(({ id, isRecheck, bytes }) => ({ id, isRecheck, bytes }))).toEqual([
      { id: "lost", isRecheck: true, bytes: "bytes of lost" },
      { id: "under-way", isRecheck: true, bytes: "bytes" },
      { id: "fresh", isRecheck: false, bytes: null },
    ]);
    expect(lastHubStart(db)).toEqual({ id: "s2", newest: "2026-11-24T05:00:00.000Z" });
  });

  it("is not asked about what it knows, also where it does not know the start that was met last", () => {
    const hour = (nth: number) => `2026-11-24T0${nth}:00:00.000Z`;
    const [first, night] = [
      { id: "s1", newest: "" },
      { id: "s2", newest: hour(2) },
    ];
    const meet = (id: string, newest: string) =>
      runKeep(db, { keep: "greeted", starts: [first, night, { id, newest }], at });
    runKeep(db, { keep: "greeted", starts: [first, night], at });
    done("settled", hour(3));
    meet("by-day", hour(4));
    done("lost", hour(5));
    expect(meet("restored", hour(3)).rewoundTo).toBe(hour(3));
    expect(items().map(({ id }) => id)).toEqual(["lost"]);
  });

  it("has what it answered before asked once more, where that answer comes into the file only now", () => {
    appendEdits(db, {
      consultId: "c1",
      firstSeq: 1,
      at,
      edits: [{ kind: "splice", section: "complaint", at: 0, remove: 0, insert: "a" }],
    });
    const row = { itemId: "i1", consultId: "c1", claimId: "k", signedAt: at, draftSeq: 1 };
    commitSigned(db, { ...row, bundle: "{}", paper: "{}", envelope: "{}" });
    const answer = { itemId: "i1", receipt: "{}", outcome: "issued", why: undefined, at };
    greet("s1", "2026-11-24T06:00:00.000Z");
    greet("s2", "2026-11-24T05:00:00.000Z");
    mergeReceipt(db, answer);
    expect(unansweredSigned(db)).toMatchObject([{ itemId: "i1", receipt: "{}" }]);
    mergeReceipt(db, answer);
    expect(unansweredSigned(db)).toEqual([]);
  });

  it("is asked about an answer that was kept only just before it was greeted", () => {
    greet("s1", "");
    put("claim");
    runKeep(db, { keep: "attempt", itemId: "claim", bytes: "bytes", under: "s1" });
    const answer = { keep: "settle", itemId: "claim", how: { state: "done" }, at } as const;
    runKeep(db, { ...answer, hubTime: "2026-11-24T05:30:00.000Z", under: "s1" });
    expect(greet("s2", "2026-11-24T05:00:00.000Z").rewoundTo).toBeDefined();
    expect(items()).toMatchObject([{ id: "claim", isRecheck: true, bytes: "bytes" }]);
  });

  it("is asked about an answer of the hub before it that comes into the file after it was greeted", () => {
    greet("s1", "2026-11-24T06:00:00.000Z");
    for (const id of ["tried", "untried"]) put(id, { lane: id });
    runKeep(db, { keep: "attempt", itemId: "tried", bytes: "bytes", under: "s1" });
    greet("s2", "2026-11-24T05:00:00.000Z");
    const answer = { keep: "settle", how: { state: "done" }, at, under: "s1" } as const;
    const pulled = { resources: [taskThen], newLocalIds: ["local"] };
    const hubTime = "2026-11-24T07:00:00.000Z";
    expect(runKeep(db, { ...answer, itemId: "tried", hubTime, pulled })).toMatchObject({ isOutdated: true });
    const again = runKeep(db, { keep: "attempt", itemId: "untried", bytes: "old bytes", under: "s1" });
    expect(again).toMatchObject({ isOutdated: true });
    expect(items().map(({ id, state, isRecheck, bytes }) => ({ id, state, isRecheck, bytes }))).toEqual([
      { id: "tried", state: "waiting", isRecheck: true, bytes: "bytes" },
      { id: "untried", state: "waiting", isRecheck: false, bytes: null },
    ]);
    expect(resourcesOfType(db, "Task")).toEqual([]);
    expect(lastHubStart(db)).toEqual({ id: "s2", newest: "2026-11-24T05:00:00.000Z" });
    expect(runKeep(db, { keep: "pulled", pulled, under: "s1" })).toMatchObject({ isOutdated: true });
    expect(resourcesOfType(db, "Task")).toEqual([]);
    runKeep(db, { keep: "pulled", pulled, under: "s2" });
    expect(resourcesOfType(db, "Task")).toHaveLength(1);
  });

  it("counts on from the backup: no version's number that was known before proves anything", () => {
    saveServerName(db, { localUuid: "u1", type: "Composition", serverId: "s1", versionId: "3" });
    greet("s1", "2026-11-24T06:00:00.000Z");
    greet("s2", "2026-11-24T05:00:00.000Z");
    expect(serverNameOf(db, "u1")).toEqual({ serverId: "s1", versionId: "?" });
  });
});

it("a claim and an act that wait for a person are done once the hub's ticket bears their marks, and no other", () => {
  for (const id of ["claim-1", "claim-2", "act-1", "act-2"]) {
    put(id, { lane: id });
    settle(db, id, { state: "parked", why: "not-found" });
  }
  // A consult is known by its ticket's local id.
  db.exec("UPDATE outbox SET kind = 'claim' WHERE id LIKE 'claim%'; UPDATE outbox SET consult_id = 'u1'");
  const kept = runKeep(db, {
    keep: "pulled",
    pulled: pulledTicket({ claimId: "claim-1", acted: ["act-1", "act-3"] }),
  });
  expect(kept.shownDone?.map(({ id }) => id)).toEqual(["claim-1", "act-1"]);
  expect(openOutbox(db).map(({ id }) => id)).toEqual(["claim-2", "act-2"]);
  // Taken in from another PC after the hub had shown it: the ticket does not come again for that.
  put("act-3", { lane: "act-3" });
  settle(db, "act-3", { state: "parked", why: "not-found" });
  db.exec("UPDATE outbox SET consult_id = 'u1' WHERE id = 'act-3'");
  const later = runKeep(db, { keep: "pulled", pulled: pulledOf([], () => "") });
  expect(later.shownDone?.map(({ id }) => id)).toEqual(["act-3"]);
});

it("a document whose carried file never came is no question once the hub shows that the other PC sent it", () => {
  const about = { subject: { reference: "Patient/p" } };
  for (const id of ["document-1", "document-2"]) {
    put(id, { lane: id });
    settle(db, id, { state: "parked", why: "not-found" });
  }
  db.prepare("UPDATE outbox SET kind = 'document', subject = ?").run(
    JSON.stringify({ content: "b", document: about }),
  );
  const sent = {
    ...{
      resourceType: "DocumentReference" as const,
      id: "d",
      status: "current" as const,
      content: [],
      ...about,
    },
    identifier: [{ system: system.uuid, value: "document-1" }],
    meta: { versionId: "1", lastUpdated: "2026-11-24T06:00:05.000Z" },
  };
  const kept = runKeep(db, { keep: "pulled", pulled: pulledOf([sent], () => "u2") });
  expect(kept.shownDone?.map(({ id }) => id)).toEqual(["document-1"]);
});

it("a hub restored from before what an item's bytes were made from has forgotten something", () => {
  put("a");
  runKeep(db, { keep: "greeted", starts: [{ id: "s1", newest: "" }], at });
  const hubTime = "2026-11-24T06:00:08.000Z";
  runKeep(db, { keep: "attempt", itemId: "a", bytes: "{}", under: "s1", hubTime });
  const starts = [
    { id: "s1", newest: "" },
    { id: "s2", newest: "2026-11-24T06:00:04.000Z" },
  ];
  expect(runKeep(db, { keep: "greeted", starts, at }).rewoundTo).toBe("2026-11-24T06:00:04.000Z");
  expect(items()).toMatchObject([{ id: "a", isRecheck: true }]);
});

function pulledTicket(by: { readonly claimId: string; readonly acted: readonly string[] }): Pulled {
  const held = claimedTask(task, {
    practitionerReference: "Practitioner/me",
    claimId: by.claimId,
    display: "Dr",
  });
  const acted = by.acted.map((id) => ({
    url: extension.acted,
    extension: Object.entries({ id, act: "hand-back", at, by: "Dr", byReference: "Practitioner/me" }).map(
      ([url, valueString]) => ({ url, valueString }),
    ),
  }));
  const marks = { versionId: "3", lastUpdated: "2026-11-24T06:00:05.000Z" };
  const shown = { ...held, meta: marks, extension: [...(held.extension ?? []), ...acted] };
  return pulledOf([shown], () => "u1");
}
