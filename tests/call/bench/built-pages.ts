import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { practicePassphrase } from "../../../hub/practice/people.ts";
import { inCall } from "../../e2e/support/call.ts";
import { openCentreIn, openConsult } from "../../e2e/support/centre.ts";
import { openPatient, signIn } from "../../e2e/support/clinic.ts";
import { freePort, run, type Running, temporaryFolder } from "../../e2e/support/processes.ts";
import { noteCarried } from "./carried.ts";
import { type FirstOfCall, watchFirst } from "./first-of-call.ts";
import type { BenchWorld } from "./world.ts";
import { pause } from "./until.ts";
import { openTcpLine } from "./tcp-line.ts";
import { openUdpShaper, ownAddress } from "./udp-shaper.ts";
import { type Line, openWays } from "./way.ts";

/** The product's own pages, hub and desk, each end behind a line of its own. */
export type BuiltPages = {
  readonly setLine: (line: Line) => void;
  /** One call from the ringing to its end: what came first at each end, milliseconds after the centre took it. */
  readonly call: (cameraMs: number, preview: boolean) => Promise<readonly CallBegan[]>;
  readonly close: () => Promise<void>;
};
export type CallBegan = { readonly side: "desk" | "spoke"; readonly sound: number; readonly picture: number };

type Closers = (() => Promise<void> | void)[];

export async function openBuiltPages({ browsers, turn }: BenchWorld): Promise<BuiltPages> {
  const closers: Closers = [];
  const folder = await temporaryFolder();
  closers.push(folder.remove);
  const hubPort = await freePort();
  await startHub(folder.path, hubPort, turn, closers);
  const lines: ((line: Line) => void)[] = [];
  const openEnd = async () => {
    const ways = openWays();
    const tcp = await openTcpLine(hubPort, ways);
    const udp = openUdpShaper(Math.random, ways);
    closers.push(tcp.close, udp.close);
    lines.push(tcp.set, udp.set);
    return { hubUrl: tcp.url, relay: `turn:${ownAddress()}:${await udp.portTo(turn.port)}?transport=udp` };
  };
  const [atCentre, atDesk] = [await openEnd(), await openEnd()];
  const contextOf = async (browser: Browser, relay: string) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    closers.push(() => context.close());
    await watchFirst(context, relay);
    return context;
  };
  const centre = await openCentreIn(await contextOf(browsers.spoke, atCentre.relay), atCentre.hubUrl);
  await openConsult(centre, inCall);
  const link = await startDesk(folder.path, atDesk.hubUrl, closers);
  const desk = await (await contextOf(browsers.desk, atDesk.relay)).newPage();
  await signIn(desk, link);
  await openPatient(desk, inCall);
  await desk.keyboard.press("Control+Enter");
  const strip = desk.getByRole("region", { name: "Call", exact: true });
  return {
    setLine: (line) => {
      for (const set of lines) set(line);
    },
    call: (cameraMs, preview) => oneCall({ desk, centre, strip }, cameraMs, preview),
    close: async () => {
      for (const one of closers.reverse()) await one();
    },
  };
}

async function startHub(folder: string, port: number, turn: BenchWorld["turn"], closers: Closers) {
  const secretFile = path.join(folder, "turn-secret");
  await writeFile(secretFile, turn.secret, { mode: 0o600 });
  const settings = ["practice", "--data", path.join(folder, "hub"), "--port", String(port)];
  const relay = ["--turn-url", `turn:127.0.0.1:${turn.port}?transport=udp`, "--turn-secret-file", secretFile];
  const hub: Running = run("hub/admin/cli.ts", [...settings, ...relay]);
  closers.push(hub.stop);
  await hub.says(/"url"/);
}

async function startDesk(folder: string, hubUrl: string, closers: Closers): Promise<string> {
  const settings = {
    dataFolder: path.join(folder, "desk"),
    pageFolder: new URL("../../../dist/renderer/desk", import.meta.url).pathname,
    ...{ hubUrl, practice: true, version: "0.0.0-test" },
    prefilled: { username: "practice.doctor", passphrase: practicePassphrase, pin: "2468" },
  };
  const desk = run("electron/browser-host.ts", [JSON.stringify(settings)]);
  closers.push(desk.stop);
  const [, link = ""] = await desk.says(/"link":"([^"]+)"/);
  return link;
}

type Stage = { readonly desk: Page; readonly centre: Page; readonly strip: Locator };
const longestMs = 20_000;

async function oneCall(stage: Stage, cameraMs: number, preview: boolean): Promise<readonly CallBegan[]> {
  const { desk, centre, strip } = stage;
  const ends = [["desk", desk] as const, ["spoke", centre] as const];
  for (const [, page] of ends) {
    await page.waitForFunction(() => window.firstOfCall.isOver());
    await page.evaluate((ms) => window.firstOfCall.begin(ms), cameraMs);
  }
  if (preview) await centre.getByRole("button", { name: "Open the camera" }).click();
  await desk.keyboard.press("Alt+l");
  const take = centre.getByRole("dialog").getByRole("button", { name: "Take the call" });
  await take.waitFor();
  // A person needs a moment to press the key.
  await pause(2_500);
  await take.click();
  await strip.getByText("Picture and voice").waitFor();
  const takenAt = await centre.evaluate(() => window.firstOfCall.read().takenAt);
  const began: CallBegan[] = [];
  for (const [side, page] of ends) {
    const first = await firstAt(page);
    began.push({ side, sound: first.sound - takenAt, picture: first.picture - takenAt });
  }
  await noteCarried("ours", () => desk.evaluate(() => window.firstOfCall.carries()));
  await desk.keyboard.press("Alt+o");
  await strip.getByText("Picture and voice").waitFor({ state: "hidden" });
  return began;
}

async function firstAt(page: Page): Promise<FirstOfCall> {
  await page
    .waitForFunction(
      () => {
        const { sound, picture } = window.firstOfCall.read();
        return Number.isFinite(sound) && Number.isFinite(picture);
      },
      undefined,
      { timeout: longestMs },
    )
    .catch(() => undefined);
  return page.evaluate(() => window.firstOfCall.read());
}
