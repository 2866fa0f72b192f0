import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callReportsCommand } from "../../hub/admin/call-reports-command.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { claimedPracticeTicket } from "./support/claimed-ticket.ts";
import { type EdgeHub, firstDoctor, startEdgeHub } from "./support/edge-hub.ts";
import { type LivePage, openLivePage } from "./support/live-page.ts";
import { signedInPage } from "./support/spoke-page.ts";

const world: { hub?: EdgeHub; taskId?: string; centreId?: string } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const taskId = (): string => world.taskId ?? expect.fail("no ticket");
const pages: LivePage[] = [];

beforeAll(async () => {
  world.hub = await startEdgeHub();
  Object.assign(world, await claimedPracticeTicket(world.hub));
}, 60_000);
afterAll(async () => {
  for (const page of pages) page.close();
  await world.hub?.close();
});

async function bothPages() {
  const { url, hub: open } = hub().running;
  const worker = open.auth.accounts
    .list()
    .find((one) => one.role === "health-worker" && one.centreId === world.centreId);
  const desk = await openLivePage(url, (await hub().token("practice.doctor")).accessToken, "desk");
  const spoke = await openLivePage(
    url,
    await open.auth.liveToken(worker ?? expect.fail("no worker")),
    "live",
  );
  pages.push(desk, spoke);
  await desk.hears("centres", ({ centres }) => centres.some((at) => at.centreId === world.centreId));
  return { desk, spoke };
}
const command = async (words: readonly string[], flags = {}) => {
  const told = await callReportsCommand(hub().running.hub, words, flags);
  return told.ok ? told.value : told.error;
};
const mayRing = (page: LivePage) => page.say({ say: "may-ring", taskId: taskId() });
const ring = (desk: LivePage) => desk.say({ say: "ring", taskId: taskId(), callId: randomUUID() });
const over = async (desk: LivePage) => {
  const callId = randomUUID();
  await desk.say({ say: "hang-up", taskId: taskId(), callId, reason: "ended" });
};

it("a reported call is kept once and read by the operator; asked for, no call connects the two until that is lifted", async () => {
  const { desk, spoke } = await bothPages();
  const report = {
    id: randomUUID(),
    callId: randomUUID(),
    kind: "abuse",
    text: "Shouted.",
    block: true,
  } as const;
  for (const _again of [1, 2])
    expect(await desk.say({ say: "report", taskId: taskId(), report })).toEqual({ ok: true });
  const listed = await command([]);
  expect(listed).toContain("Reports: 1");
  expect(listed).toContain(`by ${firstDoctor().name}`);
  expect(listed).toContain("Shouted.");
  expect(listed).toContain("Blocked: 1");
  expect(await ring(desk)).toEqual({ ok: false, why: "blocked" });
  expect((await spoke.say({ say: "accept", taskId: taskId(), callId: randomUUID() })).ok).toBe(false);
  // Neither side can read what is told about it.
  const worker = { role: "health-worker" as const, practitionerId: "w", centreId: world.centreId ?? "" };
  const doctor = {
    ...{ role: "doctor" as const, practitionerId: firstDoctor().id, specialities: firstDoctor().covers },
  };
  for (const principal of [worker, doctor]) {
    const store = storeOf(hub().running.hub.fhir.port, principal);
    expect(await store.search("Basic", {})).toEqual([]);
    expect(await store.read("Basic", report.id).catch(() => undefined)).toBeUndefined();
  }
  // Messages go on.
  const message = {
    ...{ id: randomUUID(), taskId: taskId(), at: new Date().toISOString(), text: "Go on with the tablets." },
    from: { side: "desk" as const, name: "" },
  };
  expect(await desk.say({ say: "chat", message })).toMatchObject({ ok: true });
  expect(await command(["lift", report.id])).toContain("may call again");
  expect((await ring(desk)).ok).toBe(true);
  await over(desk);
});

it("the operator blocks a person or a centre with everybody, by name, and lifts it again", async () => {
  const { desk } = await bothPages();
  const { username } = firstDoctor();
  expect(await command(["block"], { username })).toContain("--by");
  expect(await command(["block"], { username: "nobody", by: "O" })).toContain("no account");
  for (const whom of [{ username }, { centre: world.centreId }]) {
    expect(await command(["block"], { ...whom, by: "Operator" })).toContain("No calls from now on");
    for (const answer of [await mayRing(desk), await ring(desk)])
      expect(answer).toEqual({ ok: false, why: "blocked" });
    expect(await command(["lift"], whom)).toContain("may call again");
    expect(await mayRing(desk)).toEqual({ ok: true });
    expect(await command(["lift"], whom)).toContain("No call was blocked");
  }
  // A doctor who is blocked is asked into no call either.
  const second = practiceDoctors[1] ?? expect.fail("no second doctor");
  await command(["block"], { username: second.username, by: "Operator" });
  const invite = {
    ...{ say: "invite" as const, taskId: taskId(), callId: randomUUID(), invitationId: randomUUID() },
    ...{ doctorId: second.id, about: { complaint: "Fever", centre: "Namunakot", question: "" } },
  };
  expect(await desk.say(invite)).toEqual({ ok: false, why: "blocked" });
  expect((await ring(desk)).ok).toBe(true);
});

it("a centre reports a call of its own consult, and speaks for itself alone", async () => {
  const { desk } = await bothPages();
  const workers = hub().running.hub.auth.accounts.list();
  const of = (isOwn: boolean) =>
    workers.find((one) => one.role === "health-worker" && (one.centreId === world.centreId) === isOwn) ??
    expect.fail("no worker");
  const [own, foreign] = await Promise.all(
    [of(true), of(false)].map(({ username }) => signedInPage(hub().running.url, username)),
  );
  const report = { id: randomUUID(), callId: randomUUID(), kind: "other", text: "", block: true } as const;
  const told = { taskId: taskId(), ...report };
  expect(await foreign?.refused("call.report", told)).toMatchObject({ kind: "not-found" });
  expect((await ring(desk)).ok).toBe(true);
  await over(desk);
  expect(await own?.ask("call.report", told)).toEqual({});
  expect(await command([])).toContain(`by ${of(true).name}`);
  expect(await ring(desk)).toEqual({ ok: false, why: "blocked" });
  await command(["lift", report.id]);
});
