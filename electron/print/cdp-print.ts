import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DevtoolsPipe, devtoolsPipe } from "./devtools-pipe.ts";
import { withoutCrashDumps } from "./no-crash-dumps.ts";

export type Printer = {
  /** A4 PDF of a self-contained page, its fonts embedded. One at a time; callers queue. */
  readonly pdf: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Longer than any paper takes on a slow PC; a browser that hangs must not hold the queue for ever. */
const patienceMs = 60_000;

type Browser = { readonly process: ChildProcess; readonly pipe: DevtoolsPipe; readonly profile: string };

/**
 * Prints with an installed Chromium that stays warm between papers: no port, no script, no network, a profile
 * of its own that is deleted at the end. A browser that died is started again for the next paper.
 */
export function openPrinter(options: { readonly chromiumPath: string }): Printer {
  let browser: Promise<Browser> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = async () => {
    const ending = browser;
    browser = undefined;
    const running = await ending?.catch(() => undefined);
    if (running !== undefined) await stop(running);
  };
  const print = async (html: string): Promise<Uint8Array> => {
    browser ??= start(options.chromiumPath);
    try {
      return await withPatience(printPage((await browser).pipe, html));
    } catch (cause) {
      await end();
      throw cause;
    }
  };
  return {
    pdf: (html) => {
      const mine = last.then(() => print(html));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: async () => {
      await last;
      await end();
    },
  };
}

async function start(chromiumPath: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "paramarsh-print-"));
  // Chromium refuses its sandbox to root; a desk runs as an ordinary user and keeps it.
  const asRoot = process.getuid?.() === 0;
  const child = spawn(
    chromiumPath,
    [
      "--headless",
      "--remote-debugging-pipe",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--disable-extensions",
      "--disable-component-update",
      "--disable-background-networking",
      "--disk-cache-size=1",
      "--proxy-server=127.0.0.1:9", // the discard port: nothing leaves, whatever a page asks for
      ...(asRoot ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], env: withoutCrashDumps(profile) },
  );
  const browser = { process: child, pipe: devtoolsPipe(child), profile };
  try {
    await withPatience(browser.pipe.send("Browser.getVersion"));
    return browser;
  } catch (cause) {
    await stop(browser);
    throw cause;
  }
}

async function stop({ process: child, pipe, profile }: Browser): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const exited = once(child, "exit");
    const killing = setTimeout(() => child.kill("SIGKILL"), 3000);
    pipe.send("Browser.close").catch(() => child.kill("SIGKILL"));
    await exited;
    clearTimeout(killing);
  }
  // Helper processes may still write for a moment after the browser has gone.
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function printPage(pipe: DevtoolsPipe, html: string): Promise<Uint8Array> {
  const targetId = text(await pipe.send("Target.createTarget", { url: "about:blank" }), "targetId");
  try {
    const attached = await pipe.send("Target.attachToTarget", { targetId, flatten: true });
    const session = text(attached, "sessionId");
    await pipe.send("Page.enable", {}, session);
    await pipe.send("Emulation.setScriptExecutionDisabled", { value: true }, session);
    await pipe.send("Network.enable", {}, session);
    await pipe.send(
      "Network.setBlockedURLs",
      { urls: ["http://*", "https://*", "ws*://*", "file://*"] },
      session,
    );
    const tree = await pipe.send("Page.getFrameTree", {}, session);
    const frameId = mainFrame(tree);
    const loaded = pipe.next("Page.loadEventFired", session);
    loaded.catch(() => undefined); // a browser that dies before it is waited for fails the step before it, too
    await pipe.send("Page.setDocumentContent", { frameId, html }, session);
    await loaded;
    await fontsReady(pipe, session);
    const printed = await pipe.send(
      "Page.printToPDF",
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
      session,
    );
    return Buffer.from(text(printed, "data"), "base64");
  } finally {
    await pipe.send("Target.closeTarget", { targetId }).catch(() => undefined);
  }
}

/** Fonts in data: URLs still load after the load event; without this a first paper can come out unshaped. */
async function fontsReady(pipe: DevtoolsPipe, session: string): Promise<void> {
  const expression = "Promise.all([...document.fonts].map((face) => face.load())).then((all) => all.length)";
  await pipe.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, session);
}

function mainFrame(tree: Record<string, unknown>): string {
  const { frameTree } = tree;
  if (typeof frameTree === "object" && frameTree !== null && "frame" in frameTree) {
    const { frame } = frameTree;
    if (typeof frame === "object" && frame !== null && "id" in frame && typeof frame.id === "string") {
      return frame.id;
    }
  }
  throw new Error("DevTools named no main frame");
}

function text(answer: Record<string, unknown>, field: string): string {
  const value = answer[field];
  if (typeof value !== "string") throw new Error(`DevTools answered without ${field}`);
  return value;
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  const clock = Promise.withResolvers<never>();
  const timer = setTimeout(() => clock.reject(new Error("printing took too long")), patienceMs);
  try {
    return await Promise.race([work, clock.promise]);
  } finally {
    clearTimeout(timer);
  }
}
