import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildPracticePatient } from "../../build/bundle/practice-patient.ts";
import { findBrowser } from "../../build/machine/find-browser.ts";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { startHub } from "../../hub/server.ts";
import { claimedPracticeTicket } from "../hub/support/claimed-ticket.ts";
import { type EdgeHub, startEdgeHub } from "../hub/support/edge-hub.ts";
import { buildHarness, fakeDevices, openBrowser, openCallPage } from "./support/call-pages.ts";

const world: { hub?: EdgeHub; browser?: Browser; remove: (() => void)[] } = { remove: [] };
afterAll(async () => {
  await world.browser?.close();
  await world.hub?.close();
  for (const remove of world.remove) remove();
});
beforeAll(async () => {
  world.hub = await startEdgeHub();
});

it("answers where no person is, with moving picture and sound, and is gone with the call", async () => {
  const hub = world.hub ?? expect.fail("no hub");
  const { taskId } = await claimedPracticeTicket(hub);
  const pageFolder = mkdtempSync(path.join(os.tmpdir(), "patient-page-"));
  world.remove.push(() => rmSync(pageFolder, { recursive: true }));
  await buildPracticePatient(pageFolder);
  const { dataFolder, running } = hub;
  await running.close();
  const again = await startHub({
    ...{ dataFolder, port: 0, host: "127.0.0.1", practice: true, version: "test", openFhir },
    onBug: () => "",
    practicePatient: { browser: findBrowser() ?? expect.fail("no browser"), pageFolder },
  });
  const harness = await buildHarness();
  world.hub = { ...hub, running: again, close: () => again.close() };
  world.remove.push(harness.remove);
  world.browser = await openBrowser(fakeDevices);
  const desk = await openCallPage({
    browser: world.browser,
    script: harness.script,
    side: "desk",
    taskId,
    hubUrl: () => again.url,
    token: async () => {
      const answer = await again.hub.auth.token("practice.doctor", "practice only, no patients", "desk-1");
      return answer.ok ? answer.value.accessToken : expect.fail("not signed in");
    },
  });
  await desk.until("the hub", ({ signallingUp }) => signallingUp);
  const earlier = new Set(profiles());
  await desk.act("ring");
  const first = await desk.until("an answer", ({ phase }) => phase === "connected");
  await desk.until(
    "moving picture and sound",
    ({ figures }) =>
      figures.videoFramesDecoded > first.figures.videoFramesDecoded + 10 && figures.audioEnergy > 0.001,
  );
  await desk.act("hangUp");
  // Its browser takes its profile with it.
  await expect.poll(() => profiles().filter((one) => !earlier.has(one)), { timeout: 20_000 }).toEqual([]);
}, 150_000);

const profiles = () => readdirSync(os.tmpdir()).filter((one) => one.startsWith("practice-patient-"));
