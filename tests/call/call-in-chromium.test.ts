import type { Browser } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { startHub } from "../../hub/server.ts";
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
  /** The same without any camera or microphone. */
  bare?: Browser;
} = {};
const hub = () => world.hub ?? expect.fail("no hub");
const ticket = () => world.ticket ?? expect.fail("no ticket");

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.ticket = await claimedPracticeTicket(world.hub);
  world.harness = await buildHarness();
  world.browser = await openBrowser(fakeDevices);
  world.bare = await openBrowser(["--use-fake-ui-for-media-stream"]);
});
afterAll(async () => {
  await world.browser?.close();
  await world.bare?.close();
  await world.hub?.close();
  world.harness?.remove();
});
afterEach(async () => {
  for (const context of [...(world.browser?.contexts() ?? []), ...(world.bare?.contexts() ?? [])])
    await context.close();
});

const open = (side: "desk" | "spoke", browser = world.browser) =>
  openCallPage({
    browser: browser ?? expect.fail("no browser"),
    script: world.harness?.script ?? "",
    side,
    taskId: ticket().taskId,
    hubUrl: () => hub().running.url,
    token: async () => {
      if (side === "desk") return (await hub().token("practice.doctor")).accessToken;
      const worker = hub()
        .running.hub.auth.accounts.list()
        .find((one) => one.role === "health-worker" && one.centreId === ticket().centreId);
      return hub().running.hub.auth.liveToken(worker ?? expect.fail("no worker"));
    },
  });

const isConnected = ({ phase }: View) => phase === "connected";

async function ring(desk: CallPage, spoke: CallPage) {
  await spoke.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.until("somebody at the centre", ({ signallingUp }) => signallingUp);
  await desk.act("ring");
  await spoke.until("ringing", ({ phase }) => phase === "ringing");
  await spoke.act("accept");
}
async function talking() {
  const [desk, spoke] = await Promise.all([open("desk"), open("spoke")]);
  await ring(desk, spoke);
  await Promise.all([desk.until("connected", isConnected), spoke.until("connected", isConnected)]);
  return { desk, spoke };
}

/** Picture and sound go on arriving from now on; another connection's counters begin at 0. */
async function seesAndHears(page: CallPage, least: { frames: number } = { frames: 5 }) {
  const before = await page.view();
  await page.until("new picture and sound", ({ figures, generation }) => {
    const isAnother = generation > before.generation;
    const from = isAnother ? { videoFramesDecoded: 0, audioEnergy: 0 } : before.figures;
    return (
      figures.videoFramesDecoded >= from.videoFramesDecoded + least.frames &&
      figures.audioEnergy > from.audioEnergy
    );
  });
}

describe("a call between two real browsers over a real hub", () => {
  it("is seen and heard on both sides, and a hang-up here ends it there", async () => {
    const { desk, spoke } = await talking();
    await Promise.all([seesAndHears(desk), seesAndHears(spoke)]);
    await spoke.until("video as the mode", ({ mode, ranIn }) => mode === "video" && ranIn.length > 0);
    expect((await spoke.view()).doctor?.name).toContain("Dr");
    await desk.act("hangUp");
    expect(await spoke.until("ended", ({ phase }) => phase === "ended")).toMatchObject({ reason: "ended" });
  });

  it("goes on while the hub is killed and started again; the pages find it, and a hang-up still arrives", async () => {
    const { desk, spoke } = await talking();
    const { generation } = await desk.view();
    const { running, dataFolder } = hub();
    const port = Number(new URL(running.url).port);
    await running.close();
    await desk.until("the hub is gone", ({ signallingUp }) => !signallingUp);
    await Promise.all([seesAndHears(desk), seesAndHears(spoke)]);
    const again = await startHub({
      ...{ dataFolder, port, host: "127.0.0.1", practice: true, version: "test", openFhir },
      onBug: () => "",
    });
    world.hub = { ...hub(), running: again, close: () => again.close() };
    await Promise.all(
      [desk, spoke].map((page) =>
        page.until("joined again", ({ signallingUp, otherThere }) => signallingUp && otherThere),
      ),
    );
    expect(await desk.view()).toMatchObject({ phase: "connected", generation });
    await spoke.act("hangUp");
    await desk.until("ended", ({ phase }) => phase === "ended");
  });

  it("comes back by itself when a page is loaded again, however often: the next generation is the one that carries", async () => {
    const { desk, spoke } = await talking();
    const { generation } = await desk.view();
    await spoke.reload();
    await spoke.until("connected again", isConnected);
    await desk.until("a new generation", (view) => isConnected(view) && view.generation > generation);
    expect((await desk.view()).generation).toBe(generation + 1);
    for (const times of [1, 2, 3]) {
      await desk.reload();
      expect(await desk.until("connected again", isConnected)).toMatchObject({
        generation: generation + 1 + times,
      });
    }
    await Promise.all([seesAndHears(desk), seesAndHears(spoke)]);
    await desk.act("hangUp");
    await spoke.until("ended", ({ phase }) => phase === "ended");
  });
});

describe("a page without a camera", () => {
  it("takes a call with the camera off: none opens, the other side is told, and a reload switches nothing on", async () => {
    const [desk, spoke] = await Promise.all([open("desk"), open("spoke")]);
    const session = (act: "camera-off" | "camera-on" | "mute") =>
      spoke.page.evaluate((what) => {
        if (what === "mute") window.harness.session().setMuted(true);
        else window.harness.session().setCamera(what === "camera-on");
      }, act);
    const cameras = () =>
      spoke.page.evaluate(() => window.harness.session().view().localStream?.getVideoTracks().length ?? 0);
    await session("camera-off");
    await ring(desk, spoke);
    await desk.until(
      "a voice, and why no picture",
      ({ mode, theirs, figures }) =>
        mode === "audio" && theirs?.cameraOff === true && figures.audioEnergy > 0,
    );
    expect(await cameras()).toBe(0);
    await session("mute");
    await spoke.reload();
    expect(await spoke.until("connected again", isConnected)).toMatchObject({ muted: true, cameraOff: true });
    await desk.until("told again", (view) => isConnected(view) && view.theirs?.cameraOff === true);
    expect(await cameras()).toBe(0);
    await session("camera-on");
    await desk.until("a picture", ({ mode, theirs }) => mode === "video" && theirs?.cameraOff !== true);
    await desk.act("hangUp");
  });

  it("says that there is none, and the call goes on: the other side is seen and heard", async () => {
    const [desk, spoke] = await Promise.all([open("desk"), open("spoke", world.bare)]);
    await ring(desk, spoke);
    await spoke.until("connected", isConnected);
    expect(
      await spoke.until("its trouble", ({ mediaTrouble }) => mediaTrouble.camera !== undefined),
    ).toMatchObject({ mediaTrouble: { camera: "absent", microphone: "absent" } });
    await seesAndHears(spoke);
    await desk.until(
      "silence named for what it is",
      ({ mode, phase }) => mode === "text" && phase === "connected",
    );
    await desk.act("hangUp");
  });

  it("says that it was denied; a microphone that was not still speaks", async () => {
    const [desk, spoke] = await Promise.all([open("desk"), open("spoke")]);
    await spoke.page.evaluate(() => {
      const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (wish) =>
        wish?.video ? Promise.reject(new DOMException("no", "NotAllowedError")) : real(wish);
    });
    await ring(desk, spoke);
    await spoke.until("its trouble", ({ mediaTrouble }) => mediaTrouble.camera === "denied");
    await desk.until("sound alone", ({ mode, figures }) => mode === "audio" && figures.audioEnergy > 0);
    await desk.act("hangUp");
  });
});
