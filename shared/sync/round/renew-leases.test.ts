import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { claimedTask } from "../../fhir/write-claim.ts";
import { ourHub } from "../server-traits.ts";
import { renewLeases } from "./renew-leases.ts";
import type { JobContext } from "./round-state.ts";

const hubNowMs = Date.parse("2026-11-26T10:00:00.000Z");
const context: JobContext = {
  me: { reference: "Practitioner/me" },
  server: ourHub,
  hubStart: undefined,
  nowMs: hubNowMs + 2 * 86_400_000,
  hubNowMs,
  uuid: () => "u",
};
const held = (id: string, by: string, minutesLeft: number): Task => {
  const task: Task = {
    resourceType: "Task",
    id,
    status: "requested",
    intent: "order",
    meta: { versionId: "7", lastUpdated: "2026-11-26T09:50:00.000Z" },
    restriction: { period: { end: new Date(hubNowMs + minutesLeft * 60_000).toISOString() } },
  };
  return claimedTask(task, {
    practitionerReference: `Practitioner/${by}`,
    claimId: `claim-${id}`,
    display: by,
  });
};

it("rule 21: one's own lease that ends soon by the hub's clock is renewed by writing, guarded by its version", () => {
  const tickets = [held("soon", "me", 5), held("fresh", "me", 18), held("theirs", "other", 5)].map(
    (task) => ({
      localId: task.id ?? "",
      serverId: task.id ?? "",
      versionId: "7",
      json: JSON.stringify(task),
    }),
  );
  const loaded = { loaded: "open-tickets" as const, tickets };
  const step = renewLeases({ stage: "begun" }, { answer: "loaded", loaded }, context);
  if (step.do !== "ask" || step.stage.stage !== "renewing") return expect.fail("it asks");
  expect(step.ask).toMatchObject({
    method: "PUT",
    path: "/fhir/Task/soon",
    headers: { "if-match": 'W/"7"' },
  });
  expect(step.stage.left.map(({ taskId }) => taskId)).toEqual(["soon"]);
});
