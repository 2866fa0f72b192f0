import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { inState } from "../../shared/fhir/write-state.ts";
import { checkpointBundle } from "../../shared/fhir/write-checkpoint.ts";
import { emptyDraft } from "../../shared/domain/draft.ts";
import type { FactChange } from "../../shared/domain/fact-change.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { makeFacts } from "../../shared/sync/recipes/facts.ts";
import { queryOf } from "../../shared/sync/query.ts";
import type { Bundle, Patient, Resource, Task } from "@medplum/fhirtypes";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Desk,
  doctor,
  hub as system,
  openStore,
  withTicket,
} from "../../hub/fhir/fhir-service.fixture.ts";
import type { Principal } from "../../hub/fhir/principal.ts";
import { modelHub } from "./hub/model-hub.ts";
import { type Random, randomOf } from "./random.ts";

const time = { nowMs: Date.parse("2026-11-26T04:30:00.000Z") };
let real: Desk;
let model: ReturnType<typeof modelHub>;

beforeEach(async () => {
  time.nowMs = Date.parse("2026-11-26T04:30:00.000Z");
  real = openStore(() => new Date(time.nowMs));
  model = modelHub(
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
});
afterEach(() => real.end());

type Asked = {
  readonly by: Principal;
  readonly method: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
};

/** What a desk could see of an answer: status, and of each resource which one it is, its version and its content. */
function seen(json: unknown): unknown {
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
const places = (json: unknown): unknown =>
  ((json as Bundle).entry ?? []).map(({ resource, response }) => ({
    type: response?.location?.split("/")[0],
    version: response?.location?.split("/")[3],
    isDated: response?.lastModified !== undefined,
    isThere: resource !== undefined,
  }));

async function both({ by, method, path, body, ifMatch }: Asked): Promise<number> {
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
}

const a = doctor("doctor-a");
const b = doctor("doctor-b");
const taskOf = (id: string): Task => model.store.read("Task", id) as Task;
const listing = `Task?${queryOf({ code: "urn:paramarsh:code|tele-consult", status: "requested,accepted,in-progress,on-hold", _elements: "status" })}&_count=500`;
const claim = (id: string, by: "a" | "b", n = 1) =>
  claimedTask(taskOf(id), {
    practitionerReference: `Practitioner/doctor-${by}`,
    claimId: `claim-${by}-${n}`,
    display: by,
  });
const match = (task: Task): string => `W/"${task.meta?.versionId}"`;

it("claims, races and take-overs are answered alike", async () => {
  const before = claim("1", "b");
  expect(
    await both({ by: a, method: "PUT", path: "Task/1", body: claim("1", "a"), ifMatch: match(taskOf("1")) }),
  ).toBe(200);
  expect(await both({ by: b, method: "PUT", path: "Task/1", body: before, ifMatch: match(before) })).toBe(
    412,
  );
  expect(
    await both({ by: b, method: "PUT", path: "Task/1", body: claim("1", "b"), ifMatch: match(taskOf("1")) }),
  ).toBe(409);
  time.nowMs += 21 * 60_000;
  expect(
    await both({ by: b, method: "PUT", path: "Task/1", body: claim("1", "b"), ifMatch: match(taskOf("1")) }),
  ).toBe(200);
  await both({ by: a, method: "GET", path: listing });
});

it("drafts are born once, guarded, and their author's alone", async () => {
  await both({ by: a, method: "PUT", path: "Task/1", body: claim("1", "a"), ifMatch: match(taskOf("1")) });
  const input = {
    uuid: "11111111-1111-4111-a111-111111111111",
    draft: emptyDraft,
    savedAt: "2026-11-26T04:31:00.000Z",
    patientReference: "Patient/p-1",
    encounterReference: "Encounter/e-1",
    practitionerReference: "Practitioner/doctor-a",
    authorName: "a",
  };
  const first = checkpointBundle(input);
  expect(await both({ by: a, method: "POST", path: "", body: first })).toBe(200);
  expect(await both({ by: a, method: "POST", path: "", body: first })).toBe(200);
  const query = `Composition?identifier=urn:paramarsh:uuid|${input.uuid}`;
  for (const by of [a, b]) await both({ by, method: "GET", path: query });
  expect(
    await both({
      by: b,
      method: "POST",
      path: "",
      body: checkpointBundle({
        ...input,
        practitionerReference: "Practitioner/doctor-b",
        uuid: "2".repeat(8),
      }),
    }),
  ).toBe(403);
});

it("a hub that is asked to say little says of a draft's new version only where it is", async () => {
  await both({ by: a, method: "PUT", path: "Task/1", body: claim("1", "a"), ifMatch: match(taskOf("1")) });
  const input = {
    uuid: "11111111-1111-4111-a111-111111111111",
    draft: emptyDraft,
    savedAt: "2026-11-26T04:31:00.000Z",
    patientReference: "Patient/p-1",
    encounterReference: "Encounter/e-1",
    practitionerReference: "Practitioner/doctor-a",
    authorName: "a",
  };
  const headers = { prefer: "return=minimal" };
  const first = checkpointBundle(input);
  for (const isThere of [false, true]) {
    const ours = model.answer(a, { method: "POST", path: "/fhir", headers, body: JSON.stringify(first) });
    const theirs = await real.call(a, "POST", "", { headers, body: structuredClone(first) });
    expect(places(ours.json)).toEqual(places(theirs.json));
    expect(places(ours.json)).toMatchObject([{ isThere }]);
  }
  const [there] = model.store.all("Composition");
  const longer = { ...emptyDraft, sections: { ...emptyDraft.sections, complaint: "cough" } };
  const next = (id: string) =>
    checkpointBundle({ ...input, draft: longer, server: { id, versionId: there?.meta?.versionId ?? "" } });
  const { bundle } = await real.call(a, "GET", `Composition?identifier=urn:paramarsh:uuid|${input.uuid}`);
  const ids = [there?.id ?? "", bundle.entry?.[0]?.resource?.id ?? ""] as const;
  const ours = model.answer(a, {
    method: "POST",
    path: "/fhir",
    headers,
    body: JSON.stringify(next(ids[0])),
  });
  const theirs = await real.call(a, "POST", "", { headers, body: next(ids[1]) });
  expect(places(ours.json)).toEqual(places(theirs.json));
  expect(places(ours.json)).toMatchObject([
    { type: "Composition", version: "2", isThere: false, isDated: true },
  ]);
});

it("facts told at a desk are born once, and details change only under the version that was seen", async () => {
  await both({ by: a, method: "PUT", path: "Task/1", body: claim("1", "a"), ifMatch: match(taskOf("1")) });
  const itemOf = (change: FactChange) => ({
    id: "33333333-3333-4333-a333-333333333333",
    subject: JSON.stringify({
      patientReference: "Patient/p-1",
      by: { reference: "Practitioner/doctor-a", display: "a" },
      at: "2026-11-26T04:31:00.000Z",
      change,
    }),
  });
  const bytesOf = (change: FactChange, found: readonly Resource[]): unknown => {
    const made = makeFacts(itemOf(change), found);
    return made.made === "bytes" ? JSON.parse(made.bytes) : expect.fail(made.made);
  };
  const told = bytesOf({ kind: "allergy", allergy: { substance: "Penicillin" } }, []);
  for (const by of [a, a, b]) await both({ by, method: "POST", path: "", body: told });
  await both({ by: a, method: "GET", path: "AllergyIntolerance?patient=Patient/p-1" });
  const seenThere = model.store.read("Patient", "p-1") as Patient;
  const base = detailsOf(seenThere);
  const changed = bytesOf({ kind: "details", base, mine: { ...base, birthDate: "1971-02-03" } }, [seenThere]);
  expect(await both({ by: a, method: "POST", path: "", body: changed })).toBe(200);
  expect(await both({ by: a, method: "POST", path: "", body: changed })).toBe(412);
});

it("a script drawn from a seed is answered alike, step by step", async () => {
  for (let seed = 1; seed <= 12; seed += 1) await script(randomOf(seed));
});

async function script(random: Random): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const id = random.pick(["1", "2"]);
    const who = random.pick(["a", "b"] as const);
    const by = who === "a" ? a : b;
    const task = taskOf(id);
    const stale = `W/"${Number(task.meta?.versionId) - (random.chance(0.2) ? 1 : 0)}"`;
    const bodies = [
      claim(id, who, step),
      inState(task, "waiting"),
      inState(task, "in-consult"),
      inState(task, "interrupted"),
      task,
    ];
    if (random.chance(0.2)) time.nowMs += 21 * 60_000;
    await both({ by, method: "PUT", path: `Task/${id}`, body: random.pick(bodies), ifMatch: stale });
    await both({ by, method: "GET", path: listing });
    await both({ by, method: "GET", path: `Patient/p-${id}/$everything?_count=200` });
    await both({
      by,
      method: "GET",
      path: `Task?owner=Practitioner/doctor-${who}&_sort=_lastUpdated&_count=200`,
    });
  }
}
