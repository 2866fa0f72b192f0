import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CallPage, fakeDevices, openBrowser } from "./support/call-pages.ts";
import { type CallWorld, openCallWorld, seesMore } from "./support/call-world.ts";
import { startTurnServer, type TurnServer } from "./support/turn-server.ts";

const secret = "known to the hub and to coturn";
/** So short that it passes in a test; four hours at a site. */
const lifetimeS = 6;
const world: { turn?: TurnServer; calls?: CallWorld; browser?: Browser } = {};
const calls = () => world.calls ?? expect.fail("no hub");
const turn = () => world.turn ?? expect.fail("no coturn");

beforeAll(async () => {
  world.turn = await startTurnServer(secret);
  world.calls = await openCallWorld({ urls: [turn().url], secret, lifetimeS });
  world.browser = await openBrowser(fakeDevices);
}, 240_000);
afterAll(async () => {
  await world.browser?.close();
  await world.calls?.close();
  await world.turn?.end();
});

/** When what a page would show to TURN now ends, by its own name. */
const endS = ({ page }: CallPage) =>
  page.evaluate(() =>
    Math.min(
      ...(window as { kept?: RTCPeerConnection[] })
        .kept!.filter(({ connectionState }) => connectionState === "connected")
        .map((one) => Number(one.getConfiguration().iceServers?.[0]?.username?.split(":")[0])),
    ),
  );
const isFresh = async (page: CallPage) => (await endS(page)) > Date.now() / 1000;

it("what leads through firewalls ends in mid-call: renewed before, and after the hub was away for longer than it held", async () => {
  const browser = world.browser ?? expect.fail("no browser");
  const how = { relayOnly: true };
  const [desk, spoke] = await Promise.all([
    calls().open(browser, "desk", how),
    calls().open(browser, "spoke", how),
  ]);
  for (const { page } of [desk, spoke]) await page.evaluate(keepConnections);
  await calls().talk(desk, spoke);
  const first = await endS(desk);
  for (const page of [desk, spoke])
    await expect.poll(() => endS(page), { timeout: 20_000 }).toBeGreaterThan(first);

  await calls().stop();
  await expect.poll(() => isFresh(desk), { timeout: 20_000 }).toBe(false);
  await expect.poll(() => isFresh(spoke), { timeout: 20_000 }).toBe(false);
  // The way that is goes on without the hub, and without credentials that hold.
  await Promise.all([seesMore(desk), seesMore(spoke)]);

  await calls().start();
  await expect.poll(() => isFresh(desk), { timeout: 30_000 }).toBe(true);
  await expect.poll(() => isFresh(spoke), { timeout: 30_000 }).toBe(true);
  // Every way is gone at once: another one is found with what was renewed.
  await turn().end();
  await desk.until("the loss", ({ phase }) => phase === "reconnecting");
  world.turn = await startTurnServer(secret, undefined, turn().port);
  await Promise.all([seesMore(desk), seesMore(spoke)]);
  await desk.act("hangUp");
}, 240_000);

/** Lets the test see the connections that the call makes from now on. */
function keepConnections(): void {
  const all: RTCPeerConnection[] = [];
  (window as { kept?: RTCPeerConnection[] }).kept = all;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      all.push(this);
    }
  };
}
