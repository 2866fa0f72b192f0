import type { Browser } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { placeOf } from "../../shared/call/call-places.ts";
import type { Invitation } from "../../shared/contract/invitation.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { openLivePage } from "../hub/support/live-page.ts";
import { passphrase } from "../hub/support/edge-hub.ts";
import { type CallPage, fakeDevices, openBrowser } from "./support/call-pages.ts";
import { type CallWorld, openCallWorld, seesMore } from "./support/call-world.ts";

const world: { calls?: CallWorld; browser?: Browser } = {};
const calls = () => world.calls ?? expect.fail("no hub");
const browser = () => world.browser ?? expect.fail("no browser");
const second = practiceDoctors[1] ?? expect.fail("no second doctor");
const about = { complaint: "Chest pain", centre: "Namunakot", question: "Thrombolysis?" };

beforeAll(async () => {
  world.calls = await openCallWorld();
  world.browser = await openBrowser(fakeDevices);
}, 240_000);
afterAll(async () => {
  await world.browser?.close();
  await world.calls?.close();
});

// A call of one test is none of the next: its pages go, and with the hub's restart what they left.
afterEach(async () => {
  for (const context of browser().contexts()) await context.close();
  await calls().stop();
  await calls().start();
});

const invite = (desk: CallPage) =>
  desk.page.evaluate(({ doctorId, told }) => window.harness.room().invite(doctorId, told), {
    doctorId: second.id,
    told: about,
  });
const heard = (page: CallPage) => page.page.evaluate(() => window.harness.invitation());
const guests = (page: CallPage) => page.page.evaluate(() => window.harness.guestViews());

async function invitationAt(page: CallPage, state: Invitation["state"]): Promise<Invitation> {
  await expect.poll(async () => (await heard(page))?.state, { timeout: 30_000 }).toBe(state);
  return (await heard(page)) ?? expect.fail("no invitation");
}

/** So many connections of this page with or as the guest bring more picture and more sound from now on. */
async function flowsTo(page: CallPage, connections: number): Promise<void> {
  const before = await guests(page);
  const grows = (one: Awaited<ReturnType<typeof guests>>[number], at: number) => {
    // One that was begun anew meanwhile counts from nothing.
    const same = before[at]?.generation === one?.generation ? before[at]?.figures : undefined;
    return (
      one?.phase === "connected" &&
      one.figures.videoFramesDecoded > (same?.videoFramesDecoded ?? 0) + 5 &&
      one.figures.audioEnergy > (same?.audioEnergy ?? 0)
    );
  };
  const endMs = Date.now() + 60_000;
  for (;;) {
    const now = await guests(page);
    if (now.filter(grows).length === connections) return;
    if (Date.now() > endMs) expect.fail(`not all flow: ${JSON.stringify({ before, now })}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

it("a second doctor is asked in, sees and hears both, is seen and heard by both, and leaves; a fourth is refused", async () => {
  const [desk, spoke, guest] = await Promise.all([
    calls().open(browser(), "desk"),
    calls().open(browser(), "spoke"),
    calls().open(browser(), "desk", { username: second.username, isGuest: true }),
  ]);
  await calls().talk(desk, spoke);
  await expect
    .poll(() => desk.page.evaluate(() => window.harness.room().doctors()), { timeout: 20_000 })
    .toMatchObject([{ doctorId: second.id, name: second.name }]);
  expect(await invite(desk)).toBe("asked");
  const asked = await invitationAt(guest, "asked");
  expect(asked).toMatchObject({ from: { name: practiceDoctors[0]?.name }, about });
  // What is told before coming in names nobody.
  expect(Object.keys(asked.about).toSorted()).toEqual(["centre", "complaint", "question"]);
  expect(await invite(desk)).toBe("full");

  await guest.page.evaluate((one) => window.harness.visit(one), asked);
  expect(await invitationAt(spoke, "joined")).toMatchObject({ to: { name: second.name } });
  await Promise.all([flowsTo(desk, 1), flowsTo(spoke, 1), flowsTo(guest, 2)]);
  // The two who began it go on as they were.
  await Promise.all([seesMore(desk), seesMore(spoke)]);
  expect((await desk.view()).generation).toBe(1);
  expect(await invite(desk)).toBe("full");
  const log = await storeOf(calls().running().hub.fhir.port, { role: "system" }).search("AuditEvent", {
    agent: `Practitioner/${second.id}`,
  });
  expect(log.length).toBeGreaterThan(0);

  // A hub that forgets everything: all three connections go on, and the guest can still be sent out.
  await calls().stop();
  await Promise.all([flowsTo(guest, 2), seesMore(desk)]);
  await calls().start();
  await desk.until("the hub", ({ signallingUp, otherThere }) => signallingUp && otherThere);
  await expect
    .poll(() => desk.page.evaluate(async () => (await window.harness.room().doctors())?.length), {
      timeout: 30_000,
    })
    .toBe(1);
  expect(await invite(desk)).toBe("full");
  await desk.page.evaluate(() => window.harness.room().end());
  await invitationAt(guest, "ended");
  await invitationAt(spoke, "ended");
  await expect.poll(async () => (await guests(spoke))[0], { timeout: 20_000 }).toBeUndefined();
  await Promise.all([seesMore(desk), seesMore(spoke)]);
  await desk.act("hangUp");
}, 240_000);

it("a report is shown in the call: whole at the centre, marked by both, pointed at, and closed at both", async () => {
  const [desk, spoke] = await Promise.all([
    calls().open(browser(), "desk"),
    calls().open(browser(), "spoke"),
  ]);
  await calls().talk(desk, spoke);
  const base64 = Buffer.alloc(60_000, "a picture").toString("base64");
  await desk.page.evaluate((picture) => {
    const { stills } = window.harness.session();
    stills.show({ title: "X-ray", kind: "report", contentType: "image/webp", base64: picture });
  }, base64);
  const still = (page: CallPage) => page.page.evaluate(() => window.harness.session().stills.view());
  await expect
    .poll(async () => (await still(spoke))?.url, { timeout: 60_000 })
    .toBe(`data:image/webp;base64,${base64}`);
  for (const [page, by] of [
    [desk, "desk"],
    [spoke, "spoke"],
  ] as const)
    await page.page.evaluate((side) => {
      const mark = { id: crypto.randomUUID(), by: side, name: side, shape: "circle" } as const;
      window.harness.session().stills.mark({ ...mark, from: { x: 0.1, y: 0.1 }, to: { x: 0.5, y: 0.5 } });
    }, by);
  await spoke.page.evaluate(() => window.harness.session().stills.point({ x: 0.25, y: 0.75 }));
  for (const page of [desk, spoke])
    await expect
      .poll(async () => (await still(page))?.marks.map(({ by }) => by).toSorted(), { timeout: 20_000 })
      .toEqual(["desk", "spoke"]);
  await expect
    .poll(async () => (await still(desk))?.pointer, { timeout: 20_000 })
    .toEqual({ x: 0.25, y: 0.75 });
  // What was drawn is apart: the picture is the one that was shown.
  expect((await still(spoke))?.url).toBe(`data:image/webp;base64,${base64}`);
  await spoke.page.evaluate(() => window.harness.session().stills.close());
  await expect.poll(() => still(desk), { timeout: 20_000 }).toBeUndefined();
  await Promise.all([seesMore(desk), seesMore(spoke)]);
  await desk.act("hangUp");
}, 240_000);

it("nobody listens in by naming a place: the two further connections are the guest's alone", async () => {
  const { url, hub } = calls().running();
  const token = await hub.auth.token(second.username, passphrase, "desk-9");
  const page = await openLivePage(url, token.ok ? token.value.accessToken : "", "desk");
  for (const leg of ["doctors", "guest"] as const) {
    const taskId = placeOf(calls().taskId, leg);
    expect(await page.say({ say: "join", taskId })).toEqual({ ok: false, why: "not-allowed" });
  }
  expect(
    await page.say({
      ...{ say: "invite", taskId: calls().taskId, callId: crypto.randomUUID() },
      ...{ invitationId: crypto.randomUUID(), doctorId: second.id, about },
    }),
  ).toEqual({ ok: false, why: "not-allowed" });
  page.close();
}, 60_000);
