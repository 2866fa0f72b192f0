import type { Browser } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { claimedPracticeTicket } from "../hub/support/claimed-ticket.ts";
import { type EdgeHub, startEdgeHub } from "../hub/support/edge-hub.ts";
import {
  buildHarness,
  type CallPage,
  fakeDevices,
  openBrowser,
  openCallPage,
  type View,
} from "./support/call-pages.ts";

const world: {
  hub?: EdgeHub;
  ticket?: { readonly taskId: string; readonly centreId: string };
  harness?: { readonly script: string; readonly remove: () => void };
  browser?: Browser;
} = {};
const hub = () => world.hub ?? expect.fail("no hub");
const ticket = () => world.ticket ?? expect.fail("no ticket");
const browser = () => world.browser ?? expect.fail("no browser");

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.ticket = await claimedPracticeTicket(world.hub);
  world.harness = await buildHarness();
  // Something to choose. The second fake camera speaks a depth format that no call can carry: the third is chosen.
  world.browser = await openBrowser([
    "--use-fake-device-for-media-stream=device-count=3",
    ...fakeDevices.filter((flag) => !flag.includes("fake-device")),
  ]);
}, 240_000);
afterAll(async () => {
  await world.browser?.close();
  await world.hub?.close();
  world.harness?.remove();
});
afterEach(async () => {
  for (const context of browser().contexts()) await context.close();
});

const open = (side: "desk" | "spoke") =>
  openCallPage({
    browser: browser(),
    script: world.harness?.script ?? "",
    side,
    taskId: ticket().taskId,
    hubUrl: () => hub().running.url,
    token: async () => {
      if (side === "desk") return (await hub().token("practice.doctor")).accessToken;
      const { auth } = hub().running.hub;
      const worker = auth.accounts
        .list()
        .find((one) => one.role === "health-worker" && one.centreId === ticket().centreId);
      return auth.liveToken(worker ?? expect.fail("no worker"));
    },
  });

async function talking(): Promise<{ readonly desk: CallPage; readonly spoke: CallPage }> {
  const [desk, spoke] = await Promise.all([open("desk"), open("spoke")]);
  await spoke.page.evaluate(holdDevices);
  await spoke.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.act("ring");
  await spoke.until("ringing", ({ phase }) => phase === "ringing");
  await spoke.act("accept");
  for (const page of [desk, spoke]) await page.until("picture", isSeen);
  return { desk, spoke };
}
const isSeen = ({ phase, figures }: View) => phase === "connected" && figures.videoFramesDecoded > 0;

type Refusal = { readonly name: string; readonly kinds: readonly ("video" | "audio")[] };
type Held = {
  readonly tracks: MediaStreamTrack[];
  /** What asking for a device comes to, in place of the device. */
  refusal?: Refusal | undefined;
};
declare global {
  interface Window {
    held: Held;
  }
}

/** The real fake devices, with a hand on them: to pull one out, or to let another program hold it. */
function holdDevices(): void {
  const held: Held = { tracks: [] };
  window.held = held;
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    const refused = held.refusal?.kinds.some((kind) => Boolean(wish?.[kind]));
    if (held.refusal && refused) throw new DOMException("in this test", held.refusal.name);
    const stream = await real(wish);
    held.tracks.push(...stream.getTracks());
    return stream;
  };
}

/** As the browser does where a device is pulled out: its track ends, and the page is told. */
const pullOut = (page: CallPage, refusal: Refusal) =>
  page.page.evaluate((given) => {
    window.held.refusal = given;
    for (const track of window.held.tracks.filter(
      ({ kind, readyState }) => readyState === "live" && given.kinds.some((one) => one === kind),
    )) {
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }
  }, refusal);
const putBack = (page: CallPage) => page.page.evaluate(() => void (window.held.refusal = undefined));
const pluggedIn = (page: CallPage) =>
  page.page.evaluate(() => void navigator.mediaDevices.dispatchEvent(new Event("devicechange")));

/** More is seen from now on. */
async function seesMore(page: CallPage): Promise<void> {
  const { figures } = await page.view();
  await page.until(
    "more picture",
    (now) => now.phase === "connected" && now.figures.videoFramesDecoded > figures.videoFramesDecoded + 5,
  );
}
async function hearsMore(page: CallPage): Promise<void> {
  const { figures } = await page.view();
  await page.until(
    "more sound",
    (now) => now.phase === "connected" && now.figures.audioEnergy > figures.audioEnergy,
  );
}

it("a camera pulled out is named, the voice goes on, and plugged in again it is seen by itself", async () => {
  const { desk, spoke } = await talking();
  const { generation } = await desk.view();
  await pullOut(spoke, { name: "NotFoundError", kinds: ["video"] });
  await spoke.until("its trouble", ({ mediaTrouble }) => mediaTrouble.camera === "unplugged");
  expect((await spoke.view()).mediaTrouble.microphone).toBeUndefined();
  await desk.until("voice alone", ({ mode }) => mode === "audio");
  await hearsMore(desk);
  await putBack(spoke);
  await pluggedIn(spoke);
  await spoke.until("no trouble", ({ mediaTrouble }) => mediaTrouble.camera === undefined);
  await seesMore(desk);
  expect((await desk.view()).generation).toBe(generation); // the same connection all along
  await desk.act("hangUp");
}, 240_000);

it("a microphone pulled out is named, the picture goes on, and chosen again it is heard", async () => {
  const { desk, spoke } = await talking();
  await pullOut(spoke, { name: "NotFoundError", kinds: ["audio"] });
  await spoke.until("its trouble", ({ mediaTrouble }) => mediaTrouble.microphone === "unplugged");
  await seesMore(desk);
  await putBack(spoke);
  const other = (await spoke.view()).devices.microphones.at(-1)?.id ?? expect.fail("no microphone");
  await choose(spoke, "microphone", other);
  await spoke.until("no trouble", ({ mediaTrouble }) => mediaTrouble.microphone === undefined);
  await hearsMore(desk);
  await desk.act("hangUp");
}, 240_000);

it("a camera that another program holds is named, and comes by itself once it is let go", async () => {
  const { desk, spoke } = await talking();
  await pullOut(spoke, { name: "NotReadableError", kinds: ["video"] });
  await spoke.until("its trouble", ({ mediaTrouble }) => mediaTrouble.camera === "busy");
  await hearsMore(desk);
  await putBack(spoke); // nobody tells the page
  await spoke.until("no trouble", ({ mediaTrouble }) => mediaTrouble.camera === undefined);
  await seesMore(desk);
  await desk.act("hangUp");
}, 240_000);

it("another camera is taken in the middle of the call, over the same connection", async () => {
  const { desk, spoke } = await talking();
  const before = await spoke.view();
  expect(before.devices.cameras).toHaveLength(3);
  const other =
    before.devices.cameras.find(({ label }) => label === "fake_device_2")?.id ?? expect.fail("no camera");
  await choose(spoke, "camera", other);
  await spoke.until("the chosen one", ({ devices }) => devices.chosen.camera === other);
  await expect.poll(() => spoke.page.evaluate(liveCameras), { timeout: 40_000 }).toEqual([other]);
  await seesMore(desk);
  expect((await spoke.view()).generation).toBe(before.generation);
  await desk.act("hangUp");
}, 240_000);

const choose = (page: CallPage, kind: "camera" | "microphone", id: string) =>
  page.page.evaluate((wish) => window.harness.session().chooseDevice(wish.kind, wish.id), { kind, id });

/** Cameras that are on: the one before must be let go. */
function liveCameras(): readonly (string | undefined)[] {
  return window.held.tracks
    .filter(({ kind, readyState }) => kind === "video" && readyState === "live")
    .map((track) => track.getSettings().deviceId);
}
