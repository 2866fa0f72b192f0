import type { Composition, Task } from "@medplum/fhirtypes";
import { describe, expect, it } from "vitest";
import { appendAudit } from "../../../electron/desk/db/stores/audit.ts";
import { concept } from "../../../shared/fhir/systems.ts";
import { openDisk } from "../disk.ts";
import { wentAhead } from "./act-turn.ts";
import { addedTooLate } from "./added-in-time.ts";
import { auditBroken } from "./audit-chain.ts";
import { carriedUnseen } from "./carried-read.ts";
import { notDoneAtHub } from "./done-at-hub.ts";
import { diverged } from "./converged.ts";
import { undelivered } from "./delivered-without-author.ts";
import { notExactlyOnce, parkedThoughTaken } from "./exactly-once.ts";
import { detailsOverwritten, factNotTold } from "./facts-told.ts";
import { fileLost } from "./files-whole.ts";
import { orderBroken } from "./lane-order.ts";
import { lettersGone, lettersMissing } from "./letters.ts";
import { cameBack, otherDraft } from "./one-draft.ts";
import { otherBytes } from "./same-bytes.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { askedWhileComing, wentBefore } from "./coming-first.ts";
import { laterVersionLate } from "./later-version.ts";
import { lateUnseen } from "./late-in-sight.ts";
import { otherPaper } from "./paper-in-use.ts";
import { calledBackUnseen, undoesRecall } from "./recall-known.ts";
import { acceptedByAnother, issuedUnderAnother, refusedByStore } from "./under-claim.ts";
import { businessStatus, claimedTask } from "../../../shared/fhir/write-claim.ts";
import { draftOverwritten, factsLost } from "./nothing-overwritten.ts";
import { twoPapers } from "./one-paper.ts";
import { heldUnseen, hidden } from "./parked-visible.ts";
import { signedChanged } from "./signed-unchanged.ts";

it("a letter that is missing, or stands before an earlier one, is found", () => {
  expect(lettersMissing(["[1]", "[2]"], "a[1]b[2]")).toBeUndefined();
  expect(lettersMissing(["[1]", "[2]"], "a[1]b")).toContain("[2]");
  expect(lettersMissing(["[1]", "[2]"], "[2][1]")).toContain("[2]");
});

it("a row taken out of the audit is found", () => {
  const { db } = openDisk();
  for (const kind of ["one", "two", "three"]) appendAudit(db, { at: "2026-11-26", kind, subject: "s" });
  expect(auditBroken(db)).toBeUndefined();
  db.exec("DELETE FROM audit WHERE kind = 'two'");
  expect(auditBroken(db)).toBeDefined();
});

it("a checkpoint that never came, or came twice, is found; so is a signature", () => {
  const sent = [{ itemId: "i", draft: "[1]", isDone: true }];
  expect(notExactlyOnce(sent, ["[1]"], [])).toBeUndefined();
  expect(notExactlyOnce(sent, [], [])).toContain("0 times");
  expect(notExactlyOnce(sent, ["[1]", "[1]"], [])).toContain("2 times");
  expect(notExactlyOnce([], [], [{ itemId: "s", outcome: undefined, notesAtHub: 0 }])).toContain("never");
  expect(notExactlyOnce([], [], [{ itemId: "s", outcome: "issued", notesAtHub: 2 }])).toContain("2 times");
  expect(notExactlyOnce([], [], [{ itemId: "s", outcome: "held", notesAtHub: 1 }])).toContain("1 times");
  expect(parkedThoughTaken(["a"], new Set(["b"]))).toBeUndefined();
  expect(parkedThoughTaken(["a"], new Set(["a"]))).toBeDefined();
});

it("a draft to which its doctor came back, or that he chose once more (seed 13369), may be there as often as it was meant", () => {
  const sent = [
    { itemId: "i", draft: "[1]", isDone: true },
    { itemId: "j", draft: "[1]", isDone: false },
  ];
  const versions = ["[1]", "[1][2]", "[1]"];
  expect(notExactlyOnce(sent, versions, [])).toBeUndefined();
  expect(notExactlyOnce(sent, [...versions, "[1]"], [])).toContain("3 times");
  expect(notExactlyOnce(sent.slice(0, 1), versions, [])).toContain("2 times");
});

it("after a backup a draft may be there within another one; what was given up need not be", () => {
  const sent = [{ itemId: "i", draft: "[1][2]", isDone: true }];
  const restored = { mayBeGone: (piece: string) => piece === "[2]" };
  expect(notExactlyOnce(sent, ["[1][3]"], [], restored)).toBeUndefined();
  expect(notExactlyOnce(sent, ["[3]"], [], restored)).toContain("0 times");
});

it("what was given up and stands there again is found, and a PC that shows another draft than the hub has", () => {
  expect(cameBack("[1][2]", new Set(["[3]"]))).toBeUndefined();
  expect(cameBack("[1][2]", new Set(["[2]"]))).toContain("[2]");
  expect(otherDraft("0/a", "{}", "{}")).toBeUndefined();
  expect(otherDraft("0/a", "{}", "[]")).toContain("0/a");
});

it("a claim or an act that counts as done and never was done is found", () => {
  const before = { owner: undefined, claimId: undefined, acted: [] };
  const claimed = { owner: "Practitioner/z", claimId: "other", acted: ["there"] };
  const claim = { id: "c", kind: "claim" as const, doctor: "Practitioner/a" };
  expect(notDoneAtHub(claim, [before, claimed])).toContain("never");
  expect(notDoneAtHub(claim, [before, { ...claimed, claimId: "c" }, claimed])).toBeUndefined();
  expect(notDoneAtHub(claim, [{ ...claimed, owner: "Practitioner/a" }])).toBeUndefined();
  expect(notDoneAtHub({ ...claim, kind: "act" }, [claimed])).toContain("never");
  expect(notDoneAtHub({ ...claim, kind: "act", id: "there" }, [claimed])).toBeUndefined();
});

it("a signed note that was changed at the desk or at the hub is found", () => {
  const fact = {
    itemId: "s",
    signed: "bytes",
    kept: "bytes",
    versions: [
      { title: "a", status: "final" },
      { title: "a", status: "amended" },
    ],
  };
  expect(signedChanged([fact])).toBeUndefined();
  expect(signedChanged([{ ...fact, kept: "other" }])).toContain("desk");
  expect(signedChanged([{ ...fact, versions: [{ title: "a" }, { title: "b" }] }])).toContain("hub");
});

it("a draft written over by one that never saw it is found, and a fact that is gone", () => {
  expect(draftOverwritten("[1]", "[1][2]")).toBeUndefined();
  expect(draftOverwritten("[1]", "[2]")).toContain("[1]");
  expect(draftOverwritten("[1]", "[2]", (piece) => piece === "[1]")).toBeUndefined();
  expect(factsLost(["a"], new Set(["a"]))).toBeUndefined();
  expect(factsLost(["a"], new Set())).toContain("a");
});

it("what was taken out of order is found", () => {
  expect(orderBroken(["a", "b", "c"], ["a", "c"])).toBeUndefined();
  expect(orderBroken(["a", "b", "c"], ["b", "a"])).toBeDefined();
});

it("two prescriptions that both count are found", () => {
  const paper = (id: string): Composition => ({
    resourceType: "Composition",
    id,
    meta: { versionId: "1", lastUpdated: "2026-11-26T04:30:00Z" },
    status: "final",
    type: { coding: [{ ...concept.prescription }] },
    date: "2026-11-26T04:30:00Z",
    author: [{ reference: "Practitioner/d" }],
    title: "Prescription",
  });
  const task: Task = { resourceType: "Task", id: "t", status: "completed", intent: "order" };
  expect(twoPapers(task, [paper("a")])).toBeUndefined();
  expect(twoPapers(task, [paper("a"), paper("b")])).toContain("2");
  expect(twoPapers(task, [{ ...paper("a"), status: "entered-in-error" }, paper("b")])).toBeUndefined();
});

it("a signature that waits for its author is found", () => {
  expect(undelivered(["a"], new Set(["a"]))).toBeUndefined();
  expect(undelivered(["a"], new Set())).toContain("a");
});

it("a file that has an older version, or lists another queue, is found", () => {
  const replica = { file: "f", has: new Map([["Task/t", "1"]]), shows: ["t"] };
  expect(diverged(replica, new Map([["Task/t", "1"]]), ["t"])).toBeUndefined();
  expect(diverged(replica, new Map([["Task/t", "2"]]), ["t"])).toContain("Task/t");
  expect(diverged(replica, new Map([["Task/t", "1"]]), [])).toContain("lists");
});

it("a row that is gone, waits in silence, or is parked unseen is found", () => {
  const row = (state: string, why: string | null = null) =>
    new Map([["i", { id: "i", kind: "act", state, why }]]);
  expect(hidden(["i"], row("done"), new Set())).toBeUndefined();
  expect(hidden(["i"], new Map(), new Set())).toContain("gone");
  expect(hidden(["i"], row("sending"), new Set(["i"]))).toContain("waits");
  expect(hidden(["i"], row("parked", "why"), new Set())).toContain("not listed");
  expect(hidden(["i"], row("parked"), new Set(["i"]))).toContain("why");
  expect(heldUnseen(new Map([["i", "held"]]), row("parked"))).toBeUndefined();
  expect(heldUnseen(new Map([["i", "held"]]), row("done"))).toContain("held");
});

it("bytes that were attempted and left anew in other words are found", () => {
  expect(otherBytes(undefined, "one")).toBeUndefined();
  expect(otherBytes("one", "one")).toBeUndefined();
  expect(otherBytes("one", "other")).toBeDefined();
});

it("a paper issued under a claim that no longer held is found, and a late one that was refused", () => {
  const signed = { itemId: "i", doctor: "a", claimId: "claim-1" };
  const held = (claimId: string): Task =>
    claimedTask(
      {
        resourceType: "Task",
        status: "requested",
        intent: "order",
        businessStatus: businessStatus("waiting"),
      },
      { practitionerReference: "Practitioner/doctor-a", claimId, display: "a" },
    );
  expect(issuedUnderAnother(signed, held("claim-1"))).toBeUndefined();
  expect(issuedUnderAnother(signed, held("claim-2"))).toBeDefined();
  expect(issuedUnderAnother({ ...signed, doctor: "b" }, held("claim-1"))).toBeDefined();
  expect(refusedByStore([["i", "Another claim took the consult over before this arrived."]])).toBeUndefined();
  expect(refusedByStore([["i", "the store refused it with 403"]])).toBeDefined();
});

it("letters that no revision holds are found, though a person chose another PC's draft", () => {
  expect(lettersGone(["[1a1]"], ["[0a2]", "[1a1]"])).toBeUndefined();
  expect(lettersGone(["[1a1]"], ["[0a2]"])).toBeDefined();
});

it("a detail written over by who had not seen it is found, and one that was told and never came", () => {
  const seen = new Map([["word-1", "Kalpanadhar"]]);
  const [before, after] = [{ village: "Kalpanadhar" }, { village: "word-1" }];
  expect(detailsOverwritten(before, after, seen)).toBeUndefined();
  expect(detailsOverwritten({ village: "elsewhere" }, after, seen)).toContain("word-1");
  const told = { id: "i", kind: "details" as const, wished: { village: "word-1" } };
  expect(factNotTold({ ...told, versions: [before, after] })).toBeUndefined();
  expect(factNotTold({ ...told, versions: [before] })).toContain("village");
  expect(factNotTold({ id: "i", kind: "allergy", timesAtHub: 1 })).toBeUndefined();
  expect(factNotTold({ id: "i", kind: "allergy", timesAtHub: 2 })).toContain("2 times");
});

it("a file that is gone from both places, that came twice, or that has other bytes is found", () => {
  const sent = {
    id: "f",
    sum: "1",
    contentState: "done",
    documentState: "done",
    whys: [null, null],
    here: undefined,
    atHub: ["1"],
  };
  expect(fileLost(sent)).toBeUndefined();
  expect(fileLost({ ...sent, atHub: [] })).toContain("0 times");
  expect(fileLost({ ...sent, atHub: ["1", "1"] })).toContain("2 times");
  expect(fileLost({ ...sent, atHub: [undefined] })).toContain("other bytes");
  const waiting = { ...sent, contentState: "waiting", documentState: "waiting", atHub: [] };
  expect(fileLost({ ...waiting, here: "1" })).toBeUndefined();
  expect(fileLost({ ...waiting, here: "1", whys: ["not-found", null] })).toContain("not found");
  expect(fileLost(waiting)).toContain("not whole on this PC");
  expect(fileLost({ ...waiting, here: "1", atHub: ["1", "1"] })).toContain("2 times");
});

describe("a paper that came too late", () => {
  const late = { itemId: "l", author: "a", owner: "b", isIssuable: true, decision: undefined };
  const row = { state: "parked", outcome: "signed-late" };
  const open = { mayDecide: false, state: "open" };
  const ofAuthor = { file: "0/a", me: "a", row, listed: open };
  const ofHolder = { file: "1/b", me: "b", row: undefined, listed: { ...open, mayDecide: true } };

  it("that its holder is not asked about is found, and one that is shown to somebody else", () => {
    expect([lateUnseen(late, ofAuthor), lateUnseen(late, ofHolder)]).toEqual([undefined, undefined]);
    expect(lateUnseen(late, { ...ofHolder, listed: undefined })).toContain("does not ask");
    expect(lateUnseen({ ...late, decision: "declined" }, ofHolder)).toContain("not b's");
    expect(lateUnseen(late, { ...ofHolder, me: "c", listed: open })).toContain("shows c");
  });
  it("and waits in silence, or of which its author never hears, is found", () => {
    expect(lateUnseen(late, { ...ofAuthor, row: { ...row, state: "waiting" } })).toContain("nobody sees");
    expect(lateUnseen(late, { ...ofAuthor, listed: undefined })).toContain("does not know");
    const accepted = { ...late, decision: "accepted" as const };
    const known = { row: { state: "done", outcome: "issued" }, listed: { ...open, state: "accepted" } };
    expect(lateUnseen(accepted, { ...ofAuthor, ...known })).toBeUndefined();
    expect(lateUnseen(accepted, ofAuthor)).toContain("was accepted");
  });
  it("is accepted by who holds the consult alone", () => {
    const task = claimedTask(
      {
        resourceType: "Task",
        status: "requested",
        intent: "order",
        businessStatus: businessStatus("waiting"),
      },
      { practitionerReference: "Practitioner/b", claimId: "c", display: "Dr b" },
    );
    expect(acceptedByAnother({ itemId: "l", by: "Practitioner/b" }, task)).toBeUndefined();
    expect(acceptedByAnother({ itemId: "l", by: "Practitioner/a" }, task)).toContain(
      "held by Practitioner/b",
    );
  });
});

it("a PC that holds another paper than the one in use is found, unless it has work of its own", () => {
  const paper = { file: "0/a", consult: "t-0", here: "one", atHub: "one", hasOwnWork: false };
  expect(otherPaper(paper)).toBeUndefined();
  expect(otherPaper({ ...paper, atHub: "two" })).toContain("in use is two");
  expect(otherPaper({ ...paper, atHub: "two", hasOwnWork: true })).toBeUndefined();
});

it("a carried paper that waits in silence is found, and one whose words are nowhere", () => {
  const base = { itemId: "c", state: "parked", why: "late", isListed: true, outcome: "held", draft: "[1]" };
  expect(carriedUnseen(base, ["a [1]"])).toBeUndefined();
  expect(carriedUnseen(base, ["a"])).toContain("[1] is nowhere");
  expect(carriedUnseen({ ...base, isListed: false }, ["[1]"])).toContain("nobody sees");
  expect(carriedUnseen({ ...base, outcome: undefined }, ["[1]"])).toContain("never answered");
  expect(carriedUnseen({ ...base, outcome: "issued" }, ["[1]"])).toContain("parked here");
});

it("a version that undoes a recall unknown to its author is found, and a recall of what its author had not seen", () => {
  expect(undoesRecall("s", ["r"], new Set(["r"]))).toBeUndefined();
  expect(undoesRecall("s", ["r"], new Set())).toContain("undid recall r");
  expect(calledBackUnseen("r", ["p"], new Set(["p"]))).toBeUndefined();
  expect(calledBackUnseen("r", ["q"], new Set(["p"]))).toContain("had not seen");
  expect(calledBackUnseen("r", ["q"], new Set())).toBeUndefined();
});

it("a later version of the paper in use that is told as late is found", () => {
  const task = claimedTask(
    { resourceType: "Task", status: "requested", intent: "order", businessStatus: businessStatus("waiting") },
    { practitionerReference: "Practitioner/doctor-a", claimId: "c", display: "Dr a" },
  );
  const ticket = readTicket({ ...task, businessStatus: businessStatus("issued") }, undefined);
  const anew = { itemId: "s", doctor: "a", claimId: "c", wentOnFrom: "one" };
  expect(laterVersionLate(anew, ticket, "one")).toContain("goes on from one");
  expect(laterVersionLate(anew, ticket, "two")).toBeUndefined();
  expect(laterVersionLate({ ...anew, claimId: "other" }, ticket, "one")).toBeUndefined();
});

it("what is sent before what a rescue is still bringing is found", () => {
  expect(wentBefore("act", [])).toBeUndefined();
  expect(wentBefore("act", ["file"])).toContain("file, before it");
});

it("a question about what a rescue is still bringing is found", () => {
  expect(askedWhileComing("file", "not-found", false)).toBeUndefined();
  expect(askedWhileComing("file", "not-found", true)).toContain("while it is still coming");
});

it("a document that is taken more than a week after its consult was given back is found", () => {
  const added = (days: number, owner: string | undefined, state: string) =>
    addedTooLate({
      ...{ id: "d", author: "Practitioner/a", atMs: days * 86_400_000 },
      ticket: { owner, state, changedAtMs: 0 },
    });
  expect(added(8, "Practitioner/a", "claimed")).toBeUndefined();
  expect(added(7, undefined, "waiting")).toBeUndefined();
  expect(added(8, undefined, "waiting")).toContain("8 days");
  expect(added(8, "Practitioner/a", "referred")).toContain("8 days");
});

it("an act that goes ahead of its file is found, by the time that the file had", () => {
  const went = (isFailing: boolean, hereForMs: number | undefined, onLineForMs: number | undefined) =>
    wentAhead({ act: "act", file: "file", isFailing, hereForMs, onLineForMs });
  expect(went(false, 400_000, 299_000)).toContain("299 s");
  expect(went(false, 100_000, 300_000)).toBeUndefined();
  expect(went(true, 119_000, 300_000)).toContain("119 s");
  expect(went(true, 120_000, 0)).toBeUndefined();
  expect([went(true, undefined, 0), went(false, 0, undefined)]).toEqual([undefined, undefined]);
});
