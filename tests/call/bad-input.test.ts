import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import type { Browser } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openLivePage } from "../hub/support/live-page.ts";
import { type CallPage, fakeDevices, openBrowser } from "./support/call-pages.ts";
import { type CallWorld, openCallWorld, seesMore } from "./support/call-world.ts";
import { startTurnServer, type TurnServer } from "./support/turn-server.ts";

/** What may come in from outside or go wrong around a call: each time there is a call afterwards. */

const secret = "known to the hub and to coturn";
const world: { turn?: TurnServer; way?: Way; calls?: CallWorld; browser?: Browser } = {};
const calls = () => world.calls ?? expect.fail("no hub");
const browser = () => world.browser ?? expect.fail("no browser");
const way = () => world.way ?? expect.fail("no way");

beforeAll(async () => {
  world.turn = await startTurnServer(secret);
  world.way = await openWay(world.turn.port);
  world.calls = await openCallWorld({
    urls: [`turn:127.0.0.1:${world.way.port}?transport=udp`],
    secret,
  });
  world.browser = await openBrowser(fakeDevices);
}, 240_000);
afterAll(async () => {
  await world.browser?.close();
  await world.calls?.close();
  world.way?.close();
  await world.turn?.end();
});
afterEach(async ({ task }) => {
  for (const context of browser().contexts()) await context.close();
  if (task.result?.state !== "fail") return;
  // A call that a failed test left is none of the next's.
  await calls().stop();
  await calls().start();
});

const open = (side: "desk" | "spoke", relayOnly = false) => calls().open(browser(), side, { relayOnly });
async function talking(relayOnly = false) {
  const [desk, spoke] = await Promise.all([open("desk", relayOnly), open("spoke", relayOnly)]);
  await calls().talk(desk, spoke);
  return { desk, spoke };
}
async function goesOn({ desk, spoke }: { readonly desk: CallPage; readonly spoke: CallPage }) {
  await Promise.all([seesMore(desk), seesMore(spoke)]);
  await desk.act("hangUp");
  await spoke.until("ended", ({ phase }) => phase === "ended");
}

/** What this page says to the hub from now on passes through the test's hands. */
async function tapped(page: CallPage, pass: (text: string, say: (text: string) => void) => void) {
  await page.page.context().routeWebSocket(/\/live\//, (route) => {
    const server = route.connectToServer();
    route.onMessage((text) => pass(String(text), (said) => server.send(said)));
  });
  await page.reload();
}
const isSignal = (text: string) => text.includes('"say":"signal"');

it("signals that are garbage are dropped or lead to another connection, and the call comes about", async () => {
  const [desk, spoke] = await Promise.all([open("desk"), open("spoke")]);
  let spoiled = 0;
  await tapped(spoke, (text, say) => {
    // The answer of the first connection, and then whatever it says: no SDP, and nothing that is a signal at all.
    if (!isSignal(text) || spoiled >= 3) return say(text);
    spoiled += 1;
    const data =
      spoiled === 2 ? "{" : JSON.stringify({ round: 1, data: { type: "answer", sdp: "v=garbage" } });
    say(text.replace(/"data":"(?:[^"\\]|\\.)*"/, () => `"data":${JSON.stringify(data)}`));
  });
  await calls().talk(desk, spoke);
  expect(spoiled).toBe(3);
  await goesOn({ desk, spoke });
}, 240_000);

it("signals said over again, of ten megabytes, of another call or another's page count once or not at all", async () => {
  const [desk, spoke] = await Promise.all([open("desk"), open("spoke")]);
  const stammer = (text: string, say: (text: string) => void) => {
    say(text);
    if (!isSignal(text)) return;
    // Without the number by which an answer is asked: the page takes no second answer.
    const again = text.replace(/^42\d*/, "42");
    say(again);
    setTimeout(() => say(again), 1_500);
  };
  await tapped(spoke, stammer);
  await tapped(desk, stammer);
  await calls().talk(desk, spoke);
  const { callId } = await desk.view();
  const { url, hub } = calls().running();
  const worker = hub.auth.accounts.list().find(({ role }) => role === "health-worker");
  const token = await hub.auth.liveToken(worker ?? expect.fail("no worker"));
  const stranger = await openLivePage(url, token, "live");
  const signal = { say: "signal", pageId: stranger.pageId, taskId: calls().taskId, generation: 1, seq: 0 };
  for (const foreign of [callId, crypto.randomUUID()])
    expect(await stranger.sayRaw({ ...signal, callId: foreign, data: "{}" })).toMatchObject({ ok: false });
  expect(await stranger.sayRaw({ ...signal, callId, data: "x".repeat(60_000) })).toMatchObject({ ok: false });
  await expect(stranger.sayRaw({ ...signal, callId, data: "x".repeat(10_000_000) })).rejects.toThrow();
  stranger.close();
  expect((await desk.view()).generation).toBe(1);
  await goesOn({ desk, spoke });
}, 240_000);

it("two devices answer, and all clocks are days apart: one has the call, the other says that it was taken", async () => {
  const [desk, first, second] = await Promise.all([open("desk"), open("spoke"), open("spoke")]);
  for (const [page, ms] of [
    [desk, -2 * 86_400_000],
    [first, 3 * 3_600_000],
    [second, 30 * 86_400_000],
  ] as const)
    await page.page.addInitScript((shift) => {
      const real = Date.now;
      Date.now = () => real() + shift;
    }, ms);
  await Promise.all([desk, first, second].map((page) => page.reload()));
  for (const page of [desk, first, second]) await page.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.act("ring");
  for (const page of [first, second]) await page.until("ringing", ({ phase }) => phase === "ringing");
  await Promise.all([first.act("accept"), second.act("accept")]);
  const over = await Promise.race(
    [first, second].map((page) =>
      page.until("taken elsewhere", ({ phase }) => phase === "ended").then(() => page),
    ),
  );
  expect(await over.view()).toMatchObject({ phase: "ended", reason: "taken-elsewhere" });
  const spoke = over === first ? second : first;
  await spoke.until(
    "picture",
    ({ phase, figures }) => phase === "connected" && figures.videoFramesDecoded > 5,
  );
  await goesOn({ desk, spoke });
}, 240_000);

it("a page that the phone put to sleep for ten minutes comes back into its call by itself", async () => {
  const { desk, spoke } = await talking();
  const session = await spoke.page.context().newCDPSession(spoke.page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  // Ten minutes of its clock, some seconds of the test's.
  await desk.page.waitForTimeout(6_000);
  await session.send("Page.setWebLifecycleState", { state: "active" });
  for (const page of [desk, spoke])
    await page.page.evaluate(() => {
      const real = Date.now;
      Date.now = () => real() + 10 * 60_000;
    });
  await goesOn({ desk, spoke });
}, 240_000);

it("a phone that changes networks, in mid-call and with its signalling cut, is heard again over the new one", async () => {
  const { desk, spoke } = await talking(true);
  const before = await desk.view();
  // Other addresses from now on, as the relay sees them: what it had made for the old ones answers no more.
  way().move();
  await spoke.page.context().setOffline(true);
  await desk.until("silence", ({ phase }) => phase === "reconnecting");
  await spoke.page.context().setOffline(false);
  await goesOn({ desk, spoke });
  expect((await desk.view()).callId).toBe(before.callId);
}, 240_000);

it("a permission that is taken away in mid-call is named; the voice of the other is heard on, and given back it is used", async () => {
  const { desk, spoke } = await talking();
  await spoke.page.evaluate(() => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const state = { denied: true };
    navigator.mediaDevices.getUserMedia = (wish) =>
      state.denied ? Promise.reject(new DOMException("no", "NotAllowedError")) : real(wish);
    // As the browser does it: the tracks end, and the page may ask why.
    for (const track of window.harness.session().view().localStream?.getTracks() ?? []) {
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }
    Object.assign(window, { giveBack: () => void (state.denied = false) });
  });
  await spoke.until(
    "its trouble",
    ({ mediaTrouble }) => mediaTrouble.camera === "denied" && mediaTrouble.microphone === "denied",
  );
  await seesMore(spoke);
  await desk.until(
    "silence named for what it is",
    ({ mode, phase }) => mode === "text" && phase === "connected",
  );
  await spoke.page.evaluate(() => {
    (window as unknown as { giveBack: () => void }).giveBack();
    // Whoever allows it in the address bar comes back to the page with a touch.
    window.dispatchEvent(new Event("focus"));
  });
  await spoke.until("no trouble", ({ mediaTrouble }) => Object.keys(mediaTrouble).length === 0);
  await goesOn({ desk, spoke });
}, 240_000);

type Way = { readonly port: number; readonly move: () => void; readonly close: () => void };

/** A way of datagrams to the relay whose far end moves to other addresses, as behind another network. */
async function openWay(port: number): Promise<Way> {
  const front = createSocket("udp4").bind(0, "127.0.0.1");
  await once(front, "listening");
  const flows = new Map<string, Socket>();
  const flowOf = (from: { readonly port: number; readonly address: string }) => {
    const key = `${from.address}:${from.port}`;
    const known = flows.get(key);
    if (known) return known;
    const flow = createSocket("udp4");
    flow.on("message", (bytes) => front.send(bytes, from.port, from.address));
    flow.on("error", () => undefined);
    flows.set(key, flow);
    return flow;
  };
  front.on("message", (bytes, from) => flowOf(from).send(bytes, port, "127.0.0.1"));
  const move = () => {
    for (const flow of flows.values()) flow.close();
    flows.clear();
  };
  return {
    port: front.address().port,
    move,
    close: () => {
      move();
      front.close();
    },
  };
}
