import type { Composition, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { extension, system } from "../../fhir/systems.ts";
import { withExtras } from "../../fhir/ticket-extras.ts";
import { claimedTask } from "../../fhir/write-claim.ts";
import { inState } from "../../fhir/write-state.ts";
import { me } from "../test-machine.ts";
import { claimOf, task } from "../test-outbox.ts";
import { act } from "./act.ts";
import { recallSubject } from "./recalled.ts";

const held: Task = claimedTask(task, {
  practitionerReference: me.reference,
  claimId: "c",
  display: me.display,
});
const about = { me, hubNowMs: Date.parse("2026-11-24T09:00:00.000Z"), uuid: () => "u" };
const loaded = (stored: Task, versionId = "1") => ({
  loaded: "ticket" as const,
  ticket: { localId: "c1", serverId: "t1", versionId, json: JSON.stringify(stored) },
});
const actItem = (subject: string) =>
  claimOf("a1", "c1", { kind: "act", createdAt: "2026-11-24T07:00:00.000Z", subject });

const paper = (born: string, date: string, more: Partial<Composition> = {}): Composition => ({
  resourceType: "Composition",
  id: `at-hub-${born}`,
  meta: { versionId: "1" },
  identifier: { system: system.uuid, value: born },
  status: "final",
  type: {},
  date,
  author: [],
  title: "Prescription record",
  ...more,
});
const first = paper("v1", "2026-11-24T06:00:00.000Z");
const replaced = paper("v1", "2026-11-24T06:00:00.000Z", {
  status: "amended",
  extension: [{ url: extension.replacedBy, valueReference: { reference: "Composition/at-hub-v2" } }],
});
const later = paper("v2", "2026-11-24T08:00:00.000Z");
const recall = { act: "recall", kind: "cancelled", reason: "the wrong dose" };
const madeOf = (subject: string, papers: readonly Composition[]) =>
  act.make(actItem(subject), loaded(inState(held, "issued")), papers, about);

it("a recall that comes after a later version calls nothing back that its author had not seen", () => {
  const parked = { made: "park", why: "signed-since" };
  expect(madeOf(recallSubject(recall, [first]), [replaced, later])).toEqual(parked);
  // This PC's clock was hours ahead when it was recalled: what is named counts, not when it was.
  const behind = paper("v2", "2026-11-24T06:30:00.000Z");
  expect(madeOf(recallSubject(recall, [first]), [replaced, behind])).toEqual(parked);
});

it("a recall calls back what its author saw, also where that was named anew or dated by another clock", () => {
  const ahead = paper("v1", "2026-11-24T08:00:00.000Z", { id: "named-anew" });
  const draft = paper("d1", "2026-11-24T08:30:00.000Z", { status: "preliminary" });
  for (const papers of [[first], [ahead], [first, draft]])
    expect(madeOf(recallSubject(recall, [first]), papers).made).toBe("bytes");
  expect(madeOf(recallSubject(recall, [replaced, later]), [replaced, later]).made).toBe("bytes");
});

it("a recall that an earlier release queued names nothing: what was signed after it stands", () => {
  const subject = JSON.stringify(recall);
  expect(madeOf(subject, [replaced, later])).toEqual({ made: "park", why: "signed-since" });
  expect(madeOf(subject, [first]).made).toBe("bytes");
});

it("that a talk began, broke off or went on needs nobody once the own paper is signed or out", () => {
  const verdict = (name: string, stored: Task) =>
    act.judge(actItem(JSON.stringify({ act: name })), loaded(stored), [stored], about);
  for (const name of ["begin", "interrupt", "resume"])
    for (const state of ["signed", "issued", "given", "recalled"] as const)
      expect(verdict(name, inState(held, state))).toEqual({ verdict: "superseded" });
  const colleagues: Task = { ...inState(held, "issued"), owner: { reference: "Practitioner/other" } };
  expect(verdict("begin", colleagues)).toMatchObject({ verdict: "park" });
  expect(verdict("begin", inState(held, "transferred"))).toMatchObject({ verdict: "park" });
});

it("an act that was tried often over a thin line and is still possible is sent: tries are no races", () => {
  const back = { ...actItem(JSON.stringify({ act: "hand-back", reason: "end of my shift" })), attempts: 40 };
  expect(act.judge(back, loaded(held), [held], about)).toEqual({ verdict: "anew" });
});

it("an act that an older copy of the desk's file has still to do, and the ticket bears, is looked at and done", () => {
  const interrupt = actItem(JSON.stringify({ act: "interrupt" }));
  const trace = { id: interrupt.id, act: "interrupt", at: interrupt.createdAt, by: me.display };
  const acted = [{ ...trace, byReference: me.reference }];
  // It went on since: by its state it could be interrupted again.
  const gone = withExtras(inState(held, "in-consult"), extension.acted, acted);
  expect(act.make(interrupt, loaded(gone), undefined, about)).toEqual({ made: "look" });
  expect(act.judge(interrupt, loaded(gone), [gone], about)).toEqual({ verdict: "done" });
  // A hub that comes from a backup has lost it.
  const before = inState(held, "in-consult");
  expect(act.judge(interrupt, loaded(gone), [before], about)).toEqual({ verdict: "anew" });
  expect(act.make(interrupt, loaded(before), undefined, about).made).toBe("bytes");
});

it("nothing is made from a ticket of the time that a restored hub has lost, before it was read again", () => {
  const begin = actItem(JSON.stringify({ act: "begin" }));
  expect(act.make(begin, loaded(held, "?"), undefined, about)).toEqual({ made: "look" });
  expect(act.judge(begin, loaded(held, "?"), [held], about)).toEqual({ verdict: "anew" });
  expect(act.make(begin, loaded(held), undefined, about).made).toBe("bytes");
});

it("a hand-back of a safety copy that could be made once more asks, and one that the hub shows is done", () => {
  const subject = JSON.stringify({ act: "hand-back", reason: "end of my shift" });
  const copied = { ...actItem(subject), why: "from-copy" };
  const done = withExtras(inState(task, "waiting"), extension.acted, [
    { id: "a1", act: "hand-back", at: "2026-11-24T07:00:00.000Z", by: "x", byReference: me.reference },
  ]);
  const verdict = (item: typeof copied | ReturnType<typeof actItem>, there: Task) =>
    act.judge(item, loaded(held), [there], about);
  expect(verdict(copied, held)).toEqual({ verdict: "park", why: "from-copy" });
  expect(verdict(copied, done)).toEqual({ verdict: "done" });
  expect(verdict(actItem(subject), held)).toEqual({ verdict: "anew" });
});
