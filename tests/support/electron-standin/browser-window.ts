import type { BrowserContext, Page } from "@playwright/test";
import { toWeb } from "./chromium.ts";
import { preloadScript } from "./page-world.ts";
import { strict } from "./strict.ts";
import { strictEvents } from "./strict-events.ts";

type WindowOptions = {
  readonly webPreferences: {
    readonly preload?: string;
    readonly sandbox: boolean;
    readonly contextIsolation: boolean;
    readonly nodeIntegration: boolean;
    readonly javascript?: boolean;
  };
};

/** A `BrowserWindow` is a page of the context; `onClosed` hears how many are left. */
export function windowsIn(context: () => BrowserContext, onClosed: (left: number) => void) {
  const open = new Set<{ readonly close: () => Promise<void> }>();

  function make({ webPreferences }: WindowOptions): object {
    const { preload, sandbox, contextIsolation, nodeIntegration, javascript } = webPreferences;
    if (!sandbox || !contextIsolation || nodeIntegration) throw new Error("A window that is not shut in");
    const events = strictEvents("webContents", [
      "will-navigate",
      "will-redirect",
      "will-attach-webview",
      "render-process-gone",
      "did-start-navigation",
      "will-prevent-unload",
    ]);
    const page = openPage(context(), preload, javascript ?? true);
    const own = { close: async () => (await page).close() };
    open.add(own);
    void page.then((opened) => {
      opened.once("close", () => {
        open.delete(own);
        onClosed(open.size);
      });
      // Unlike a browser, Electron asks nobody: without a listener that prevents it the window stays.
      opened.on("dialog", (asking) => {
        const event = { isPrevented: false, preventDefault: () => void (event.isPrevented = true) };
        if (asking.type() === "beforeunload") events.emit("will-prevent-unload", strict("event", event));
        void (event.isPrevented ? asking.accept() : asking.dismiss());
      });
    });
    const alive = <A extends readonly unknown[], R>(act: (...args: A) => R) => {
      return (...args: A): R => {
        if (!open.has(own)) throw new TypeError("Object has been destroyed");
        return act(...args);
      };
    };
    const webContents = strict("webContents", {
      ...events.listening,
      setWindowOpenHandler: () => undefined, // never asked: the stand-in's page opens no window
      send: alive((channel: string, ...args: readonly unknown[]) => void send(page, channel, args)),
      printToPDF: alive(async () =>
        (await page).pdf({ printBackground: true, preferCSSPageSize: true, tagged: true }),
      ),
    });
    return strict("BrowserWindow", {
      webContents,
      loadURL: alive(async (url: string) => void (await (await page).goto(toWeb(url)))),
      destroy: () => void own.close(),
      isDestroyed: () => !open.has(own),
    });
  }
  return {
    /** `new` on a plain function answers the object that it returns. */
    BrowserWindow: function BrowserWindow(options: WindowOptions): object {
      return make(options);
    },
    closeAll: async () => void (await Promise.all([...open].map((one) => one.close()))),
    areOpen: () => open.size > 0,
  };
}

async function openPage(
  context: BrowserContext,
  preload: string | undefined,
  withScripts: boolean,
): Promise<Page> {
  const page = await context.newPage();
  if (preload !== undefined) await page.addInitScript({ content: preloadScript(preload) });
  if (!withScripts) {
    const devTools = await context.newCDPSession(page);
    await devTools.send("Emulation.setScriptExecutionDisabled", { value: true });
  }
  return page;
}

async function send(page: Promise<Page>, channel: string, args: readonly unknown[]): Promise<void> {
  const opened = await page;
  await opened
    .evaluate(([name, rest]) => window.standinDeliver(name, rest), [channel, args] as const)
    .catch(() => undefined); // the page went while it was told, as in Electron
}
