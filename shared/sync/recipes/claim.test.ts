import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { claimedTask } from "../../fhir/write-claim.ts";
import { me } from "../test-machine.ts";
import { claimOf, task } from "../test-outbox.ts";
import { claim } from "./claim.ts";

const about = { me, hubNowMs: Date.parse("2026-11-24T09:00:00.000Z"), uuid: () => "u" };
const loaded = (stored: Task, versionId: string) => ({
  loaded: "ticket" as const,
  ticket: { localId: "c1", serverId: "t1", versionId, json: JSON.stringify(stored) },
});
const colleagues = (claimId: string): Task =>
  claimedTask(task, { practitionerReference: "Practitioner/other", claimId, display: "Dr Misal" });

it("no claim is made from a ticket of the time that a restored hub has lost, before it was read again", () => {
  const own = claimOf("a", "c1");
  expect(claim.make(own, loaded(task, "?"), undefined, about)).toEqual({ made: "look" });
  expect(claim.judge(own, loaded(task, "?"), [task], about)).toEqual({ verdict: "anew" });
  expect(claim.make(own, loaded(task, "1"), undefined, about).made).toBe("bytes");
  expect(claim.judge(own, loaded(task, "?"), [colleagues("x")], about)).toMatchObject({ verdict: "park" });
});

it("a take-over that had to read it again goes on where it is still with the same colleague, under the same claim", () => {
  const over = claimOf("a", "c1", { subject: '{"takeOver":true}' });
  const verdict = (seen: Task, versionId: string, there: Task) =>
    claim.judge(over, loaded(seen, versionId), [there], about).verdict;
  expect(verdict(colleagues("x"), "?", colleagues("x"))).toBe("anew");
  expect(verdict(colleagues("x"), "?", colleagues("y"))).toBe("park");
  expect(verdict(colleagues("x"), "1", colleagues("y"))).toBe("park");
  // Refused by the hub, whose lease still runs: asked again it would be refused again.
  const tried = { ...over, bytes: "{}" };
  expect(claim.judge(tried, loaded(colleagues("x"), "1"), [colleagues("x")], about).verdict).toBe("park");
  const plain = claimOf("a", "c1");
  expect(claim.judge(plain, loaded(colleagues("x"), "?"), [colleagues("x")], about).verdict).toBe("park");
});

it("a take-over that waited without line and is looked up before its first try goes on where the colleague is the same", () => {
  const over = claimOf("a", "c1", { subject: '{"takeOver":true}', isRecheck: true });
  expect(claim.judge(over, loaded(colleagues("x"), "1"), [colleagues("x")], about).verdict).toBe("anew");
});

it("a claim of a safety copy is done where the hub shows it, and asks where the patient is free", () => {
  const copied = claimOf("a", "c1", { why: "from-copy" });
  const verdict = (there: Task) => claim.judge(copied, loaded(task, "1"), [there], about);
  const own = { practitionerReference: me.reference, claimId: "a", display: me.display };
  expect(verdict(claimedTask(task, own))).toEqual({ verdict: "done" });
  expect(verdict(task)).toEqual({ verdict: "park", why: "from-copy" });
  expect(verdict(colleagues("x"))).toMatchObject({ why: expect.stringContaining("already-claimed") });
  expect(claim.judge(claimOf("a", "c1"), loaded(task, "1"), [task], about)).toEqual({ verdict: "anew" });
});
