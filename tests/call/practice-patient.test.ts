import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildPracticePatient } from "../../build/bundle/practice-patient.ts";
import { findBrowser } from "../../build/machine/find-browser.ts";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { type RunningHub, startHub } from "../../hub/server.ts";
import { freePort, run } from "../e2e/support/processes.ts";
import { claimedPracticeTicket } from "../hub/support/claimed-ticket.ts";
import { passphrase, startEdgeHub } from "../hub/support/edge-hub.ts";
import { openLivePage } from "../hub/support/live-page.ts";
import { buildHarness, fakeDevices, openBrowser, openCallPage } from "./support/call-pages.ts";

const browser = findBrowser() ?? expect.fail("no browser");
const world: { taskId?: string; dataFolder?: string; running?: RunningHub; own?: Browser } = {};
const pageFolder = mkdtempSync(path.join(os.tmpdir(), "patient-page-"));
const dataFolder = () => world.dataFolder ?? expect.fail("no hub");
const taskId = () => world.taskId ?? expect.fail("no consult");

beforeAll(async () => {
  subscribe("net.server.socket", keepConnection);
  const hub = await startEdgeHub();
  world.taskId = (await claimedPracticeTicket(hub)).taskId;
  world.dataFolder = hub.dataFolder;
  await hub.running.close();
  await buildPracticePatient(pageFolder);
}, 240_000);
afterAll(async () => {
  unsubscribe("net.server.socket", keepConnection);
  await world.own?.close();
  await world.running?.close();
  rmSync(pageFolder, { recursive: true });
  rmSync(dataFolder(), { recursive: true });
});

/** Every connection to a server of this process, as when a line breaks for everybody. */
const connections = new Set<Socket>();
const keepConnection = (message: unknown) => void connections.add((message as { socket: Socket }).socket); // as Node publishes it
const cutAll = () => {
  for (const socket of connections) socket.destroy();
  connections.clear();
};

/** Processes of practice patients of this hub; what ended and waits to be reaped has no command line. */
function patients(): readonly string[] {
  const mine = path.join(dataFolder(), "practice-patient");
  if (!existsSync("/proc"))
    return execFileSync("ps", ["-axww", "-o", "command"], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line.includes(mine));
  return readdirSync("/proc").filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(mine);
    } catch {
      return false; // no process, or gone between the two
    }
  });
}
const allGone = () => expect.poll(patients, { timeout: 60_000 }).toEqual([]);

async function deskToken(url: string): Promise<string> {
  const answer = await fetch(`${url}/auth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "practice.doctor", passphrase, deskId: "desk-1" }),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return accessToken;
}

it("answers where no person is, with moving picture and sound, goes on over a line that breaks late, and is gone with the call", async () => {
  const hubClock = { aheadMs: 0 };
  const running = await startHub({
    clock: () => new Date(Date.now() + hubClock.aheadMs),
    ...{ dataFolder: dataFolder(), port: 0, host: "127.0.0.1", practice: true, version: "test", openFhir },
    onBug: () => "",
    practicePatient: { browser, pageFolder },
  });
  world.running = running;
  const harness = await buildHarness();
  world.own = await openBrowser(fakeDevices);
  const desk = await openCallPage({
    browser: world.own,
    script: harness.script,
    side: "desk",
    taskId: taskId(),
    hubUrl: () => running.url,
    token: () => deskToken(running.url),
  });
  harness.remove();
  const watching = await openLivePage(running.url, await deskToken(running.url), "desk");
  await desk.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.act("ring");
  const first = await desk.until("an answer", ({ phase }) => phase === "connected");
  await desk.until(
    "moving picture and sound",
    ({ figures }) =>
      figures.videoFramesDecoded > first.figures.videoFramesDecoded + 10 && figures.audioEnergy > 0.001,
  );
  const pictures = new Set<string>();
  await expect
    .poll(async () => pictures.add(await desk.page.evaluate(shownPicture)).size, { timeout: 30_000 })
    .toBeGreaterThan(3);
  // It is nobody: no doctor is told that somebody is at the centre.
  expect(watching.heard.flatMap((one) => (one.hear === "centres" ? one.centres : []))).toEqual([]);
  expect(watching.heard.some((one) => one.hear === "centres" && one.practicePatient === true)).toBe(true);
  watching.close();
  expect(patients()).not.toEqual([]);
  // Later than any token lives that was handed out when the call began.
  hubClock.aheadMs = 5 * 60_000;
  cutAll();
  await desk.until("the hub again", ({ signallingUp }) => signallingUp);
  const after = await openLivePage(running.url, await deskToken(running.url), "desk");
  await expect
    .poll(() => after.say({ say: "join", taskId: taskId() }), { timeout: 60_000 })
    .toMatchObject({ call: { phase: "accepted", there: { desk: true, spoke: true } } });
  after.close();
  await desk.act("hangUp");
  await allGone();
  await desk.act("ring");
  await desk.until("an answer to a second call", ({ phase }) => phase === "connected");
  await running.close();
  await allGone();
  delete world.running;
}, 240_000);

/** What the desk sees at this moment, small. */
function shownPicture(): string {
  const [canvas, video] = [document.createElement("canvas"), document.querySelector("video")];
  canvas.width = 80;
  canvas.height = 60;
  if (video) canvas.getContext("2d")?.drawImage(video, 0, 0, 80, 60);
  return canvas.toDataURL();
}

it("does not outlive a hub that is killed, and its ticket is good for nobody else", async () => {
  const port = String(await freePort());
  const hub = run("hub/admin/cli.ts", [
    ...["practice", "--data", dataFolder(), "--port", port],
    ...["--browser", browser],
  ]);
  const [, url = ""] = await hub.says(/"url":"([^"]+)"/);
  const stolen = await fetch(`${url}/spoke/practice-patient/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ticket: randomUUID() }),
  });
  expect(stolen.status).toBe(403);
  const desk = await openLivePage(url, await deskToken(url), "desk");
  await desk.say({ say: "ring", taskId: taskId(), callId: randomUUID() });
  await expect.poll(patients, { timeout: 60_000 }).not.toEqual([]);
  await hub.killHard();
  desk.close();
  await allGone();
}, 240_000);

it("is not there outside practice", async () => {
  const siteFolder = mkdtempSync(path.join(os.tmpdir(), "site-hub-"));
  const site = await startHub({
    ...{ dataFolder: siteFolder, port: 0, host: "127.0.0.1", practice: false, version: "test", openFhir },
    onBug: () => "",
    practicePatient: { browser, pageFolder },
  });
  expect((await fetch(`${site.url}/spoke/practice-patient`)).status).toBe(404);
  await site.close();
  rmSync(siteFolder, { recursive: true });
}, 120_000);
