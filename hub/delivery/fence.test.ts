import type { Bundle, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { inState } from "../../shared/fhir/write-state.ts";
import { fence } from "./fence.ts";
import { resumedByAuthor } from "./own-resume.ts";

const author = { practitionerReference: "Practitioner/d1", claimId: "claim-1", display: "Dr Namuna" };
const waiting: Task = {
  resourceType: "Task",
  id: "t1",
  status: "requested",
  intent: "order",
  for: { reference: "Patient/p1" },
};
const recalledAt = (at: string): Task =>
  withExtras(inState(claimedTask(waiting, author), "recalled"), extension.acted, [
    {
      id: "act-1",
      act: "recall",
      at,
      by: "Dr Namuna",
      byReference: "Practitioner/d1",
      reason: "wrong patient",
    },
  ]);
const item = { claimId: "claim-1", practitionerId: "d1", signedAt: "2026-11-27T09:30:00.000Z", amends: true };
/** A later version that an older desk signed when the ticket looked so there. */
const signedOld = (task: Task): Bundle => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: [{ resource: task, request: { method: "PUT", url: "Task/t1" } }],
});
/** By a desk of today, which also writes down what it has not sent yet. */
const signedOver = (task: Task): Bundle =>
  signedOld({
    ...task,
    extension: [...(task.extension ?? []), { url: extension.ownActsIn, valueBoolean: true }],
  });
const issued = inState(claimedTask(waiting, author), "issued");

it.each(["09:40", "10:40"])(
  "a later version that was signed without knowing of the recall does not undo it, also by a clock that says %s",
  (signed) => {
    const task = recalledAt("2026-11-27T10:00:00.000Z");
    const late = { ...item, signedAt: `2026-11-27T${signed}:00.000Z`, signed: signedOver(issued) };
    expect(fence(task, late)).toMatchObject({ kind: "late", reason: expect.stringContaining("called back") });
  },
);

it("one that was signed in its knowledge follows it, also by a clock that is behind", () => {
  const task = recalledAt("2026-11-27T10:00:00.000Z");
  for (const at of ["2026-11-27T09:00:00.000Z", "2026-11-27T10:05:00.000Z"])
    expect(
      fence(recalledAt("2026-11-27T10:00:00.000Z"), { ...item, signed: signedOver(recalledAt(at)) }),
    ).toEqual({
      kind: "held-by-author",
    });
  const again = withExtras(task, extension.acted, [
    ...extrasOf(task, extension.acted),
    {
      id: "act-2",
      act: "recall",
      at: "2026-11-27T11:00:00.000Z",
      by: "Dr Namuna",
      byReference: "Practitioner/d1",
    },
  ]);
  expect(fence(again, { ...item, signed: signedOver(task) })).toMatchObject({ kind: "late" });
});

it("an older desk does not write its own unsent recall down: what the same author signed after it follows it", () => {
  const task = recalledAt("2026-11-27T10:00:00.000Z");
  const old = (signed: string) => ({
    ...{ ...item, signedAt: `2026-11-27T${signed}:00.000Z` },
    signed: signedOld(issued),
  });
  expect(fence(task, old("10:05"))).toEqual({ kind: "held-by-author" });
  expect(fence(task, old("09:40"))).toMatchObject({ kind: "late" });
  const another = withExtras(task, extension.acted, [
    ...extrasOf(task, extension.acted).map((one) => ({ ...one, byReference: "Practitioner/d2" })),
  ]);
  expect(fence(another, old("10:05"))).toMatchObject({ kind: "late" });
});

const done = (id: string, act: string, byReference = "Practitioner/d1") => ({
  ...{ id, act, at: "2026-11-27T08:00:00.000Z", by: "Dr Namuna", byReference },
});
const claimed = claimedTask(waiting, author);
const awaited = (...acts: readonly ReturnType<typeof done>[]): Task =>
  withExtras(inState(claimed, "awaiting-results"), extension.acted, acts);
const knowing = (...acts: readonly ReturnType<typeof done>[]) => ({
  ...{ ...item, amends: false },
  signed: signedOver(withExtras(claimed, extension.acted, acts)),
});

it("a paper that overtook its author's own going on is the consult's, and the ticket goes on with it", () => {
  const there = awaited(done("w1", "await-results"));
  const signed = knowing(done("w1", "await-results"), done("r1", "resume"));
  expect(fence(there, signed)).toEqual({ kind: "held-by-author" });
  const resumed = resumedByAuthor(there, signed.signed, "Practitioner/d1") ?? expect.fail("not resumed");
  expect(readTicket(resumed, undefined)).toMatchObject({ state: "in-consult", claimId: "claim-1" });
  expect(extrasOf(resumed, extension.acted).map(({ id }) => id)).toEqual(["w1", "r1"]);
});

it("a consult that waits since, or whose waiting the author did not end, has its paper late", () => {
  const w1 = done("w1", "await-results");
  const r1 = done("r1", "resume");
  const w2 = done("w2", "await-results");
  const late = { kind: "late", reason: expect.stringContaining("awaiting-results") };
  expect(fence(awaited(w1, r1, w2), knowing(w1, r1))).toMatchObject(late);
  expect(fence(awaited(w1), knowing(w1))).toMatchObject(late);
  expect(fence(awaited(w1), knowing(w1, r1, w2))).toMatchObject(late);
  expect(fence(awaited(w1), knowing(w1, done("r1", "resume", "Practitioner/d2")))).toMatchObject(late);
  expect(fence(awaited(w1), { ...knowing(w1, r1), claimId: "claim-2" }).kind).toBe("late");
});
