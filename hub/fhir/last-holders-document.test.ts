import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { mayTellFacts } from "./access.ts";
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
import { ticketsOfEncounter } from "./last-holders-document.ts";

let desk: Desk;
let nowMs: number;
beforeEach(() => {
  nowMs = Date.parse("2026-11-27T06:00:00.000Z");
  desk = openStore(() => new Date((nowMs += 1_000)));
});
afterEach(() => desk.end());

const put = (more: Parameters<typeof ticket>[2]) =>
  desk.call(hub, "PUT", "Task/t", { body: ticket("t", "p-t", more) });
const add = async (by: string, id: string, more: object = {}) => {
  const resource = {
    resourceType: "DocumentReference" as const,
    status: "current" as const,
    identifier: [{ system: "urn:paramarsh:uuid", value: id }],
    subject: { reference: "Patient/p-t" },
    author: [{ reference: `Practitioner/${by}` }],
    context: { encounter: [{ reference: "Encounter/e-t" }] },
    content: [{ attachment: { title: "ECG" } }],
    ...more,
  };
  const request = {
    ...{ method: "POST" as const, url: "DocumentReference" },
    ifNoneExist: `identifier=urn:paramarsh:uuid|${id}`,
  };
  return (await desk.call(doctor(by), "POST", "", { body: transaction({ resource, request }) })).status;
};
const stored = async () => (await desk.call(hub, "GET", "DocumentReference")).bundle.entry?.length ?? 0;

it("a picture that comes after its consult was given back is the last holder's to add, until a colleague has it", async () => {
  await withTicket(desk, "t");
  expect(await add("d1", "before")).toBe(403);
  await put({ state: "claimed", owner: "d1" });
  await put({ state: "waiting" });
  expect([await add("d1", "mine"), await add("d2", "another's")]).toEqual([200, 403]);
  expect(await add("d1", "elsewhere", { context: { encounter: [{ reference: "Encounter/x" }] } })).toBe(403);
  expect(await add("d1", "in-another's-name", { author: [{ reference: "Practitioner/d2" }] })).toBe(403);
  await put({ state: "claimed", owner: "d2" });
  expect(await add("d1", "late")).toBe(403);
  await put({ state: "waiting" });
  expect([await add("d1", "later"), await add("d2", "theirs")]).toEqual([403, 200]);
});

it("of a consult that was sent on, until somebody of that speciality has it; of a cancelled one never", async () => {
  await withTicket(desk, "t", { state: "claimed", owner: "d1" });
  await put({ state: "referred", owner: "d1" });
  const next = (more: object) =>
    desk.call(hub, "PUT", "Task/u", {
      body: {
        ...ticket("u", "p-t", { speciality: "cardiology", ...more }),
        encounter: { reference: "Encounter/e-t" },
      },
    });
  await next({ state: "waiting" });
  expect(await add("d1", "one")).toBe(200);
  await next({ state: "claimed", owner: "d9" });
  expect(await add("d1", "two")).toBe(403);
  await next({ state: "waiting" });
  await put({ state: "cancelled", owner: "d1" });
  expect(await add("d1", "three")).toBe(403);
});

it("is found by its writer also where the patient is not: a lost answer makes no second one", async () => {
  await withTicket(desk, "t", { state: "claimed", owner: "d1" });
  await put({ state: "returned" });
  expect((await desk.call(doctor("d1"), "GET", "Patient/p-t")).status).toBe(404);
  expect([await add("d1", "a"), await add("d1", "a"), await stored()]).toEqual([200, 200, 1]);
  const found = async (by: string) =>
    (await desk.call(doctor(by), "GET", "DocumentReference?identifier=urn:paramarsh:uuid|a")).bundle.entry ??
    [];
  expect([(await found("d1")).length, (await found("d2")).length]).toEqual([1, 0]);
});

it("is theirs to add for as long as what a patient told may be brought, and no longer", async () => {
  await withTicket(desk, "t", { state: "claimed", owner: "d1" });
  await put({ state: "waiting" });
  nowMs += 6.9 * 86_400_000;
  expect(await add("d1", "within")).toBe(200);
  nowMs += 0.2 * 86_400_000;
  expect(await add("d1", "after")).toBe(403);
});

it("a health worker who has another centre now finds nothing of what was written at the former one", async () => {
  await withTicket(desk, "t", { centre: "centre-1" });
  const former = worker("centre-1");
  const author = [{ reference: "Practitioner/worker-of-centre-1" }];
  const resource = {
    resourceType: "DocumentReference" as const,
    ...{ status: "current" as const, subject: { reference: "Patient/p-t" }, author },
    ...{ content: [{ attachment: { title: "referral" } }] },
  };
  expect((await desk.call(former, "POST", "DocumentReference", { body: resource })).status).toBe(201);
  const found = async (by: typeof former) =>
    (await desk.call(by, "GET", "DocumentReference")).bundle.entry ?? [];
  const moved = { ...worker("centre-2"), practitionerId: "worker-of-centre-1" };
  expect([(await found(former)).length, (await found(moved)).length]).toEqual([1, 0]);
});

it("is judged by the index of the tickets, as every fact of a doctor is: never by all tickets that there are", () => {
  const database = new Database(desk.file, { readonly: true });
  const facts = mayTellFacts("d1", "p-t", new Date(nowMs).toISOString());
  for (const { text, values } of [facts, { text: ticketsOfEncounter, values: ["e-t", "p-t"] }]) {
    const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`);
    const steps = plan.all(...values).map(({ detail }) => detail);
    expect(steps).toEqual([
      expect.stringMatching(/^SEARCH t USING INDEX ticket_(encounter|patient|owner)/),
      "SEARCH r USING INDEX sqlite_autoindex_res_1 (type=? AND id=?)",
    ]);
  }
  database.close();
});
