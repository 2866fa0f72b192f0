import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Task } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { businessStatus, claimedTask } from "../../shared/fhir/write-claim.ts";
import { type Desk, doctor, hub, openStore, ticket, withTicket, worker } from "./fhir-service.fixture.ts";

describe("a ticket", () => {
  const time = { now: new Date("2026-11-24T04:00:00.000Z") };
  const opened: { desk?: Desk } = {};
  const desk = () => opened.desk ?? (opened.desk = openStore(() => time.now));
  beforeEach(() => {
    time.now = new Date("2026-11-24T04:00:00.000Z");
  });
  afterEach(async () => {
    await opened.desk?.end();
    delete opened.desk;
  });

  const read = async (): Promise<Task> => {
    const { json } = await desk().call(hub, "GET", "Task/t1");
    if (json.resourceType !== "Task") throw new Error("no ticket");
    return json;
  };
  const claim = (who: string, task: Task) =>
    desk().call(doctor(who), "PUT", "Task/t1", {
      body: claimedTask(task, {
        practitionerReference: `Practitioner/${who}`,
        claimId: `c-${who}`,
        display: who,
      }),
      headers: { "if-match": `W/"${task.meta?.versionId}"` },
    });

  it("goes to exactly one of ten doctors who claim it at once", async () => {
    await withTicket(desk(), "t1");
    const task = await read();
    const names = Array.from({ length: 10 }, (_, index) => `d${index}`);
    const answers = await Promise.all(names.map((name) => claim(name, task)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array<number>(9).fill(412),
    ]);
  });

  it("gets its lease by hub time, whatever end the desk wrote", async () => {
    await withTicket(desk(), "t1");
    const task = { ...(await read()), restriction: { period: { end: "2099-01-01T00:00:00Z" } } };
    await claim("d1", task);
    expect(readTicket(await read(), undefined).leaseUntil).toBe("2026-11-24T04:20:00.000Z");
    const next = { ...(await read()), businessStatus: businessStatus("in-consult") };
    const forged = { ...next, restriction: { period: { end: "2099-01-01T00:00:00Z" } } };
    time.now = new Date("2026-11-24T04:10:00.000Z");
    expect((await desk().call(doctor("d1"), "PUT", "Task/t1", { body: forged })).status).toBe(200);
    expect(readTicket(await read(), undefined).leaseUntil).toBe("2026-11-24T04:30:00.000Z");
  });

  it("is refused with 409 while another's lease runs, and may be taken over once it ended", async () => {
    await withTicket(desk(), "t1");
    await claim("d1", await read());
    expect((await claim("d2", await read())).status).toBe(409);
    time.now = new Date("2026-11-24T04:21:00.000Z");
    expect((await claim("d2", await read())).status).toBe(200);
    expect(readTicket(await read(), undefined).ownerReference).toBe("Practitioner/d2");
  });

  it("loses owner, claim and lease when it is handed back", async () => {
    await withTicket(desk(), "t1");
    await claim("d1", await read());
    const back = { ...(await read()), businessStatus: businessStatus("waiting") };
    expect((await desk().call(doctor("d1"), "PUT", "Task/t1", { body: back })).status).toBe(200);
    const { ownerReference, claimId, leaseUntil } = readTicket(await read(), undefined);
    expect([ownerReference, claimId, leaseUntil]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ["a doctor who does not hold it changing its priority", doctor("d2"), { priority: "stat" as const }, 403],
    ["a doctor turning it to another patient", doctor("d2"), { for: { reference: "Patient/p-other" } }, 400],
    ["a doctor skipping to issued", doctor("d2"), { businessStatus: businessStatus("issued") }, 409],
    ["a doctor taking away what makes it a ticket", doctor("d2"), { code: undefined }, 400],
    ["a worker of its centre doing so", worker("centre-1"), { code: undefined }, 400],
    ["a worker of another centre", worker("centre-2"), { priority: "stat" as const }, 404],
  ])("refuses %s", async (_who, principal, change, status) => {
    await withTicket(desk(), "t1");
    const answer = await desk().call(principal, "PUT", "Task/t1", { body: { ...(await read()), ...change } });
    expect(answer.status).toBe(status);
  });

  it("can be asked for by a health worker, but not in a held state and not for another centre's patient", async () => {
    await withTicket(desk(), "t1");
    const ask = (id: string, by: string, state: "waiting" | "claimed") =>
      desk().call(worker(by), "PUT", `Task/${id}`, { body: ticket(id, "p-t1", { state }) });
    expect((await ask("t2", "centre-1", "claimed")).status).toBe(400);
    expect((await ask("t2", "centre-2", "waiting")).status).toBe(403);
    expect((await ask("t2", "centre-1", "waiting")).status).toBe(200);
  });
});
