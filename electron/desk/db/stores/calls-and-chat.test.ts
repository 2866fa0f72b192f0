import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import type { ChatMessage } from "../../../../shared/contract/live.ts";
import type { ModeSegment } from "../../../../shared/domain/consult-mode.ts";
import { pulledOf } from "../../../../shared/sync/pulled.ts";
import { migrate } from "../migrations/migrate.ts";
import { isAuditChainWhole } from "./audit.ts";
import { answerPatient, callsOf, noteCall, saySawWell, sawWellOf } from "./calls.ts";
import {
  chatArrived,
  chatOf,
  draftOf,
  hearChat,
  keepDraft,
  reachChat,
  readChat,
  sayChat,
  unsaidShown,
} from "./chat.ts";
import { openOutbox } from "./outbox.ts";
import { runKeep } from "./sync-keep.ts";

let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

const at = "2026-11-25T10:00:00.000Z";
const segment: ModeSegment = { mode: "audio", from: at, until: "2026-11-25T10:00:10.000Z" };
const message = (id: string, minute = 0): ChatMessage => ({
  id,
  taskId: "t",
  at: `2026-11-25T10:0${minute}:00.000Z`,
  from: { side: "desk", name: "Dr" },
  text: `text ${id}`,
});

/** Anything that the hub showed, by its time. */
const seenAt = (lastUpdated: string) => ({
  resourceType: "Organization" as const,
  id: "o",
  meta: { versionId: "1", lastUpdated },
});

describe("calls", () => {
  it("the newest note of a call stands, and calls of a consult add up", () => {
    noteCall(db, { callId: "one", partId: "p", consultId: "c", at, ranIn: [segment], videoSeenMs: 5000 });
    noteCall(db, {
      callId: "one",
      partId: "p",
      consultId: "c",
      at,
      ranIn: [segment, segment],
      videoSeenMs: 9000,
    });
    noteCall(db, { callId: "two", partId: "p", consultId: "c", at, ranIn: [segment], videoSeenMs: 1000 });
    expect(callsOf(db, "c").map(({ ranIn, videoSeenMs }) => [ranIn.length, videoSeenMs])).toEqual([
      [2, 9000],
      [1, 1000],
    ]);
  });

  it("a note that was overtaken does not shorten the call", () => {
    noteCall(db, {
      callId: "one",
      partId: "p",
      consultId: "c",
      at,
      ranIn: [segment, segment],
      videoSeenMs: 9000,
    });
    noteCall(db, { callId: "one", partId: "p", consultId: "c", at, ranIn: [segment], videoSeenMs: 5000 });
    expect(callsOf(db, "c")[0]).toMatchObject({ videoSeenMs: 9000, ranIn: [segment, segment] });
  });

  it("a window that was loaded again adds to what the one before saw, in the order of time", () => {
    const later: ModeSegment = {
      mode: "video",
      from: "2026-11-25T10:01:00.000Z",
      until: "2026-11-25T10:01:09.000Z",
    };
    const call = { callId: "one", consultId: "c", at };
    noteCall(db, { ...call, partId: "before", ranIn: [segment, segment], videoSeenMs: 9000 });
    noteCall(db, { ...call, partId: "after", ranIn: [later], videoSeenMs: 4000 });
    noteCall(db, { ...call, partId: "after", ranIn: [later], videoSeenMs: 6000 });
    expect(callsOf(db, "c")).toMatchObject([{ videoSeenMs: 15_000, ranIn: [segment, segment, later] }]);
  });

  it("who sits there is kept with its trace, whether before or after the first note", () => {
    answerPatient(db, { callId: "one", consultId: "c", answer: "not-this-patient", at });
    noteCall(db, { callId: "one", partId: "p", consultId: "c", at, ranIn: [segment], videoSeenMs: 0 });
    answerPatient(db, { callId: "one", consultId: "c", answer: "confirmed", at });
    expect(callsOf(db, "c")).toMatchObject([{ patient: "confirmed", patientAt: at, ranIn: [segment] }]);
    expect(db.prepare("SELECT kind FROM audit ORDER BY position").pluck().all()).toEqual([
      "not-this-patient",
      "patient-confirmed",
    ]);
    expect(isAuditChainWhole(db)).toBe(true);
  });

  it("the doctor's tick can be taken back", () => {
    expect(sawWellOf(db, "c")).toBe(false);
    saySawWell(db, { consultId: "c", sawWell: true, at });
    expect(sawWellOf(db, "c")).toBe(true);
    saySawWell(db, { consultId: "c", sawWell: false, at });
    expect(sawWellOf(db, "c")).toBe(false);
  });
});

describe("chat", () => {
  it("a message typed twice is kept and sent once", () => {
    sayChat(db, "c", message("one"));
    sayChat(db, "c", message("one"));
    expect(chatOf(db, "c")).toMatchObject([{ mine: true, reach: "here" }]);
    expect(openOutbox(db)).toMatchObject([{ id: "one", kind: "chat", consultId: "c" }]);
  });

  it("other words under the same id are not taken for sent, and stay in the field with all that stands beside", () => {
    keepDraft(db, "c", "text one and more");
    expect(sayChat(db, "c", message("one"))).toBe(true);
    expect(draftOf(db, "c")).toBe("and more");
    expect(sayChat(db, "c", { ...message("one"), text: "and more" })).toBe(false);
    expect([draftOf(db, "c"), chatOf(db, "c").length]).toEqual(["and more", 1]);
    expect(sayChat(db, "c", message("two"))).toBe(true); // a read-out by telephone, say
    expect(draftOf(db, "c")).toBe("and more");
  });

  it("a tick only goes on, and the first ends the wait in the outbox", () => {
    sayChat(db, "c", message("one"));
    expect(reachChat(db, ["one"], "shown")).toBe(true);
    expect(reachChat(db, ["one"], "hub")).toBe(false);
    expect(chatOf(db, "c")).toMatchObject([{ reach: "shown" }]);
    expect(openOutbox(db)).toEqual([]);
  });

  it("of a restored hub goes again what it took since the backup, and no tick of before ends that", () => {
    const greet = (id: string, newest: string) =>
      runKeep(db, { keep: "greeted", starts: [{ id, newest }], at });
    greet("s1", "");
    for (const [id, hubTime] of [
      ["old", "2026-11-25T09:00:00.000Z"],
      ["lost", "2026-11-25T11:00:00.000Z"],
    ] as const) {
      sayChat(db, "c", message(id));
      chatArrived(db, { id, at, hubTime });
    }
    sayChat(db, "c", message("untimed"));
    chatArrived(db, { id: "untimed", at }); // by an older hub, which does not say when
    sayChat(db, "c", message("heard"));
    reachChat(db, ["heard"], "shown"); // when the hub took it nobody knows
    expect(openOutbox(db)).toEqual([]);
    runKeep(db, { keep: "pulled", pulled: pulledOf([seenAt("2026-11-25T11:00:00.000Z")], () => "u") });
    expect(greet("s2", "2026-11-25T10:00:00.000Z").rewoundTo).toBeDefined();
    expect(openOutbox(db).map(({ id }) => id)).toEqual(["lost", "untimed", "heard"]);
    reachChat(db, ["lost"], "shown");
    expect(openOutbox(db).map(({ id }) => id)).toEqual(["lost", "untimed", "heard"]);
    chatArrived(db, { id: "lost", at, hubTime: "2026-11-25T12:00:00.000Z" });
    expect(openOutbox(db).map(({ id }) => id)).toEqual(["untimed", "heard"]);
    expect(
      chatOf(db, "c")
        .map(({ message: { id }, reach }) => `${id} ${reach}`)
        .toSorted(),
    ).toEqual(["heard shown", "lost shown", "old hub", "untimed hub"]);
  });

  it("goes again to another start of the hub where this PC has seen nothing of it that is newer", () => {
    const later = ["s2", "s3"].map((id) => ({ id, newest: "2026-11-25T10:00:00.000Z" }));
    const starts = [{ id: "s1", newest: "" }, ...later];
    const greet = (met: number) => runKeep(db, { keep: "greeted", starts: starts.slice(0, met), at });
    const see = (lastUpdated: string) =>
      runKeep(db, { keep: "pulled", pulled: pulledOf([seenAt(lastUpdated)], () => "u") });
    greet(1);
    see("2026-11-25T09:59:00.000Z");
    sayChat(db, "c", message("one"));
    chatArrived(db, { id: "one", at, hubTime: "2026-11-25T09:59:30.000Z" });
    expect(greet(2).rewoundTo).toBeUndefined();
    expect(openOutbox(db).map(({ id }) => id)).toEqual(["one"]);
    chatArrived(db, { id: "one", at, hubTime: "2026-11-25T09:59:40.000Z" });
    see("2026-11-25T10:00:00.000Z");
    greet(3);
    expect(openOutbox(db)).toEqual([]);
  });

  it("does not go again to each start of an older hub, which does not say when it took it", () => {
    const starts = ["s1", "s2"].map((id) => ({ id, newest: "" }));
    runKeep(db, { keep: "greeted", starts: starts.slice(0, 1), at });
    sayChat(db, "c", message("untimed"));
    chatArrived(db, { id: "untimed", at });
    expect(runKeep(db, { keep: "greeted", starts, at }).rewoundTo).toBeUndefined();
    expect(openOutbox(db)).toEqual([]);
  });

  it("messages stand in the order of their times, and the centre's are unread until they were on the screen", () => {
    sayChat(db, "c", message("two", 2));
    expect(hearChat(db, { consultId: "c", message: message("one", 1), mine: false })).toBe(true);
    expect(hearChat(db, { consultId: "c", message: message("one", 1), mine: false })).toBe(false);
    expect(chatOf(db, "c").map(({ message: { id }, read }) => [id, read])).toEqual([
      ["one", false],
      ["two", true],
    ]);
    expect(readChat(db, "c", ["one", "two"])).toEqual(["one"]);
    expect(readChat(db, "c", ["one"])).toEqual([]);
  });

  it("what was read waits with its tick until the hub has it", () => {
    hearChat(db, { consultId: "c", message: message("one"), mine: false });
    expect(unsaidShown(db)).toEqual([]);
    readChat(db, "c", ["one"]);
    expect(unsaidShown(db).map(({ id }) => id)).toEqual(["one"]);
    reachChat(db, ["one"], "shown");
    expect(unsaidShown(db)).toEqual([]);
  });

  it("what stands in the field is kept until it is sent or taken away", () => {
    keepDraft(db, "c", "text on");
    keepDraft(db, "d", "another");
    expect(draftOf(db, "c")).toBe("text on");
    sayChat(db, "c", message("one"));
    keepDraft(db, "d", "");
    expect([draftOf(db, "c"), draftOf(db, "d")]).toEqual(["", ""]);
  });

  it("what one hears of a message of one's own from another PC is one's own", () => {
    hearChat(db, { consultId: "c", message: message("one"), mine: true });
    expect(chatOf(db, "c")).toMatchObject([{ mine: true, reach: "hub", read: true }]);
    expect(openOutbox(db)).toEqual([]);
  });
});
