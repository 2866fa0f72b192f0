import { loadavg } from "node:os";
import { expect, type Page, test } from "@playwright/test";
import { call } from "../../e2e/support/call.ts";
import { figuresOf } from "../../e2e/support/peer-figures.ts";
import { pause, until } from "../bench/until.ts";
import { secondsUntilBack, wayOf } from "./media.ts";
import { openStage, type Stage } from "./stage.ts";

/** One call between the built pages, and what the networks below it do to it, one after the other. */
test.describe.configure({ mode: "serial" });
const kept: { stage?: Stage } = {};
const stage = (): Stage => {
  if (!kept.stage) throw new Error("The stage was not opened.");
  return kept.stage;
};
const both = (): readonly Page[] => [stage().desk, stage().centre];

test.beforeAll(async () => {
  kept.stage = await openStage();
});
test.afterAll(async () => {
  await kept.stage?.close();
});

test("a call begins between two networks", async () => {
  const { desk, strip } = stage();
  await expect(strip).toContainText("Somebody is at the centre's page");
  await call(desk, stage());
  expect(await secondsUntilBack(both())).toBeDefined();
  tell("called", `by ${await ways()}`);
});

test("64 kbit/s with a router's queue in front: the voice stays; wide again, the picture is back", async () => {
  const { network, centre, strip } = stage();
  network.narrow(64);
  await pause(10_000);
  const heard = await heardDuring(() => pause(15_000));
  for (const share of heard) expect(share).toBeGreaterThan(0.8);
  // Each screen says what becomes of the own picture, and why.
  await expect(
    centre.getByText(/^The doctor (?:sees you|hears you).*: the line (?:is|drops)/u),
  ).toBeVisible();
  await expect(strip).toContainText(
    /You are (?:seen (?:very )?small|heard, not seen).*: the line (?:is|drops)/u,
  );
  network.narrow(undefined);
  back("the picture after 64 kbit/s", await secondsUntilBack(both()), told(heard));
});

test("streams that a router has forgotten: a message gets through, and the voice goes on", async () => {
  const { network, desk, centre } = stage();
  const lost = network.loseStreams("centre") + network.loseStreams("desk");
  await desk.keyboard.press("F4");
  await expect(desk.getByRole("textbox", { name: "Message to the centre" })).toBeFocused();
  const startMs = Date.now();
  const heard = await heardDuring(async () => {
    await desk.keyboard.type("Half open");
    await desk.keyboard.press("Enter");
    await expect(centre.getByText("Half open").first()).toBeVisible({ timeout: 120_000 });
  });
  const seconds = (Date.now() - startMs) / 1_000;
  for (const share of heard) expect(share).toBeGreaterThan(0.8);
  expect(lost).toBeGreaterThan(0);
  back(
    "the message over streams that nobody hears of again",
    seconds,
    `${lost} streams lost, ${told(heard)}`,
  );
});

test("15 s without any line, and nobody is told", async () => {
  const passes = stage().network.drop(["from all"]);
  await pause(15_000);
  passes();
  back("the call after 15 s without line", await secondsUntilBack(both()));
});

test("a phone that changes networks: another link, another address", async () => {
  const { network } = stage();
  network.leaveWifi();
  await pause(3_000);
  network.joinMobile();
  back("the call at another address", await secondsUntilBack(both()), `by ${await ways()}`);
});

test("a firewall that lets no UDP pass from now on: by TLS on 443", async () => {
  const { network, desk } = stage();
  network.drop(["ipproto udp", "ipproto tcp dport 3478", "ipproto tcp sport 3478"]);
  // What was in the air has arrived.
  await pause(1_000);
  const seconds = await secondsUntilBack(both());
  expect(await wayOf(desk)).toContain("tls");
  back("the call without UDP", seconds, `by ${await ways()}`);
});

test("and a new call there", async () => {
  const { desk, centre, strip } = stage();
  await desk.keyboard.press("Alt+o");
  await expect(strip).not.toContainText("Picture and voice");
  const startMs = Date.now();
  await call(desk, { centre, strip });
  expect(await secondsUntilBack(both())).toBeDefined();
  expect(await wayOf(desk)).toContain("tls");
  tell(
    "called",
    `by ${await ways()}, ${((Date.now() - startMs) / 1_000).toFixed(1)} s from the key to both seeing and hearing`,
  );
});

/** Which share of a voice's packets came to each meanwhile: 25 of 40 ms a second. */
async function heardDuring(act: () => Promise<void>): Promise<readonly number[]> {
  const startMs = performance.now();
  const before = await Promise.all(both().map(figuresOf));
  await act();
  const after = await Promise.all(both().map(figuresOf));
  const wanted = ((performance.now() - startMs) / 1_000) * 25;
  return after.map(({ packets }, at) => (packets - (before[at]?.packets ?? 0)) / wanted);
}

const told = (heard: readonly number[]): string =>
  `of the voice came ${heard.map((one) => `${Math.round(100 * one)} %`).join(" and ")}`;

async function ways(): Promise<string> {
  return (
    (await until(
      async () => (await Promise.all(both().map(wayOf))).join(" and "),
      (found) => !found.startsWith(" ") && !found.endsWith(" "),
      20_000,
    )) ?? "no way"
  );
}

function back(what: string, seconds: number | undefined, words = ""): void {
  tell(what, seconds === undefined ? "NEVER came back" : `came back after ${seconds.toFixed(1)} s`, words);
  expect(seconds, `${what} came back`).toBeDefined();
}

function tell(...words: readonly string[]): void {
  console.log(`  ${[...words.filter((word) => word !== ""), `load ${loadavg()[0]?.toFixed(1)}`].join("; ")}`);
}
