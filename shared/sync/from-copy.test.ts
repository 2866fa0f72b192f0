import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { claimedTask } from "../fhir/write-claim.ts";
import { fromCopy } from "./recipes/words.ts";
import type { HubAsk, HubReply } from "./stepping.ts";
import { bench, me, quietHub } from "./test-machine.ts";
import { claimOf, fileWith, task } from "./test-outbox.ts";

const claim = claimOf("claim", "c1", { why: fromCopy, isRecheck: true });
const begin = claimOf("begin", "c1", { kind: "act", subject: '{"act":"begin"}' });

/** A hub that shows this ticket when it is read, once `cuts` readings got no answer. */
function sentAgainst(there: Task, cuts = 0) {
  const file = fileWith([claim, begin]);
  const left = { cuts };
  const hub = (ask: HubAsk): HubReply => {
    if (!ask.path.startsWith("/fhir/Task/")) return quietHub(ask);
    if (ask.method !== "GET") return { status: 200, json: there };
    left.cuts -= 1;
    return left.cuts >= 0 ? { status: undefined, json: undefined } : { status: 200, json: there };
  };
  const machine = bench({ hub, keep: file.keep, load: file.load });
  machine.send({ event: "started" });
  machine.passes(30 * 60_000);
  return { file, machine };
}

it("asks nobody about a claim of a copy that the hub shows as this doctor's", () => {
  const own = { practitionerReference: me.reference, claimId: claim.id, display: me.display };
  const { file, machine } = sentAgainst(claimedTask(task, own));
  expect(file.done).toContain("claim");
  expect(machine.asked.filter(({ method }) => method === "PUT")).toEqual([]);
});

it("does not take a patient who is free by a claim of a copy, nor sends what was done under it, also after a line that broke", () => {
  const { file, machine } = sentAgainst(task, 3);
  expect(file.rows.get("claim")).toMatchObject({ state: "parked", why: fromCopy });
  expect(file.rows.get("begin")).toMatchObject({ state: "waiting", attempts: 0 });
  expect(machine.asked.filter(({ method }) => method === "PUT")).toEqual([]);
});
