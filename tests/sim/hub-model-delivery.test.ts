import type { KeyObject } from "node:crypto";
import type { Bundle, Composition, Encounter, Patient, Provenance, Resource, Task } from "@medplum/fhirtypes";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Principal } from "../../hub/fhir/principal.ts";
import { hubPaths, type Receipt, type SignedItem } from "../../shared/contract/hub-api.ts";
import { type LateDecision, type LatePaper, latePapers, latePath } from "../../shared/contract/late-api.ts";
import { hasCode } from "../../shared/fhir/reading.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { concept, extension, system } from "../../shared/fhir/systems.ts";
import { type Acted, extrasOf, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { businessStatus, claimedTask } from "../../shared/fhir/write-claim.ts";
import type { Amends } from "../../shared/fhir/signed-parts.ts";
import { signedBundle } from "../../shared/fhir/write-signed.ts";
import { inState } from "../../shared/fhir/write-state.ts";
import { sampleDraft, samplePaper } from "../../shared/paper/paper-sample.ts";
import {
  delivered,
  type EdgeHub,
  firstDoctor,
  newId,
  registeredDesk,
  sealed,
  startEdgeHub,
} from "../hub/support/edge-hub.ts";
import { modelHub } from "./hub/model-hub.ts";
import { randomOf } from "./random.ts";

/** Two doctors at one consult, at the real hub and at its model. */
type Both = { readonly taskId: string; readonly encounterId: string; readonly patientId: string };
type Item = Omit<SignedItem, "signature">;

const world: { hub?: EdgeHub; keys: KeyObject[] } = { keys: [] };
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const model = modelHub(Date.now, randomOf(1), () => undefined);
const doctors = [firstDoctor(0), firstDoctor(1)] as const;

beforeAll(async () => {
  world.hub = await startEdgeHub();
  for (const [at, { username }] of doctors.entries())
    world.keys.push(await registeredDesk(hub(), username, `desk-${at}`));
});
afterAll(async () => world.hub?.close());

async function put<T extends Resource>(resource: T): Promise<T & { readonly id: string }> {
  const there = await hub().store().create(resource);
  const { meta: _meta, ...bare } = there;
  const named = { ...(bare as T), id: there.id ?? expect.fail("no id") }; // as it was sent
  model.store.commit("hub", () => model.store.put(named));
  return named;
}

async function freshConsult(): Promise<Both> {
  const patient = await put<Patient>({
    resourceType: "Patient",
    name: [{ family: "Namuna", given: ["Kalpit"] }],
    gender: "female",
    birthDate: "1970-01-01",
  });
  const subject = { reference: `Patient/${patient.id}` };
  const encounter = await put<Encounter>({
    resourceType: "Encounter",
    status: "arrived",
    class: concept.virtual,
    subject,
  });
  const task = await put<Task>({
    resourceType: "Task",
    status: "requested",
    intent: "order",
    code: { coding: [concept.teleConsult] },
    businessStatus: businessStatus("waiting"),
    performerType: [{ coding: [{ system: system.speciality, code: "medicine" }] }],
    for: subject,
    encounter: { reference: `Encounter/${encounter.id}` },
  });
  return { taskId: task.id, encounterId: encounter.id, patientId: patient.id };
}

const principal = (who: number): Principal => ({
  role: "doctor",
  practitionerId: doctors[who]?.id ?? "",
  specialities: ["medicine"],
});

async function ticket(taskId: string): Promise<Task> {
  return (await hub().store().read("Task", taskId)) ?? expect.fail("no ticket");
}

/** The ticket moves at both; whether it may is compared as well. */
async function move(taskId: string, who: number, next: (task: Task) => Task): Promise<void> {
  const real = await hub()
    .store(principal(who))
    .put(next(await ticket(taskId)))
    .then(
      () => "done",
      () => "refused",
    );
  const there = model.store.read("Task", taskId) as Task; // put there above
  const { status } = model.answer(principal(who), {
    method: "PUT",
    path: `/fhir/Task/${taskId}`,
    body: JSON.stringify(next(there)),
  });
  expect(status === 200 ? "done" : "refused").toBe(real);
}

const claim = (taskId: string, who: number, claimId: string) =>
  move(taskId, who, (task) =>
    claimedTask(task, {
      practitionerReference: `Practitioner/${doctors[who]?.id}`,
      claimId,
      display: doctors[who]?.name ?? "",
    }),
  );

async function itemOf(
  { taskId, encounterId, patientId }: Both,
  who: number,
  claimId: string,
  amends?: Amends,
  ownActs: readonly Acted[] = [],
): Promise<Item> {
  const itemId = newId();
  const uuids = [itemId];
  const signedAt = new Date().toISOString();
  const bundle = signedBundle({
    task: await ticket(taskId),
    encounter: (await hub().store().read("Encounter", encounterId)) ?? expect.fail("no encounter"),
    patientReference: `Patient/${patientId}`,
    practitionerReference: `Practitioner/${doctors[who]?.id}`,
    doctor: { name: doctors[who]?.name ?? "" },
    draft: sampleDraft,
    uuids: () => uuids.shift() ?? newId(),
    signedAt,
    paper: samplePaper(),
    ...(amends ? { amends } : {}),
    ownActs,
  });
  const practitionerId = doctors[who]?.id ?? "";
  return {
    itemId,
    taskId,
    claimId,
    signedAt,
    bundle: JSON.stringify(bundle),
    deskId: `desk-${who}`,
    practitionerId,
  };
}

/** Outcome, ticket and papers, after the same item came to both. */
async function deliverBoth(consult: Both, who: number, item: Item): Promise<Receipt["outcome"]> {
  const real = await delivered(
    hub(),
    await sealed(hub().running, item, world.keys[who] ?? expect.fail("no key")),
  );
  const ciphertext = model.glass.seal({ ...item, author: doctors[who]?.name ?? "" });
  const { json } = model.answer(
    { role: "system" },
    { method: "POST", path: hubPaths.deliver, body: JSON.stringify({ ciphertext }) },
  );
  const other = json as Receipt; // the model's answer
  expect(other.outcome, JSON.stringify([real, other])).toBe(real.outcome);
  const encounter = `Encounter/${consult.encounterId}`;
  const papers = await hub().store().search("Composition", { encounter });
  expect(model.store.all("Composition").filter((one) => one.encounter?.reference === encounter)).toHaveLength(
    papers.length,
  );
  const seen = (task: Task) => {
    const { state, claimId, ownerReference } = readTicket(task, undefined);
    return { state, claimId, ownerReference };
  };
  expect(seen(model.store.read("Task", consult.taskId) as Task)).toEqual(seen(await ticket(consult.taskId)));
  return real.outcome;
}

it("signed work is answered alike: issued once, late under another's claim, held for a new allergy", async () => {
  const consult = await freshConsult();
  await claim(consult.taskId, 0, "claim-1");
  const late = await itemOf(consult, 1, "claim-lost");
  expect(await deliverBoth(consult, 1, late)).toBe("signed-late");
  const first = await itemOf(consult, 0, "claim-1");
  expect(await deliverBoth(consult, 0, first)).toBe("issued");
  expect(await deliverBoth(consult, 0, first)).toBe("issued");
  expect(await deliverBoth(consult, 0, await itemOf(consult, 0, "claim-1"))).toBe("signed-late");

  const other = await freshConsult();
  await put({
    resourceType: "AllergyIntolerance",
    clinicalStatus: { coding: [{ system: system.allergyClinical, code: "active" }] },
    patient: { reference: `Patient/${other.patientId}` },
    code: { text: "paracetamol" },
  });
  expect(await deliverBoth(other, 0, await itemOf(other, 0, newId()))).toBe("held");
});

it("a paper that came before its author's own going on is issued alike; without that word it is late", async () => {
  const doneBy = (id: string, act: string): Acted => ({
    ...{ id, act, at: "2026-11-27T08:00:00.000Z", by: doctors[0]?.name ?? "" },
    byReference: `Practitioner/${doctors[0]?.id}`,
  });
  const awaiting = async (): Promise<Both> => {
    const consult = await freshConsult();
    await claim(consult.taskId, 0, "claim-1");
    await move(consult.taskId, 0, (task) =>
      inState(withExtras(task, extension.acted, [doneBy("w1", "await-results")]), "awaiting-results"),
    );
    return consult;
  };
  const resumed = await awaiting();
  const acts = [doneBy("r1", "resume")];
  expect(await deliverBoth(resumed, 0, await itemOf(resumed, 0, "claim-1", undefined, acts))).toBe("issued");
  const marks = extrasOf(await ticket(resumed.taskId), extension.acted);
  expect(marks.map(({ id }) => id)).toEqual(["w1", "r1"]);
  const still = await awaiting();
  expect(await deliverBoth(still, 0, await itemOf(still, 0, "claim-1"))).toBe("signed-late");
});

/** The papers of an item by what they were called at their birth; neither hub knows the names that stand beside. */
function replacing(item: Item): Amends {
  const bornAs = (code: { system: string; code: string }): string => {
    const entry = ((JSON.parse(item.bundle) as Bundle).entry ?? []).find(
      ({ resource }) => resource?.resourceType === "Composition" && hasCode(resource.type, code),
    );
    return entry?.fullUrl?.replace("urn:uuid:", "") ?? expect.fail("no paper");
  };
  const born = { note: bornAs(concept.note), prescription: bornAs(concept.prescription) };
  return { note: "Composition/gone-1", prescription: "Composition/gone-2", reason: "shorter", bornAs: born };
}

/** What a reader sees of all papers and of who wrote which version, without the ids that either hub draws. */
function papersSeen(all: readonly Resource[]): unknown {
  const kindOf = (reference = ""): string => reference.replace(/^(\w+)\/[^/]+/u, "$1/…");
  const papers = all.filter((one): one is Composition => one.resourceType === "Composition");
  const provenances = all.filter((one): one is Provenance => one.resourceType === "Provenance");
  const sorted = (of: readonly unknown[]): readonly string[] =>
    of.map((one) => JSON.stringify(one)).toSorted();
  return {
    papers: sorted(
      papers.map(({ status, relatesTo, meta, extension: marks }) => ({
        status,
        version: meta?.versionId,
        marks: marks?.map(({ url }) => url).toSorted(),
        relatesTo: relatesTo?.map(({ code, targetReference, targetIdentifier }) => [
          code,
          kindOf(targetReference?.reference),
          targetIdentifier?.value,
        ]),
      })),
    ),
    provenances: sorted(
      provenances.map(({ target, entity }) => ({
        target: target.map(({ reference }) => kindOf(reference)),
        entity: entity?.map(({ role, what }) => [role, kindOf(what.reference)]).toSorted(),
      })),
    ),
  };
}

function isAbout(target: Provenance["target"], papers: readonly Composition[]): boolean {
  const names = new Set(papers.map(({ id }) => `Composition/${id}`));
  return target.some(({ reference = "" }) => names.has(reference.split("/_history")[0] ?? ""));
}

it("a later version finds what it replaces by its birth identifier, and each Provenance names its versions", async () => {
  const consult = await freshConsult();
  await claim(consult.taskId, 0, "claim-1");
  const first = await itemOf(consult, 0, "claim-1");
  expect(await deliverBoth(consult, 0, first)).toBe("issued");
  const second = await itemOf(consult, 0, "claim-1", replacing(first));
  expect(await deliverBoth(consult, 0, second)).toBe("issued");
  // One that was replaced before, and one that nobody ever saw.
  expect(await deliverBoth(consult, 0, await itemOf(consult, 0, "claim-1", replacing(first)))).toBe(
    "refused",
  );
  const unknown = { ...replacing(first), bornAs: { note: newId(), prescription: newId() } };
  expect(await deliverBoth(consult, 0, await itemOf(consult, 0, "claim-1", unknown))).toBe("signed-late");
  const fresh = await freshConsult();
  await claim(fresh.taskId, 0, "claim-2");
  expect(await deliverBoth(fresh, 0, await itemOf(fresh, 0, "claim-2", unknown))).toBe("issued");
  for (const { encounterId } of [consult, fresh]) {
    const papers = await hub()
      .store()
      .search("Composition", { encounter: `Encounter/${encounterId}` });
    const there = model.store
      .all("Composition")
      .filter((one) => one.encounter?.reference === `Encounter/${encounterId}`);
    const written = (
      await Promise.all(
        papers.map(({ id }) =>
          hub()
            .store()
            .search("Provenance", { target: `Composition/${id}` }),
        ),
      )
    ).flat();
    const about = model.store.all("Provenance").filter(({ target }) => isAbout(target, there));
    const each = new Map([...papers, ...written].map((one) => [one.id, one]));
    expect(papersSeen([...there, ...about])).toEqual(papersSeen([...each.values()]));
  }
});

it("claims, hand-backs and signatures drawn from a seed are answered alike, step by step", async () => {
  const random = randomOf(7);
  const outcomes = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    const consult = await freshConsult();
    const claims = ["claim-0", "claim-1"];
    for (let step = 0; step < 6; step += 1) {
      const who = random.below(2);
      switch (random.pick(["claim", "back", "sign", "sign"])) {
        case "claim":
          claims[who] = newId();
          await claim(consult.taskId, who, claims[who] ?? "");
          break;
        case "back":
          await move(consult.taskId, who, (task) => inState(task, "waiting"));
          break;
        default:
          outcomes.add(await deliverBoth(consult, who, await itemOf(consult, who, claims[who] ?? "")));
      }
    }
  }
  expect([...outcomes].toSorted()).toEqual(["issued", "signed-late"]);
  expect(hub().bugs).toEqual([]);
});

/** What both hubs answer a doctor who asks for late papers, or decides about one; without the ids that either draws. */
async function lateBoth(who: number, body?: LateDecision): Promise<unknown> {
  const { accessToken } = await hub().token(doctors[who]?.username ?? "", `desk-${who}`);
  const real = await fetch(new URL(latePath, hub().running.url), {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { status, json } = model.answer(principal(who), {
    method: body ? "POST" : "GET",
    path: latePath,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(status === 200).toBe(real.status === 200);
  if (status !== 200) return "refused";
  const seen = (papers: readonly LatePaper[]) =>
    papers
      .map(({ itemId, author, mine, mayDecide, state, reason, sections, lines, receipt }) => ({
        ...{ itemId, author, mine, mayDecide, state, reason, sections, lines },
        outcome: receipt.outcome,
      }))
      .toSorted((one, other) => (one.itemId < other.itemId ? -1 : 1));
  const there = seen(latePapers.parse(json));
  expect(there).toEqual(seen(latePapers.parse(await real.json())));
  return there.map(({ mine, mayDecide, state, outcome }) => ({ mine, mayDecide, state, outcome }));
}

it("what came too late is shown and decided alike: by who holds the consult, once, and while it has no other paper", async () => {
  for (const who of [0, 1]) await lateBoth(who);
  const consult = await freshConsult();
  await claim(consult.taskId, 0, "claim-1");
  const late = await itemOf(consult, 1, "claim-lost");
  const another = await itemOf(consult, 1, "claim-lost");
  for (const item of [late, another]) expect(await deliverBoth(consult, 1, item)).toBe("signed-late");
  await lateBoth(0);
  await lateBoth(1);
  const accept = { decision: "accept", itemId: late.itemId } as const;
  const decline = { decision: "decline", itemId: another.itemId, reason: "written anew" } as const;
  expect(await lateBoth(1, accept)).toBe("refused");
  expect(await lateBoth(0, { ...accept, itemId: newId() })).toBe("refused");
  await lateBoth(0, accept);
  await lateBoth(0, accept);
  expect(await lateBoth(0, { ...decline, itemId: late.itemId })).toBe("refused");
  expect(await lateBoth(0, { ...accept, itemId: another.itemId })).toBe("refused");
  await lateBoth(0, decline);
  expect(await lateBoth(1)).toEqual(
    expect.arrayContaining([
      { mine: true, mayDecide: false, state: "accepted", outcome: "issued" },
      { mine: true, mayDecide: false, state: "declined", outcome: "signed-late" },
    ]),
  );
  expect(await deliverBoth(consult, 1, late)).toBe("issued");
});
