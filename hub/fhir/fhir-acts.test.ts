import type { Bundle, Extension, MedicationRequest, Task } from "@medplum/fhirtypes";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConsultState } from "../../shared/domain/consult-state.ts";
import { type ConsultAct, stateAfter } from "../../shared/domain/consult-act.ts";
import { extension, system } from "../../shared/fhir/systems.ts";
import { extrasOf, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { list } from "../../shared/fhir/reading.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { actBundle, traceOf } from "../../shared/fhir/write-act.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { inState } from "../../shared/fhir/write-state.ts";
import {
  type Desk,
  doctor,
  hub,
  openStore,
  ticket,
  transaction,
  withTicket,
  worker,
} from "./fhir-service.fixture.ts";

describe("what a doctor may do with a ticket", () => {
  let desk: Desk;
  beforeEach(() => (desk = openStore()));
  afterEach(() => desk.end());

  const read = async (id = "t1"): Promise<Task> => {
    const { json } = await desk.call(hub, "GET", `Task/${id}`);
    if (json.resourceType !== "Task") throw new Error("no ticket");
    return json;
  };
  const post = (who: string, body: Bundle) => desk.call(doctor(who), "POST", "", { body });
  const by = (who: string) => ({ reference: `Practitioner/${who}`, display: who });
  const bundleOf = async (act: ConsultAct, who: string, to: ConsultState): Promise<Bundle> => {
    const task = await read();
    const context = { id: "act-1", at: "2026-11-24T04:00:00Z", by: by(who), to, uuids: () => "q-1" };
    return actBundle(task, readTicket(task, undefined).state, act, context);
  };
  const reroute: ConsultAct = { act: "re-route", to: "cardiology", reason: "chest pain" };
  const question = {
    act: "return-for-information",
    questions: [{ about: "vitals", text: { en: "?", hi: "?" } }],
  } as const satisfies ConsultAct;

  it.each([
    ["returns a waiting one without claiming it", "waiting", undefined, question, "returned", 200],
    ["sends a waiting one on without claiming it", "waiting", undefined, reroute, "referred", 200],
    [
      "sends on one that the doctor holds",
      "claimed",
      "d1",
      { ...reroute, act: "refer" as const },
      "referred",
      200,
    ],
    ["returns one that another holds", "claimed", "d2", question, "returned", 409],
    ["sends on one that another holds", "claimed", "d2", reroute, "referred", 409],
    [
      "sends on to the same speciality",
      "waiting",
      undefined,
      { ...reroute, to: "medicine" as const },
      "referred",
      403,
    ],
  ] as const)("a doctor who %s gets %5$i", async (_what, state, owner, act, to, status) => {
    await withTicket(desk, "t1", { state, ...(owner ? { owner } : {}) });
    expect((await post("d1", await bundleOf(act, "d1", to))).status).toBe(status);
  });

  it.each([
    ["a new ticket out of nothing", (fresh: Task): Task => ({ ...fresh, partOf: [] })],
    ["one of an earlier time", (fresh: Task): Task => ({ ...fresh, authoredOn: "2020-01-01T00:00:00Z" })],
    [
      "one of another encounter",
      (fresh: Task): Task => ({ ...fresh, encounter: { reference: "Encounter/e-x" } }),
    ],
    ["one of another patient", (fresh: Task): Task => ({ ...fresh, for: { reference: "Patient/p-x" } })],
    ["one already claimed", (fresh: Task): Task => inState(fresh, "claimed")],
    ["a more urgent one", (fresh: Task): Task => ({ ...fresh, priority: "stat" })],
  ])("refuses to send on as %s", async (_what, change) => {
    await withTicket(desk, "t1");
    const bundle = await bundleOf(reroute, "d1", "referred");
    const entry = (bundle.entry ?? []).map((one) =>
      one.request?.method === "POST" && one.resource?.resourceType === "Task"
        ? { ...one, resource: change(one.resource) }
        : one,
    );
    expect((await post("d1", { ...bundle, entry })).status).toBeGreaterThanOrEqual(400);
    expect(readTicket(await read(), undefined).state).toBe("waiting");
  });

  it("refuses a second ticket for the same old one, and one whose old ticket was not ended with it", async () => {
    await withTicket(desk, "t1");
    const bundle = await bundleOf(reroute, "d1", "referred");
    const [fresh, ended] = bundle.entry ?? [];
    if (!fresh || !ended) throw new Error("no entries");
    expect((await post("d1", transaction(fresh))).status).toBe(403);
    const twice = { ...fresh, fullUrl: "urn:uuid:act-2" };
    expect((await post("d1", transaction(fresh, twice, ended))).status).toBe(403);
    expect((await post("d1", bundle)).status).toBe(200);
    expect((await post("d1", transaction(fresh))).status).toBe(403);
  });

  it.each<[string, (task: Task) => Task]>([
    [
      "becoming the owner of a ticket by ending it",
      (task) => ({ ...inState(task, "returned"), owner: by("d1"), status: "accepted" }),
    ],
    [
      "changing the speciality in passing",
      (task) => ({
        ...inState(task, "returned"),
        performerType: [{ coding: [{ system: system.speciality, code: "cardiology" }] }],
      }),
    ],
    ["changing when it was asked", (task) => ({ ...inState(task, "returned"), authoredOn: "2020-01-01" })],
    [
      "taking away a danger that the health worker told",
      (task) => ({ ...inState(task, "returned"), extension: [] }),
    ],
    [
      "holding paper at the centre",
      (task) =>
        withExtras(inState(task, "returned"), extension.heldAtCentre, [
          { paper: "x", at: "2026-11-24T04:00:00Z", by: "d1", reason: "x" },
        ]),
    ],
  ])("does not let a doctor get away with %s", async (what, change) => {
    await withTicket(desk, "t1");
    const flagged = { ...(await read()), extension: [{ url: extension.reportedFlag, valueCode: "worried" }] };
    await desk.call(hub, "PUT", "Task/t1", { body: flagged });
    const answer = await desk.call(doctor("d1"), "PUT", "Task/t1", { body: change(await read()) });
    const after = await read();
    if (what.startsWith("becoming"))
      expect([answer.status, after.owner, after.status]).toEqual([200, undefined, "on-hold"]);
    else expect(answer.status).toBe(400);
  });

  /** The ticket that the request was sent on as, and the cardiologist's who took it. */
  async function sentOn(): Promise<Task> {
    await withTicket(desk, "t1");
    const { bundle } = await post("d1", await bundleOf(reroute, "d1", "referred"));
    const id = /Task\/([^/]+)/.exec(bundle.entry?.[0]?.response?.location ?? "")?.[1] ?? "";
    const taken = { practitionerReference: "Practitioner/d3", claimId: "claim-3", display: "d3" };
    await desk.call(cardiologist, "PUT", `Task/${id}`, { body: claimedTask(await read(id), taken) });
    return read(id);
  }
  const cardiologist = doctor("d3", "cardiology");
  const actedOn = (task: Task, act: ConsultAct, to: ConsultState): Bundle =>
    actBundle(task, "claimed", act, {
      ...{ id: "act-3", at: "2026-11-24T05:00:00Z", by: by("d3"), to, uuids: () => "q-3" },
    });

  it.each<[ConsultAct, ConsultState]>([
    [{ act: "begin" }, "in-consult"],
    [{ act: "hand-back", reason: "end of my shift" }, "waiting"],
    [{ act: "await-results", what: "ECG", owner: "centre", due: "2026-12-01" }, "awaiting-results"],
    [{ act: "refer", to: "medicine", reason: "not the heart" }, "referred"],
  ])("a request that was sent on takes further acts: $act", async (act, to) => {
    const task = await sentOn();
    const { status } = await desk.call(cardiologist, "POST", "", { body: actedOn(task, act, to) });
    expect([status, readTicket(await read(task.id), undefined).state]).toEqual([200, to]);
  });

  it("takes the act of an earlier release, which writes what was done in its own order of parts", async () => {
    const task = await sentOn();
    const done = traceOf({ act: "begin" }, { id: "act-3", at: "2026-11-24T05:00:00Z", by: by("d3") });
    const traces = [...extrasOf(task, extension.acted), done];
    const body = withExtras(inState(task, "in-consult"), extension.acted, traces);
    expect((await desk.call(cardiologist, "PUT", `Task/${task.id}`, { body })).status).toBe(200);
  });

  it.each<[string, (traces: Extension[]) => Extension[]]>([
    ["leaving out what was done", () => []],
    [
      "leaving out a part of it",
      ([one]) => [{ ...one, url: extension.acted, extension: one?.extension?.slice(1) ?? [] }],
    ],
    [
      "adding to what was done",
      ([one]) => [
        { url: extension.acted, extension: [...(one?.extension ?? []), { url: "x", valueString: "x" }] },
      ],
    ],
    [
      "another reason",
      ([one]) => [
        {
          url: extension.acted,
          extension: list(one?.extension).map((part) =>
            part.url === "reason" ? { ...part, valueString: "x" } : part,
          ),
        },
      ],
    ],
    [
      "a second word for one part",
      ([one]) => [
        { url: extension.acted, extension: [...(one?.extension ?? []), { url: "reason", valueString: "x" }] },
      ],
    ],
  ])("does not take %s", async (_what, change) => {
    const task = await sentOn();
    const others = list(task.extension).filter(({ url }) => url !== extension.acted);
    const traces = change(list(task.extension).filter(({ url }) => url === extension.acted));
    const body = { ...inState(task, "in-consult"), extension: [...others, ...traces] };
    expect((await desk.call(cardiologist, "PUT", `Task/${task.id}`, { body })).status).toBe(400);
  });

  it("what a later release told of an act stays with the next act", async () => {
    const task = await sentOn();
    const told = list(task.extension).map((one) =>
      one.url === extension.acted
        ? { ...one, extension: [...list(one.extension), { url: "later", valueString: "told" }] }
        : one,
    );
    await desk.call(hub, "PUT", `Task/${task.id}`, { body: { ...task, extension: told } });
    const body = actedOn(await read(task.id), { act: "begin" }, "in-consult");
    expect((await desk.call(cardiologist, "POST", "", { body })).status).toBe(200);
    expect(JSON.stringify(await read(task.id))).toContain('"later"');
  });

  const request = (status: MedicationRequest["status"], requester = "d1"): MedicationRequest => ({
    resourceType: "MedicationRequest",
    id: "m1",
    status,
    intent: "order",
    subject: { reference: "Patient/p-t1" },
    requester: { reference: `Practitioner/${requester}` },
    medicationCodeableConcept: { text: "PARACETAMOL" },
  });
  it.each([
    ["the author stopping it", "d1", "d1", { status: "stopped" as const }, 200],
    [
      "the author cancelling it with a reason",
      "d1",
      "d1",
      { status: "cancelled" as const, statusReason: { text: "x" } },
      200,
    ],
    [
      "the author changing its medicine",
      "d1",
      "d1",
      { status: "cancelled" as const, medicationCodeableConcept: { text: "IBUPROFEN" } },
      403,
    ],
    ["the author completing it", "d1", "d1", { status: "completed" as const }, 403],
    ["another doctor's being cancelled by the owner", "d2", "d1", { status: "cancelled" as const }, 403],
    ["the author who does not own the consult", "d2", "d2", { status: "cancelled" as const }, 404],
  ])("an issued medicine: %s", async (_what, author, who, change, status) => {
    await withTicket(desk, "t1", { state: "given", owner: "d1" });
    await desk.call(hub, "PUT", "MedicationRequest/m1", { body: request("active", author) });
    const body = { ...request("active", author), ...change };
    expect((await desk.call(doctor(who), "PUT", "MedicationRequest/m1", { body })).status).toBe(status);
  });

  it.each([
    ["a health worker", worker("centre-1")],
    ["a doctor who holds another consult of the patient", doctor("d2")],
  ])("what was signed is changed by nobody: %s", async (_who, principal) => {
    await withTicket(desk, "t1", { state: "claimed", owner: "d2" });
    const note = {
      resourceType: "Composition" as const,
      id: "c1",
      status: "final" as const,
      type: { text: "Prescription" },
      title: "Prescription",
      date: "2026-11-24T04:00:00.000Z",
      author: [{ reference: "Practitioner/d1" }],
      subject: { reference: "Patient/p-t1" },
    };
    const proof = {
      resourceType: "Provenance" as const,
      id: "v1",
      target: [{ reference: "Composition/c1" }],
      recorded: "2026-11-24T04:00:00.000Z",
      agent: [{ who: { reference: "Practitioner/d1" } }],
    };
    await desk.call(hub, "PUT", "Composition/c1", { body: note });
    await desk.call(hub, "PUT", "Provenance/v1", { body: proof });
    await desk.call(hub, "PUT", "MedicationRequest/m1", { body: request("active", "d1") });
    const other = "2026-11-24T05:00:00.000Z";
    const attempts = [
      ["Composition/c1", { ...note, title: "Another" }],
      ["Composition/c1", { ...note, status: "entered-in-error" as const }],
      ["Provenance/v1", { ...proof, recorded: other }],
      ["MedicationRequest/m1", { ...request("active", "d1"), authoredOn: other }],
      ["MedicationRequest/m1", request("stopped", "d1")],
    ] as const;
    for (const [path, body] of attempts)
      expect((await desk.call(principal, "PUT", path, { body })).status).toBe(403);
  });

  it("a doctor never makes a plain new ticket", async () => {
    await withTicket(desk, "t1", { state: "claimed", owner: "d1" });
    expect((await desk.call(doctor("d1"), "PUT", "Task/t9", { body: ticket("t9", "p-t1") })).status).toBe(
      403,
    );
  });
});

it.each([
  ["the holder hands back", "hand-back", { state: "claimed", mine: true }, "waiting"],
  ["nobody hands back what waits", "hand-back", { state: "waiting", mine: false }, undefined],
  ["another takes over an ended lease", "take-over", { state: "in-consult", foreign: true }, "claimed"],
  [
    "nobody takes over a running lease",
    "take-over",
    { state: "in-consult", foreign: true, leaseRunning: true },
    undefined,
  ],
  ["the author recalls", "recall", { state: "given", mine: true }, "recalled"],
  ["another's is not recalled", "recall", { state: "given", foreign: true }, undefined],
  [
    "who held a transferred one tells of the arrival",
    "record-arrival",
    { state: "transferred", mine: true },
    "transferred",
  ],
] as const)("%s", (_what, act, held, to) => {
  expect(stateAfter(act, { mine: false, foreign: false, leaseRunning: false, ...held })).toBe(to);
});
