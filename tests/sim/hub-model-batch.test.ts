import type { Bundle, BundleEntry, Resource } from "@medplum/fhirtypes";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../shared/domain/draft.ts";
import { checkpointBundle } from "../../shared/fhir/write-checkpoint.ts";
import { concept, system } from "../../shared/fhir/systems.ts";
import { inState } from "../../shared/fhir/write-state.ts";
import type { Principal } from "../../hub/fhir/principal.ts";
import { a, b, match, openBoth, places, seen } from "./both-hubs.fixture.ts";

let hubs: Awaited<ReturnType<typeof openBoth>>;
beforeEach(async () => {
  hubs = await openBoth();
  await claimed("1", "a");
  await claimed("2", "b");
});
afterEach(() => hubs.real.end());

const claimed = (id: string, by: "a" | "b"): Promise<number> =>
  hubs.both({
    by: by === "a" ? a : b,
    method: "PUT",
    path: `Task/${id}`,
    body: hubs.claim(id, by),
    ifMatch: match(hubs.taskOf(id)),
  });

const written: Draft = { ...emptyDraft, sections: { ...emptyDraft.sections, complaint: "cough" } };
type Server = { readonly id: string; readonly versionId: string };

const draftOf = (consult: string, by: string, draft = emptyDraft, server?: Server): BundleEntry[] =>
  checkpointBundle({
    uuid: `${consult.repeat(8)}-1111-4111-a111-111111111111`,
    draft,
    savedAt: "2026-11-26T04:31:00.000Z",
    patientReference: `Patient/p-${consult}`,
    encounterReference: `Encounter/e-${consult}`,
    practitionerReference: `Practitioner/doctor-${by}`,
    authorName: by,
    ...(server ? { server } : {}),
  }).entry ?? [];

const batch = (...entry: BundleEntry[]): Bundle => ({ resourceType: "Bundle", type: "batch", entry });
const statusesIn = (json: unknown): unknown =>
  ((json as Bundle).entry ?? []).map(({ response }) => Number.parseInt(response?.status ?? "", 10));

/** The same entries to both; those may name what each hub calls its own. */
async function bothBatches(
  by: Principal,
  entriesOf: (hub: "real" | "model") => BundleEntry[],
): Promise<unknown> {
  const one = await hubs.real.call(by, "POST", "", { body: batch(...entriesOf("real")) });
  const body = JSON.stringify(batch(...entriesOf("model")));
  const other = hubs.model.answer(by, { method: "POST", path: "/fhir", body });
  expect(other.status).toBe(one.status);
  expect(statusesIn(other.json)).toEqual(statusesIn(one.json));
  const taken = (json: unknown): Bundle => ({
    ...(json as Bundle),
    entry: ((json as Bundle).entry ?? []).filter(({ response }) => response?.status.startsWith("2")),
  });
  expect(places(taken(other.json))).toEqual(places(taken(one.json)));
  expect(seen(taken(other.json))).toEqual(seen(taken(one.json)));
  hubs.time.nowMs += 1_000;
  return statusesIn(one.json);
}

const nameAt = async (hub: "real" | "model", uuid: string): Promise<Server> => {
  const isIt = ({ identifier }: { identifier?: { value?: string } }) => identifier?.value === uuid;
  const there =
    hub === "model"
      ? hubs.model.store.all("Composition").find(isIt)
      : (await hubs.real.call(a, "GET", `Composition?identifier=${system.uuid}|${uuid}`)).bundle.entry?.[0]
          ?.resource;
  return { id: there?.id ?? expect.fail("not there"), versionId: there?.meta?.versionId ?? "" };
};

it("several drafts in one request: each is taken or refused for itself, once however often it is sent", async () => {
  const mine = draftOf("1", "a");
  const others = draftOf("2", "a");
  expect(await bothBatches(a, () => structuredClone([...mine, ...others]))).toEqual([201, 403]);
  expect(await bothBatches(a, () => structuredClone([...others, ...mine]))).toEqual([403, 200]);
  const uuid = "11111111-1111-4111-a111-111111111111";
  const known = { real: await nameAt("real", uuid), model: await nameAt("model", uuid) };
  const next = (hub: "real" | "model") => draftOf("1", "a", written, known[hub]);
  expect(await bothBatches(a, next)).toEqual([200]);
  // What two PCs both wrote on top of one version: the second is refused, and what goes with it is not.
  expect(await bothBatches(a, (hub) => [...next(hub), ...structuredClone(mine)])).toEqual([412, 200]);
});

it("whether something is still as it is known is answered alike, several at a time", async () => {
  const ask = (url: string, ifNoneMatch: string): BundleEntry => ({
    request: { method: "GET", url, ifNoneMatch },
  });
  const entries = [
    ask("Task/1", match(hubs.taskOf("1"))),
    ask("Task/2", 'W/"1"'),
    ask("Patient/nobody", 'W/"1"'),
  ];
  expect(await bothBatches(a, () => structuredClone(entries))).toEqual([304, 200, 404]);
});

it("a server that is not atomic keeps of a transaction what our hub keeps of a batch", async () => {
  const allergy = (uuid: string): BundleEntry => ({
    resource: {
      resourceType: "AllergyIntolerance",
      patient: { reference: "Patient/p-1" },
      clinicalStatus: { coding: [{ system: system.allergyClinical, code: "active" }] },
      code: { text: "Penicillin" },
      identifier: [{ system: system.uuid, value: uuid }],
    },
    request: {
      method: "POST",
      url: "AllergyIntolerance",
      ifNoneExist: `identifier=${system.uuid}|${uuid}`,
    },
  });
  const stale: BundleEntry = {
    resource: inState(hubs.taskOf("1"), "in-consult"),
    request: { method: "PUT", url: "Task/1", ifMatch: 'W/"1"' },
  };
  const entries = [allergy("told-1"), allergy("told-2"), stale];
  hubs.model.setAtomic(false);
  const body = JSON.stringify({ ...batch(...entries), type: "transaction" });
  expect(hubs.model.answer(a, { method: "POST", path: "/fhir", body }).status).toBe(412);
  await hubs.real.call(a, "POST", "", { body: batch(...entries) });
  for (const path of ["AllergyIntolerance?patient=Patient/p-1", "Task?_id=1"])
    await hubs.both({ by: a, method: "GET", path });
  // One at a time, each only if it is not there: as a desk speaks to such a server.
  for (const uuid of ["told-2", "told-3"]) {
    const { resource } = allergy(uuid);
    const headers = { "if-none-exist": `identifier=${system.uuid}|${uuid}` };
    const one = await hubs.real.call(a, "POST", "AllergyIntolerance", { body: resource, headers });
    const ask = { method: "POST" as const, path: "/fhir/AllergyIntolerance", headers };
    expect(hubs.model.answer(a, { ...ask, body: JSON.stringify(resource) }).status).toBe(one.status);
  }
  await hubs.both({ by: a, method: "GET", path: "AllergyIntolerance?patient=Patient/p-1" });
});

it("a search that lags shows what the hub showed so many commits ago", async () => {
  const code = `${concept.teleConsult.system}|${concept.teleConsult.code}`;
  const listing = `Task?code=${encodeURIComponent(code)}&_count=500`;
  const shown: { readonly commit: number; readonly was: Resource }[] = [];
  for (const state of ["in-consult", "interrupted", "in-consult", "waiting"] as const) {
    const { json } = await hubs.real.call(a, "GET", listing);
    shown.push({ commit: hubs.model.store.lastCommit(), was: json });
    const task = hubs.taskOf("1");
    await hubs.both({
      by: a,
      method: "PUT",
      path: "Task/1",
      body: inState(task, state),
      ifMatch: match(task),
    });
  }
  for (const { commit, was } of shown) {
    const { json } = hubs.model.answer(a, { method: "GET", path: `/fhir/${listing}` }, commit);
    expect(seen(json)).toEqual(seen(was));
  }
  expect(new Set(shown.map(({ was }) => JSON.stringify(seen(was)))).size).toBe(shown.length);
});
