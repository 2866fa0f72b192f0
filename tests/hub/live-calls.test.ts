import { randomUUID } from "node:crypto";
import type { Task } from "@medplum/fhirtypes";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { startHub } from "../../hub/server.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { withExtras } from "../../shared/fhir/ticket-extras.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import { claimedPracticeTicket } from "./support/claimed-ticket.ts";
import { type EdgeHub, firstDoctor, startEdgeHub } from "./support/edge-hub.ts";
import { type LivePage, openLivePage } from "./support/live-page.ts";

const world: { hub?: EdgeHub; taskId?: string; centreId?: string } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const taskId = (): string => world.taskId ?? expect.fail("no ticket");
const pages: LivePage[] = [];
const kept = async (opening: Promise<LivePage>) => {
  const page = await opening;
  pages.push(page);
  return page;
};

const deskPage = async (username = "practice.doctor") =>
  kept(openLivePage(hub().running.url, (await hub().token(username)).accessToken, "desk"));
const centrePage = async (centreId = world.centreId) => {
  const worker = hub()
    .running.hub.auth.accounts.list()
    .find((one) => one.role === "health-worker" && (one.centreId === centreId || centreId === undefined));
  if (!worker) expect.fail("no health worker");
  return kept(openLivePage(hub().running.url, await hub().running.hub.auth.liveToken(worker), "live"));
};
const foreignCentre = () => {
  const other = hub()
    .running.hub.auth.accounts.list()
    .find((one) => one.role === "health-worker" && one.centreId !== world.centreId);
  return other?.role === "health-worker" ? other.centreId : expect.fail("one centre only");
};

beforeAll(async () => {
  world.hub = await startEdgeHub();
  Object.assign(world, await claimedPracticeTicket(world.hub));
}, 60_000);
afterAll(async () => {
  for (const page of pages) page.close();
  await world.hub?.close();
});

/** A call that one test left is gone on with where the next rings. */
const left: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of left.splice(0)) await end();
});

/** A call that was rung and taken, and its two pages. */
async function talking() {
  const [desk, spoke] = [await deskPage(), await centrePage()];
  const callId = randomUUID();
  await desk.say({ say: "join", taskId: taskId() });
  await spoke.say({ say: "join", taskId: taskId() });
  expect(await desk.say({ say: "ring", taskId: taskId(), callId })).toMatchObject({ ok: true });
  await spoke.hears("call", ({ call }) => call.callId === callId && call.phase === "ringing");
  expect(await spoke.say({ say: "accept", taskId: taskId(), callId })).toMatchObject({ ok: true });
  await desk.hears("call", ({ call }) => call.callId === callId && call.phase === "accepted");
  left.push(() => spoke.say({ say: "hang-up", taskId: taskId(), callId, reason: "ended" }));
  const signal = (seq: number, data: string) =>
    ({ say: "signal", taskId: taskId(), callId, generation: 1, seq, data }) as const;
  return { desk, spoke, callId, signal };
}

describe("a call over the live channel", () => {
  it("rings at a centre's page that shows something else, tells the doctor's name, and is taken once", async () => {
    const [desk, one, two] = [await deskPage(), await centrePage(), await centrePage()];
    const callId = randomUUID();
    await desk.hears("centres", ({ centres }) => centres.some((at) => at.centreId === world.centreId));
    await desk.say({ say: "ring", taskId: taskId(), callId });
    const heard = await one.hears("call", ({ call }) => call.callId === callId);
    expect(heard.call.doctor.name).toBe(firstDoctor().name);
    expect((await one.say({ say: "accept", taskId: taskId(), callId })).ok).toBe(true);
    const told = await two.hears("call", ({ call }) => call.callId === callId && call.phase === "accepted");
    expect(told.call.pages.spoke).toBe(one.pageId);
    expect(await two.say({ say: "accept", taskId: taskId(), callId })).toEqual({
      ok: false,
      why: "taken-elsewhere",
    });
    await one.say({ say: "hang-up", taskId: taskId(), callId, reason: "ended" });
    await desk.hears("call", ({ call }) => call.callId === callId && call.phase === "ended");
  });

  it("rings at a page that connects while it rings, and not at another centre's", async () => {
    const [desk, first] = [await deskPage(), await centrePage()];
    const callId = randomUUID();
    await desk.hears("centres", ({ centres }) => centres.some((at) => at.centreId === world.centreId));
    await desk.say({ say: "ring", taskId: taskId(), callId });
    await first.hears("call", ({ call }) => call.callId === callId);
    const [late, foreign] = [await centrePage(), await centrePage(foreignCentre())];
    const told = await late.hears("call", ({ call }) => call.callId === callId);
    expect(told.call.phase).toBe("ringing");
    await desk.say({ say: "hang-up", taskId: taskId(), callId, reason: "ended" });
    await late.hears("call", ({ call }) => call.callId === callId && call.phase === "ended");
    expect(foreign.heard.some(({ hear }) => hear === "call")).toBe(false);
  });

  it("is gone on with by a window of the desk that was opened anew, and does not ring once more", async () => {
    const { desk, spoke, callId, signal } = await talking();
    desk.close();
    await spoke.hears("call", ({ call }) => call.callId === callId && !call.there.desk);
    const anew = await deskPage();
    const rung = await anew.say({ say: "ring", taskId: taskId(), callId: randomUUID() });
    expect(rung).toMatchObject({ call: { callId, phase: "accepted", there: { desk: true, spoke: true } } });
    await anew.say({ ...signal(0, "offer"), generation: 2 });
    expect((await spoke.hears("signal")).from).toBe(anew.pageId);
    expect(spoke.heard.some((one) => one.hear === "call" && one.call.phase === "ended")).toBe(false);
  });

  it("carries a signal once, however often it is said, and an answer of 40 kB", async () => {
    const { desk, spoke, signal } = await talking();
    const long = "v=0\r\n".repeat(8_000);
    for (const _ of [1, 2, 3]) expect((await desk.say(signal(0, "offer"))).ok).toBe(true);
    expect((await spoke.say(signal(0, long))).ok).toBe(true);
    expect((await desk.hears("signal")).data).toBe(long);
    await desk.say(signal(1, "last"));
    await spoke.hears("signal", ({ seq }) => seq === 1);
    expect(spoke.heard.filter((one) => one.hear === "signal" && one.seq === 0)).toHaveLength(1);
  });

  it("hands a signal over again when the page that should have taken it comes back", async () => {
    const { desk, spoke, callId, signal } = await talking();
    spoke.away();
    await desk.hears("call", ({ call }) => call.callId === callId && !call.there.spoke);
    await desk.say(signal(0, "while away"));
    spoke.back();
    await spoke.connected();
    await spoke.say({ say: "join", taskId: taskId(), call: { callId, phase: "accepted", generation: 0 } });
    expect((await spoke.hears("signal")).data).toBe("while away");
    await spoke.say({ say: "taken", callId, from: desk.pageId, generation: 1, seq: 0 });
    const before = spoke.heard.length;
    await spoke.say({ say: "join", taskId: taskId() });
    expect(spoke.heard.slice(before).filter((one) => one.hear === "signal")).toEqual([]);
  });

  it("refuses another centre, a doctor who does not hold the ticket, and what it cannot read", async () => {
    const foreign = await centrePage(foreignCentre());
    const notAllowed = { ok: false, why: "not-allowed" };
    expect(await foreign.say({ say: "join", taskId: taskId() })).toEqual(notAllowed);
    expect(await foreign.say({ say: "accept", taskId: taskId(), callId: randomUUID() })).toEqual(notAllowed);
    const second = await deskPage("practice.second");
    expect(await second.say({ say: "ring", taskId: taskId(), callId: randomUUID() })).toEqual(notAllowed);
    expect((await second.say({ say: "join", taskId: taskId() })).ok).toBe(true);
    expect(await second.say({ say: "join", taskId: "no-such" })).toEqual(notAllowed);
    expect(await second.sayRaw({ say: "sing" })).toEqual({ ok: false, why: "not-understood" });
  });

  it("lets a desk's token open no centre's page, and the other way round", async () => {
    const { accessToken } = await hub().token("practice.doctor");
    await expect(openLivePage(hub().running.url, accessToken, "live")).rejects.toThrow("not-signed-in");
  });
});

describe("chat over the live channel", () => {
  it("is kept before it is acknowledged, told to the other side, and comes back with its ticks", async () => {
    const { desk, spoke } = await talking();
    const message = {
      id: randomUUID(),
      taskId: taskId(),
      at: new Date().toISOString(),
      from: { side: "spoke" as const, name: "whoever" },
      text: "बुख़ार कल से है",
    };
    const answers = [await spoke.say({ say: "chat", message }), await spoke.say({ say: "chat", message })];
    const kept = await hub()
      .store()
      .search("Communication", { identifier: `urn:paramarsh:uuid|${message.id}` });
    expect(kept).toHaveLength(1);
    // By the store's time, which a restored hub is compared by; the hub's clock may have been set back since.
    const keptAt = kept[0]?.meta?.lastUpdated;
    expect(answers).toEqual([
      { ok: true, keptAt },
      { ok: true, keptAt },
    ]);
    const heard = await desk.hears("chat", (one) => one.message.id === message.id);
    expect(heard.message.text).toBe(message.text);
    // Signed with the account's own name, whatever the page wrote.
    expect(heard.message.from.name).not.toBe("whoever");
    await desk.say({ say: "chat-shown", taskId: taskId(), ids: [message.id] });
    expect(await spoke.hears("chat-reach")).toMatchObject({ ids: [message.id], reach: "shown" });
    const foreign = await centrePage(foreignCentre());
    const stolen = { ...message, id: randomUUID() };
    expect(await foreign.say({ say: "chat", message: stolen })).toEqual({ ok: false, why: "not-allowed" });
  });
});

describe("chat after the paper is issued", () => {
  it("still goes both ways: the doctor who held the ticket last may answer the centre", async () => {
    const [desk, spoke] = [await deskPage(), await centrePage()];
    const task = (await hub().store().read("Task", taskId())) ?? expect.fail("no ticket");
    await hub()
      .store()
      .put({ ...task, businessStatus: businessStatus("issued") });
    for (const [page, side] of [
      [spoke, "spoke"],
      [desk, "desk"],
    ] as const) {
      const message = {
        id: randomUUID(),
        taskId: taskId(),
        at: new Date().toISOString(),
        from: { side, name: "whoever" },
        text: "खाने के बाद?",
      };
      expect(await page.say({ say: "chat", message })).toMatchObject({ ok: true });
    }
    const issued = (await hub().store().read("Task", taskId())) ?? expect.fail("no ticket");
    await hub()
      .store()
      .put({ ...task, meta: issued.meta ?? {} });
  });
});

describe("chat of a consult that a colleague has by now", () => {
  it("takes nothing new of the doctor before, and says of a message whose answer was lost that it is kept", async () => {
    const desk = await deskPage();
    const at = new Date().toISOString();
    const from = { side: "desk" as const, name: "whoever" };
    const message = { id: randomUUID(), taskId: taskId(), at, from, text: "Fluids" };
    expect(await desk.say({ say: "chat", message })).toMatchObject({ ok: true });
    const task = (await hub().store().read("Task", taskId())) ?? expect.fail("no ticket");
    await hub()
      .store()
      .put({ ...task, owner: { reference: "Practitioner/another" } });
    const refused = { ok: false, why: "not-allowed" };
    expect(await desk.say({ say: "chat", message })).toMatchObject({ ok: true });
    expect(await desk.say({ say: "chat", message: { ...message, text: "Rest" } })).toEqual(refused);
    expect(await desk.say({ say: "chat", message: { ...message, id: randomUUID() } })).toEqual(refused);
    const theirs = (await hub().store().read("Task", taskId())) ?? expect.fail("no ticket");
    await hub()
      .store()
      .put({ ...task, meta: theirs.meta ?? {} });
  });
});

describe("chat of a consult that was given back", () => {
  it("takes what the doctor who had it last had said before, and no other's word, whoever did what with it since", async () => {
    const desk = await deskPage();
    const task = (await hub().store().read("Task", taskId())) ?? expect.fail("no ticket");
    const at = new Date().toISOString();
    const put = async (ticket: Task) => {
      const { meta = {} } = (await hub().store().read("Task", taskId())) ?? {};
      await hub()
        .store()
        .put({ ...ticket, meta });
    };
    const isFree = (byReference: string) => {
      const { owner: _owner, ...free } = task;
      const acted = [{ by: "whoever", at, act: "come-back", id: randomUUID(), byReference }];
      return put(withExtras({ ...free, businessStatus: businessStatus("waiting") }, extension.acted, acted));
    };
    const say = (text: string) => {
      const from = { side: "desk" as const, name: "whoever" };
      return desk.say({
        say: "chat",
        message: { id: randomUUID(), taskId: taskId(), at, from, text },
      });
    };
    await isFree("Practitioner/another");
    expect(await say("Fluids until the next doctor calls")).toMatchObject({ ok: true });
    await put({ ...task, owner: { reference: "Practitioner/another" } });
    await isFree(task.owner?.reference ?? "");
    expect(await say("another's")).toEqual({ ok: false, why: "not-allowed" });
    await put(task);
  });
});

describe("a hub that is killed and started again", () => {
  it("knows the running call again from its pages, and brings the hang-up across", async () => {
    const { desk, spoke, callId } = await talking();
    const { running, dataFolder } = hub();
    const port = Number(new URL(running.url).port);
    const connected = [desk.connected(), spoke.connected()];
    await running.close();
    const again = await startHub({
      dataFolder,
      port,
      host: "127.0.0.1",
      practice: true,
      version: "test",
      openFhir,
      onBug: () => "",
    });
    world.hub = { ...hub(), running: again, close: again.close };
    await Promise.all(connected);
    const known = { callId, phase: "accepted" as const, generation: 3 };
    await desk.say({ say: "join", taskId: taskId(), call: known });
    const joined = await spoke.say({ say: "join", taskId: taskId(), call: known });
    expect(joined).toMatchObject({ call: { phase: "accepted", there: { desk: true, spoke: true } } });
    await spoke.say({ say: "hang-up", taskId: taskId(), callId, reason: "ended" });
    expect(
      await desk.hears("call", ({ call }) => call.callId === callId && call.phase === "ended"),
    ).toMatchObject({
      call: { reason: "ended" },
    });
  });
});
