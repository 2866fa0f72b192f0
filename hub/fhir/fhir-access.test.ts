import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Composition, Task } from "@medplum/fhirtypes";
import { concept, extension, system } from "../../shared/fhir/systems.ts";
import { withExtras } from "../../shared/fhir/ticket-extras.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import {
  type Desk,
  doctor,
  hub,
  observation,
  openStore,
  operator,
  ticket,
  transaction,
  withTicket,
  worker,
} from "./fhir-service.fixture.ts";

const refuted = {
  coding: [
    {
      system: "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
      code: "refuted",
    },
  ],
};
const draft = (author: string, status: "preliminary" | "final"): Composition => ({
  resourceType: "Composition",
  id: "draft",
  status,
  type: { coding: [concept.note] },
  subject: { reference: "Patient/p-mine" },
  date: "2026-11-24",
  author: [{ reference: `Practitioner/${author}` }],
  title: "Note",
});

/**
 * waiting: a waiting ticket of medicine; mine: held by d1; heart: waiting for cardiology. All of centre-1 but
 * `heart`, which is of centre-2.
 */
describe("the access rules", () => {
  const opened: { desk?: Desk } = {};
  const desk = () => opened.desk ?? (opened.desk = openStore());
  const put = (body: { resourceType: string; id?: string }, by = hub) =>
    desk().call(by, "PUT", `${body.resourceType}/${body.id}`, { body });

  beforeAll(async () => {
    await withTicket(desk(), "waiting");
    await withTicket(desk(), "mine", { state: "claimed", owner: "d1" });
    await withTicket(desk(), "heart", { speciality: "cardiology", centre: "centre-2" });
    for (const id of ["waiting", "mine", "heart"]) {
      await put({ ...observation(`p-${id}`), id: `o-${id}` });
      await put({
        resourceType: "Binary",
        id: `b-${id}`,
        contentType: "text/plain",
        data: "TmFtdW5h",
      } as never);
      await put({
        resourceType: "DocumentReference",
        id: `doc-${id}`,
        status: "current",
        subject: { reference: `Patient/p-${id}` },
        content: [{ attachment: { url: `Binary/b-${id}` } }],
      } as never);
    }
    await put({ resourceType: "Organization", id: "centre-1", name: "Kalpit" } as never);
    await put(draft("d1", "preliminary"));
  });
  afterAll(() => opened.desk?.end());

  const d1 = doctor("d1");
  const d2 = doctor("d2");
  const heart = doctor("d3", "cardiology");
  it.each([
    ["a doctor", "a waiting patient of the own speciality", d1, "Patient/p-waiting", 200],
    ["a doctor", "that patient's results", d1, "Observation/o-waiting", 200],
    ["a doctor", "that patient's file", d1, "Binary/b-waiting", 200],
    ["a doctor", "another speciality's patient", d1, "Patient/p-heart", 404],
    ["a doctor", "another speciality's file", d1, "Binary/b-heart", 404],
    ["a doctor", "another speciality's ticket", d1, "Task/heart", 404],
    ["a doctor", "the history of another's result", d1, "Observation/o-heart/_history", 404],
    ["a doctor", "a version of another's result", d1, "Observation/o-heart/_history/1", 404],
    ["a doctor", "everything of another's patient", d1, "Patient/p-heart/$everything", 404],
    ["a doctor", "the own consult", d1, "Observation/o-mine", 200],
    ["a colleague", "a patient whom another doctor holds", d2, "Patient/p-mine", 404],
    ["a colleague", "the ticket of that patient", d2, "Task/mine", 200],
    ["a colleague", "another's draft", d2, "Composition/draft", 404],
    ["the author", "the own draft", d1, "Composition/draft", 200],
    ["a doctor", "the directory", heart, "Organization/centre-1", 200],
    ["a health worker", "the own centre's patient", worker("centre-1"), "Observation/o-mine", 200],
    ["a health worker", "a doctor's draft", worker("centre-1"), "Composition/draft", 404],
    ["a health worker", "another centre's patient", worker("centre-1"), "Patient/p-heart", 404],
    ["an operator", "a patient", operator, "Patient/p-waiting", 404],
    ["an operator", "a ticket", operator, "Task/waiting", 404],
    ["an operator", "a file", operator, "Binary/b-waiting", 404],
    ["an operator", "the access log", operator, "AuditEvent", 200],
    ["a doctor", "a raw file of another's", d1, "Binary/b-heart?raw", 404],
  ])("%s reading %s", async (_who, _what, principal, url, status) => {
    const raw = url.endsWith("?raw") ? { headers: { accept: "image/png" } } : {};
    expect((await desk().call(principal, "GET", url.replace("?raw", ""), raw)).status).toBe(status);
  });

  it("hold in searches, includes, histories and bundles alike", async () => {
    const types = async (url: string) =>
      (await desk().call(d1, "GET", url)).bundle.entry?.map(
        ({ resource }) => `${resource?.resourceType}/${resource?.id}`,
      );
    expect(await types("Observation?_sort=_lastUpdated")).toEqual([
      "Observation/o-waiting",
      "Observation/o-mine",
    ]);
    expect(await types("Patient?_revinclude=Observation:subject&_id=p-heart")).toEqual([]);
    expect(JSON.stringify(await types("_history"))).not.toContain("heart");
    const read = { request: { method: "GET" as const, url: "Patient/p-heart" } };
    const { status } = await desk().call(d1, "POST", "", { body: transaction(read) });
    expect(status).toBe(404);
  });

  it.each([
    ["a doctor without the consult", d2, observation("p-mine"), 403],
    ["a doctor whose ticket still waits", d1, observation("p-waiting"), 403],
    ["the doctor who holds it", d1, observation("p-mine"), 201],
    ["a health worker of the centre", worker("centre-1"), observation("p-waiting"), 201],
    ["a health worker of another", worker("centre-2"), observation("p-waiting"), 403],
    ["an operator", operator, observation("p-waiting"), 403],
    ["a doctor changing the directory", d1, { resourceType: "Organization", name: "x" } as const, 403],
    ["an operator changing it", operator, { resourceType: "Organization", name: "x" } as const, 201],
  ])("writing as %s", async (_who, principal, body, status) => {
    expect((await desk().call(principal, "POST", body.resourceType, { body })).status).toBe(status);
    const entry = { resource: body, request: { method: "POST" as const, url: body.resourceType } };
    const bundled = await desk().call(principal, "POST", "", { body: transaction(entry) });
    expect(bundled.status).toBe(status === 201 ? 200 : status);
  });

  it.each([
    ["the doctor who issued it", d1, {}, 201],
    ["a colleague", d2, { sender: { reference: "Practitioner/d2" } }, 403],
    ["that doctor in another's name", d1, { sender: { reference: "Practitioner/d2" } }, 403],
    ["that doctor into another's record", d1, { subject: { reference: "Patient/p-waiting" } }, 403],
    ["that doctor about another's consult", d1, { about: [{ reference: "Task/waiting" }] }, 403],
    ["that doctor, no message", d1, observation("p-issued"), 403],
  ])("a message about an issued consult by %s", async (_who, principal, more, status) => {
    await withTicket(desk(), "issued", { state: "issued", owner: "d1" });
    const body = {
      resourceType: "Communication" as const,
      status: "in-progress" as const,
      subject: { reference: "Patient/p-issued" },
      encounter: { reference: "Encounter/e-issued" },
      about: [{ reference: "Task/issued" }],
      sender: { reference: "Practitioner/d1" },
      payload: [{ contentString: "Twice a day." }],
      ...more,
    };
    expect((await desk().call(principal, "POST", body.resourceType, { body })).status).toBe(status);
  });

  const said = (taskId: string, who: string) => ({
    resourceType: "Communication" as const,
    status: "in-progress" as const,
    subject: { reference: `Patient/p-${taskId}` },
    encounter: { reference: `Encounter/e-${taskId}` },
    about: [{ reference: `Task/${taskId}` }],
    sender: { reference: `Practitioner/${who}` },
    payload: [{ contentString: "Fluids." }],
  });
  const acted = (who: string, act: string) => [
    { id: `${act}-${who}`, act, at: "2026-11-24T04:00:00Z", by: who, byReference: `Practitioner/${who}` },
  ];
  it("a message about a consult that nobody holds any more is the last holder's, whoever did what with it since", async () => {
    const put = (task: Task) => desk().call(hub, "PUT", "Task/free", { body: task });
    const tell = async (who: string) =>
      (await desk().call(doctor(who), "POST", "Communication", { body: said("free", who) })).status;
    await withTicket(desk(), "free");
    const free = ticket("free", "p-free");
    await put(withExtras(free, extension.acted, acted("d2", "come-back")));
    expect(await tell("d2")).toBe(403);
    await put(ticket("free", "p-free", { state: "claimed", owner: "d1" }));
    await put(withExtras(free, extension.acted, acted("d1", "hand-back")));
    expect([await tell("d1"), await tell("d2")]).toEqual([201, 403]);
    // The centre says that the patient left before the colleague has begun.
    await put(ticket("free", "p-free", { state: "claimed", owner: "d2" }));
    await put(
      withExtras(
        { ...free, businessStatus: businessStatus("left") },
        extension.acted,
        acted("d1", "hand-back"),
      ),
    );
    expect([await tell("d1"), await tell("d2")]).toEqual([403, 201]);
  });

  const allergy = (patientId: string, more: object = {}) => ({
    resourceType: "AllergyIntolerance",
    patient: { reference: `Patient/${patientId}` },
    code: { text: "Penicillin" },
    clinicalStatus: { coding: [{ system: system.allergyClinical, code: "active" }] },
    ...more,
  });
  it.each([
    ["the doctor who holds the consult", d1, "mine", 201],
    ["a colleague", d2, "mine", 403],
    ["a doctor whose ticket still waits", d1, "waiting", 403],
    ["the doctor whose paper was issued just now", d1, "told", 201],
    ["a colleague after it was issued", d2, "told", 403],
    ["the doctor whose consult was cancelled", d1, "gone", 403],
    ["the centre's health worker", worker("centre-1"), "mine", 201],
  ])("a new allergy told by %s", async (_who, principal, ticketId, status) => {
    await withTicket(desk(), "told", { state: "issued", owner: "d1" });
    await withTicket(desk(), "gone", { state: "cancelled", owner: "d1" });
    const body = allergy(`p-${ticketId}`);
    expect((await desk().call(principal, "POST", body.resourceType, { body })).status).toBe(status);
  });

  it.each<[string, typeof d1, object, "now" | "stale" | "none", number]>([
    ["the doctor who holds the consult", d1, { gender: "female" }, "now", 200],
    ["that doctor on top of an old version", d1, { gender: "female" }, "stale", 412],
    ["that doctor without saying what was seen", d1, { gender: "female" }, "none", 412],
    ["a colleague", d2, { gender: "female" }, "now", 404],
    [
      "that doctor, moving the patient to another centre",
      d1,
      { managingOrganization: { reference: "Organization/centre-2" } },
      "now",
      400,
    ],
    [
      "that doctor, changing our own number",
      d1,
      { identifier: [{ system: "urn:paramarsh:uuid", value: "x" }] },
      "now",
      400,
    ],
  ])("a patient's details corrected by %s", async (_who, principal, change, match, status) => {
    await withTicket(desk(), "details", { state: "claimed", owner: "d1" });
    const { json } = await desk().call(hub, "GET", "Patient/p-details");
    const version = { now: json.meta?.versionId, stale: "0", none: undefined }[match];
    const headers = version === undefined ? {} : { "if-match": `W/"${version}"` };
    const body = { ...json, ...change };
    expect((await desk().call(principal, "PUT", "Patient/p-details", { body, headers })).status).toBe(status);
  });

  it.each<[string, object, number]>([
    [
      "refutes it and says why",
      { verificationStatus: refuted, note: [{ text: "It was a viral rash" }] },
      200,
    ],
    ["refutes it without a word", { verificationStatus: refuted }, 403],
    [
      "turns it into another",
      { code: { text: "Aspirin" }, verificationStatus: refuted, note: [{ text: "x" }] },
      403,
    ],
    ["makes it milder", { criticality: "low" }, 403],
  ])("an allergy stands unless the doctor %s", async (_what, change, status) => {
    const body = { ...allergy("p-mine", change), id: "allergy" };
    await put({ ...allergy("p-mine"), id: "allergy" });
    const { json } = await desk().call(hub, "GET", "AllergyIntolerance/allergy");
    const headers = { "if-match": `W/"${json.meta?.versionId}"` };
    expect((await desk().call(d1, "PUT", "AllergyIntolerance/allergy", { body, headers })).status).toBe(
      status,
    );
  });

  it("let nobody but the hub move a resource from one patient to another", async () => {
    const moved = { ...observation("p-mine"), id: "o-waiting" };
    expect((await put(moved, d1)).status).toBe(403);
  });

  it("judge a Provenance by what it is about, though that is written after it", async () => {
    const about = (patientId: string) =>
      transaction(
        {
          resource: {
            resourceType: "Provenance",
            target: [{ reference: "urn:uuid:00000000-0000-4000-8000-000000000042" }],
            recorded: "2026-11-24T04:00:00Z",
            agent: [{ who: { reference: "Practitioner/d1" } }],
          },
          request: { method: "POST", url: "Provenance" },
        },
        {
          fullUrl: "urn:uuid:00000000-0000-4000-8000-000000000042",
          resource: observation(patientId),
          request: { method: "POST", url: "Observation" },
        },
      );
    const { status, bundle } = await desk().call(d1, "POST", "", { body: about("p-mine") });
    expect(status).toBe(200);
    const all = await desk().call(d1, "GET", "Patient/p-mine/$everything");
    const written = bundle.entry?.[0]?.resource?.id;
    expect(all.bundle.entry?.map(({ resource }) => resource?.id)).toContain(written);
    const alone = { ...about("p-waiting").entry?.[0] };
    expect((await desk().call(d1, "POST", "", { body: transaction(alone) })).status).toBe(403);
  });

  it("keep an uploaded file its uploader's until a record points at it", async () => {
    const file = { resourceType: "Binary", contentType: "text/plain", data: "TWlzYWw=" } as const;
    const { json } = await desk().call(worker("centre-1"), "POST", "Binary", { body: file });
    const read = async (by = d1) => (await desk().call(by, "GET", `Binary/${json.id}`)).status;
    expect([await read(worker("centre-1")), await read(d1)]).toEqual([200, 404]);
    const document = {
      resourceType: "DocumentReference",
      status: "current",
      subject: { reference: "Patient/p-mine" },
      content: [{ attachment: { url: `Binary/${json.id}` } }],
    };
    expect((await desk().call(d1, "POST", "DocumentReference", { body: document })).status).toBe(201);
    expect([await read(d1), await read(d2)]).toEqual([200, 404]);
  });

  it("keep the drafts in a final note's history private to their author", async () => {
    await put(draft("d1", "final"));
    const versions = async (by = d1) =>
      (await desk().call(by, "GET", "Composition/draft/_history")).bundle.entry?.length;
    expect(await versions(d1)).toBe(2);
    expect(await versions(worker("centre-1"))).toBe(1);
    expect((await desk().call(worker("centre-1"), "GET", "Composition/draft/_history/1")).status).toBe(404);
  });

  it("open a chart by a grant until its end, and write down who read whose data", async () => {
    const d9 = doctor("d9", "dermatology");
    const until = new Date(Date.now() + 60_000).toISOString();
    await desk().service.accessGrant({ practitionerId: "d9", patientId: "p-mine", until });
    expect((await desk().call(d9, "GET", "Observation/o-mine")).status).toBe(200);
    expect((await desk().call(d9, "POST", "Observation", { body: observation("p-mine") })).status).toBe(403);
    await desk().service.accessGrant({ practitionerId: "d9", patientId: "p-mine", until: "2020-01-01" });
    expect((await desk().call(d9, "GET", "Observation/o-mine")).status).toBe(404);
    const logged = async () =>
      (await desk().call(operator, "GET", "AuditEvent?agent=d9&patient=p-mine")).bundle.entry ?? [];
    await expect.poll(async () => (await logged()).length).toBe(1);
    expect(JSON.stringify(await logged())).not.toMatch(/Namuna|8867-4/);
  });

  it("write down who read whose data within a bundle, each entry as a request of its own", async () => {
    const d8 = doctor("d8", "medicine");
    const get = (url: string) => ({ request: { method: "GET", url } });
    const body = {
      resourceType: "Bundle",
      type: "batch",
      entry: [
        get("Observation/o-waiting"),
        get("Observation?patient=Patient/p-waiting"),
        get("Patient/p-heart"),
      ],
    };
    const { status, bundle } = await desk().call(d8, "POST", "", { body });
    expect([status, bundle.entry?.map(({ response }) => response?.status?.slice(0, 3))]).toEqual([
      200,
      ["200", "200", "404"],
    ]);
    const logged = async () => {
      const { bundle: found } = await desk().call(operator, "GET", "AuditEvent?agent=d8");
      return (found.entry ?? []).map(({ resource }) => {
        const event = resource?.resourceType === "AuditEvent" ? resource : undefined;
        return `${event?.action} ${event?.outcome}`;
      });
    };
    await expect.poll(async () => (await logged()).toSorted()).toEqual(["E 0", "R 0", "R 4"]);
  });
});
