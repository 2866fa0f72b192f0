import type { Bundle, Resource, Task } from "@medplum/fhirtypes";
import { expect } from "vitest";
import { doctor, hub as system, openStore, withTicket } from "../../hub/fhir/fhir-service.fixture.ts";
import type { Principal } from "../../hub/fhir/principal.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { modelHub } from "./hub/model-hub.ts";
import { randomOf } from "./random.ts";

export type Asked = {
  readonly by: Principal;
  readonly method: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
};

/** What a desk could see of an answer: status, and of each resource which one it is, its version and its content. */
export function seen(json: unknown): unknown {
  const bundle = json as Bundle;
  const all =
    bundle.resourceType === "Bundle"
      ? (bundle.entry ?? []).map(({ resource }) => resource)
      : [json as Resource];
  return all
    .filter((one) => one !== undefined && one.resourceType !== "OperationOutcome")
    .map((one) => ({
      type: one?.resourceType,
      version: one?.meta?.versionId,
      state:
        one?.resourceType === "Task" ? readTicket(one, undefined).state : (one as { status?: string }).status,
    }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Where an answer says that each thing is, without the ids that either hub draws for itself. */
export const places = (json: unknown): unknown =>
  ((json as Bundle).entry ?? []).map(({ resource, response }) => ({
    type: response?.location?.split("/")[0],
    version: response?.location?.split("/")[3],
    isDated: response?.lastModified !== undefined,
    isThere: resource !== undefined,
  }));

export const match = (task: Task): string => `W/"${task.meta?.versionId}"`;
export const a = doctor("doctor-a");
export const b = doctor("doctor-b");

/** The real hub and its model, each with two waiting consults, and one clock for both. */
export async function openBoth() {
  const time = { nowMs: Date.parse("2026-11-26T04:30:00.000Z") };
  const real = openStore(() => new Date(time.nowMs));
  const model = modelHub(
    () => time.nowMs,
    randomOf(1),
    () => undefined,
  );
  for (const id of ["1", "2"]) {
    await withTicket(real, id);
    for (const path of [`Patient/p-${id}`, `Encounter/e-${id}`, `Task/${id}`]) {
      const { json } = await real.call(system, "GET", path);
      const { meta: _meta, ...body } = json as Resource;
      model.store.commit("hub", () => model.store.put({ ...(body as Resource), id: json.id ?? "" }));
    }
  }
  const taskOf = (id: string): Task => model.store.read("Task", id) as Task; // put there above

  /** Asks both, and expects that nobody could tell their answers apart. */
  const both = async ({ by, method, path, body, ifMatch }: Asked): Promise<number> => {
    const headers = ifMatch === undefined ? {} : { "if-match": ifMatch };
    const one = await real.call(by, method, path, { ...(body === undefined ? {} : { body }), headers });
    const other = model.answer(by, {
      method,
      path: `/fhir/${path}`,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const words = `${method} ${path} by ${JSON.stringify(by)}`;
    expect(other.status, words).toBe(one.status);
    if (one.status < 300) expect(seen(other.json), words).toEqual(seen(one.json));
    if (one.status < 300 && path === "") expect(places(other.json), words).toEqual(places(one.json));
    time.nowMs += 1_000;
    return one.status;
  };

  const claim = (id: string, by: "a" | "b", n = 1): Task =>
    claimedTask(taskOf(id), {
      practitionerReference: `Practitioner/doctor-${by}`,
      claimId: `claim-${by}-${n}`,
      display: by,
    });
  return { time, real, model, taskOf, both, claim };
}
