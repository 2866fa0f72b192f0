import { inState } from "../../shared/fhir/write-state.ts";
import { checkpointBundle } from "../../shared/fhir/write-checkpoint.ts";
import { emptyDraft } from "../../shared/domain/draft.ts";
import type { FactChange } from "../../shared/domain/fact-change.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { makeFacts } from "../../shared/sync/recipes/facts.ts";
import { queryOf } from "../../shared/sync/query.ts";
import type { Patient, Resource } from "@medplum/fhirtypes";
import { afterEach, beforeEach, expect, it } from "vitest";
import { a, type Asked, b, match, openBoth, places } from "./both-hubs.fixture.ts";
import { type Random, randomOf } from "./random.ts";

let hubs: Awaited<ReturnType<typeof openBoth>>;
beforeEach(async () => void (hubs = await openBoth()));
afterEach(() => hubs.real.end());

const both = (asked: Asked): Promise<number> => hubs.both(asked);
const claim = (id: string, by: "a" | "b", n?: number) => hubs.claim(id, by, n);
const taskOf = (id: string) => hubs.taskOf(id);
const listing = `Task?${queryOf({ code: "urn:paramarsh:code|tele-consult", status: "requested,accepted,in-progress,on-hold", _elements: "status" })}&_count=500`;

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
  hubs.time.nowMs += 21 * 60_000;
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
    const ours = hubs.model.answer(a, {
      method: "POST",
      path: "/fhir",
      headers,
      body: JSON.stringify(first),
    });
    const theirs = await hubs.real.call(a, "POST", "", { headers, body: structuredClone(first) });
    expect(places(ours.json)).toEqual(places(theirs.json));
    expect(places(ours.json)).toMatchObject([{ isThere }]);
  }
  const [there] = hubs.model.store.all("Composition");
  const longer = { ...emptyDraft, sections: { ...emptyDraft.sections, complaint: "cough" } };
  const next = (id: string) =>
    checkpointBundle({ ...input, draft: longer, server: { id, versionId: there?.meta?.versionId ?? "" } });
  const { bundle } = await hubs.real.call(
    a,
    "GET",
    `Composition?identifier=urn:paramarsh:uuid|${input.uuid}`,
  );
  const ids = [there?.id ?? "", bundle.entry?.[0]?.resource?.id ?? ""] as const;
  const ours = hubs.model.answer(a, {
    method: "POST",
    path: "/fhir",
    headers,
    body: JSON.stringify(next(ids[0])),
  });
  const theirs = await hubs.real.call(a, "POST", "", { headers, body: next(ids[1]) });
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
  const seenThere = hubs.model.store.read("Patient", "p-1") as Patient;
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
    if (random.chance(0.2)) hubs.time.nowMs += 21 * 60_000;
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
