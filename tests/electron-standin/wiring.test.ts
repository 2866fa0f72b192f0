import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Page, chromium } from "@playwright/test";
import { expect, it, onTestFinished } from "vitest";
import { digestOfSources, isFresh } from "../../build/bundle/freshness.ts";
import { places } from "../../build/bundle/places.ts";
import { callChannel } from "../../electron/shell/channels.ts";
import { type CallName, type Input, type Output, calls } from "../../shared/contract/calls.ts";
import { account, openClinic, until } from "../desk/support/practice-desk.ts";
import { type Running, run } from "../e2e/support/processes.ts";
import { chromiumPath } from "../support/electron-standin/chromium.ts";

// Skipped where Debian's Chromium is not installed: nothing else plays Electron's windows.
it.skipIf(!existsSync(chromiumPath))(
  "wiring smoke test with the Electron stand-in (not Electron)",
  async () => {
    build();
    const clinic = await openClinic();
    const { url: hubUrl } = await clinic.hubUp();
    const dataFolder = path.join(clinic.folder, "electron");
    try {
      await withMain({ dataFolder, hubUrl }, async (main) => {
        const page = await deskPage(main, dataFolder);
        await expectPageOfItsProtocol(page);
        await expectCallsReachTheCore(main, page);
        await expectOthersAreRefused(page);
        await expectEventsReachThePage(page);
        await expectPaperIsPrinted(page);
        await expectQuestionBeforeLosing(main, page);
        await expectOrderlyEnd(main);
      });
      await withMain({ dataFolder, hubUrl }, async (main) => {
        const page = await deskPage(main, dataFolder);
        expect(await ask(page, "desk.state", {})).toMatchObject({ encryptionProof: "proven" });
        main.child.stdin?.end(); // whoever started the desk is gone
        await expectOrderlyEnd(main);
      });
    } finally {
      await clinic.end();
    }
  },
  300_000, // longer than its waits together, so that the one in vain names itself
);

/** By a process of its own: under vitest NODE_ENV is "test", and the page would carry React's development build. */
function build(): void {
  if (isFresh(digestOfSources())) return;
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, [path.join(places.root, "build/build.ts")], { env, stdio: "inherit" });
}

async function withMain(
  where: { readonly dataFolder: string; readonly hubUrl: string },
  look: (main: Running) => Promise<void>,
): Promise<void> {
  const settings = { ...where, pageFolder: places.builtDeskPage, practice: true, version: "0.0.0-test" };
  const main = run("tests/support/electron-standin/run.ts", [
    path.join(places.builtElectron, "main.js"),
    `--desk=${JSON.stringify(settings)}`,
  ]);
  onTestFinished(() => main.killHard()); // comes after a test that ran out of time, too
  await look(main);
}

/** The desk's window, seen through Chromium's own port. */
async function deskPage(main: Running, dataFolder: string): Promise<Page> {
  await main.says(/"ready"/);
  const port = readFileSync(path.join(dataFolder, "window", "DevToolsActivePort"), "utf8").split("\n")[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = await until(
    () => Promise.resolve(browser.contexts().flatMap((context) => context.pages())),
    (open) => open.some(isDesk),
    "the desk's window is open",
  );
  const page = pages.find(isDesk);
  if (!page) throw new Error("The desk's window was closed again.");
  return page;
}

const isDesk = (page: Page): boolean => page.url() === "https://desk.app.test/";

/** What the page itself would do: through the preload's bridge. */
async function ask<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await page.evaluate(([call, given]) => window.paramarsh.call(call, given), [
    name,
    input,
  ] as const);
  expect(answer).toMatchObject({ ok: true });
  const { value } = answer as { readonly value: unknown }; // the line above has looked
  return calls[name].output.parse(value) as Output<N>; // typed as the union over all names
}

async function expectPageOfItsProtocol(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  const [policy, missing] = await page.evaluate(async () => [
    (await fetch("/index.html")).headers.get("content-security-policy"),
    (await fetch("/../main.js")).status,
  ]);
  expect(policy).toContain("script-src 'self'");
  expect(missing).toBe(404);
}

async function expectCallsReachTheCore(main: Running, page: Page): Promise<void> {
  const state = await ask(page, "desk.state", {});
  expect(state).toMatchObject({ host: "electron", encryptionProof: "no-file-yet" }); // the worker looked
  expect(state.deskProcessId).not.toBe(main.child.pid);
  const unknown = await page.evaluate(() => window.paramarsh.call("constructor", {}));
  expect(unknown).toMatchObject({ ok: false, error: { kind: "unknown-call" } });
}

/** A frame inside the desk's page, and a page from elsewhere; both get at the raw channel. */
async function expectOthersAreRefused(page: Page): Promise<void> {
  const refused = { ok: false, error: { kind: "untrusted-sender" } };
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "data:text/html,inside";
    document.body.append(frame);
    return new Promise((loaded) => frame.addEventListener("load", loaded));
  });
  const elsewhere = await page.context().newPage();
  await elsewhere.goto("data:text/html,elsewhere");
  for (const frame of [page.frames()[1], elsewhere.mainFrame()]) {
    const answer = await frame?.evaluate(
      (channel) => window.standinInvoke(channel, ["desk.state", {}]),
      callChannel,
    );
    expect(answer).toMatchObject(refused);
  }
  await elsewhere.close();
}

async function expectEventsReachThePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.paramarsh.onEvent((event) => document.body.setAttribute("data-heard", JSON.stringify(event)));
  });
  await ask(page, "session.signIn", { username: account.username, passphrase: account.passphrase });
  await page.locator("body[data-heard*='-changed']").waitFor();
}

/** The longest way: page, main, core, worker, back to main's hidden window, and all the way again. */
async function expectPaperIsPrinted(page: Page): Promise<void> {
  const { rows } = await until(
    () => ask(page, "queue.list", {}),
    (queue) => queue.rows.length > 0,
    "somebody waits",
  );
  const consultId = rows[0]?.consultId;
  if (consultId === undefined) throw new Error("Nobody waits.");
  await ask(page, "consult.open", { consultId });
  const { base64 } = await ask(page, "paper.pdf", { consultId });
  expect(Buffer.from(base64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
}

/** The doctor closes the window while it holds what is saved nowhere: stays in it, and then loses it. */
async function expectQuestionBeforeLosing(main: Running, page: Page): Promise<void> {
  page.on("dialog", () => undefined); // else this onlooker would answer for the window
  await page.evaluate(() => addEventListener("beforeunload", (event) => event.preventDefault()));
  await page.mouse.click(1, 1); // Chromium asks for nobody who never touched the page
  await page.close({ runBeforeUnload: true });
  await main.says(/"asked":"Something you wrote/);
  expect(await page.evaluate(() => document.readyState)).toBe("complete");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
}

async function expectOrderlyEnd({ child, output }: Running): Promise<void> {
  if (child.exitCode === null) await once(child, "exit", { signal: AbortSignal.timeout(30_000) });
  expect(child.exitCode, output()).toBe(0);
  const said = [...output().matchAll(/"standin":"([a-z-]+)"/g)].map(([, what]) => what);
  expect(said).toEqual(["core-ended", "app-ends"]);
}
