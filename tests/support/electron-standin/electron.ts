import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import type { BrowserContext, Frame } from "@playwright/test";
import { windowsIn } from "./browser-window.ts";
import { fromWeb, launchChromium } from "./chromium.ts";
import { strict } from "./strict.ts";
import { strictEvents } from "./strict-events.ts";

/**
 * Plays the parts of Electron's main process that our entry uses, so that the built entry can be run where
 * there is no Electron. It shows that the parts are joined; it shows nothing of Electron.
 */
type Serve = (request: Request) => Response | Promise<Response>;
type Answer = (event: object, ...args: readonly unknown[]) => Promise<unknown>;

const at: { userData: string; context: BrowserContext | undefined; isQuitting: boolean } = {
  userData: "",
  context: undefined,
  isQuitting: false,
};
const served = new Map<string, Serve>();
const answered = new Map<string, Answer>();
const appEvents = strictEvents("app", ["window-all-closed", "second-instance", "will-quit"]);
const say = (standin: string): void => void process.stdout.write(`${JSON.stringify({ standin })}\n`);

const context = (): BrowserContext => {
  if (!at.context) throw new Error("Asked before the app is ready");
  return at.context;
};
const beforeReady = (): void => {
  if (at.context) throw new Error("Asked after the app is ready");
};
const windows = windowsIn(context, (left) => {
  if (left === 0 && !at.isQuitting) appEvents.emit("window-all-closed");
});
export const { BrowserWindow } = windows;

async function start(): Promise<void> {
  const launched = await launchChromium(at.userData);
  await launched.route(/^https?:/, async (route) => {
    const url = fromWeb(route.request().url());
    const serve = served.get(new URL(url).protocol.slice(0, -1));
    if (!serve) return route.abort();
    const { status, headers, ...response } = await read(await serve(new Request(url)));
    return route.fulfill({ status, headers, ...response });
  });
  await launched.exposeBinding("standinInvoke", ({ frame }, channel: string, args: readonly unknown[]) => {
    const answer = answered.get(channel);
    if (!answer) throw new Error(`No handler registered for '${channel}'`);
    return answer(strict("event", { senderFrame: asSender(frame) }), ...args);
  });
  at.context = launched;
}

const read = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: Buffer.from(await response.arrayBuffer()),
});
const asSender = (frame: Frame): object => {
  const parent = frame.parentFrame();
  return strict("senderFrame", { url: fromWeb(frame.url()), parent: parent && asSender(parent) });
};

async function exit(code: number): Promise<void> {
  say("app-ends");
  await at.context?.close();
  process.exit(code);
}

async function quit(): Promise<void> {
  if (at.isQuitting) return;
  at.isQuitting = true;
  await windows.closeAll();
  const event = {
    isPrevented: false,
    preventDefault() {
      event.isPrevented = true;
    },
  };
  appEvents.emit("will-quit", strict("event", event));
  at.isQuitting = !event.isPrevented;
  if (at.isQuitting) await exit(0);
}

export const app = strict("app", {
  ...appEvents.listening,
  setPath(name: string, folder: string) {
    if (name !== "userData" || !existsSync(folder)) throw new Error(`Failed to set path ${name}`);
    at.userData = folder;
  },
  enableSandbox: beforeReady,
  requestSingleInstanceLock: () => true,
  whenReady: start,
  quit: () => void quit(),
  exit: (code: number) => void exit(code),
});

/** Whoever is asked holds on to what is, the first time; and then presses the other button. */
const askings: string[] = [];
export const dialog = strict("dialog", {
  showMessageBoxSync(_window: object, { message, buttons }: { message: string; buttons: readonly string[] }) {
    askings.push(message);
    process.stdout.write(`${JSON.stringify({ asked: message, buttons })}\n`);
    return askings.length === 1 ? 0 : 1;
  },
});

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged: beforeReady,
  handle: (scheme: string, serve: Serve) => void served.set(scheme, serve),
});

export const ipcMain = strict("ipcMain", {
  handle(channel: string, answer: Answer) {
    if (answered.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    answered.set(channel, answer);
  },
});

export const session = strict("session", {
  defaultSession: strict("defaultSession", {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
  }),
});

/** A Linux login without a keyring. */
export const safeStorage = strict("safeStorage", {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => "basic_text",
});

export const utilityProcess = strict("utilityProcess", {
  fork(file: string, args: readonly string[]) {
    const child = fork(file, args, {
      execArgv: ["--import", new URL("parent-port.ts", import.meta.url).href],
      serialization: "advanced", // structured clone, as Electron's
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const events = strictEvents("UtilityProcess", ["message", "exit"]);
    child.on("message", (message) => events.emit("message", message));
    child.on("exit", (code) => {
      say("core-ended");
      events.emit("exit", code ?? 15); // a signal's number, as Electron tells it
    });
    return strict("UtilityProcess", {
      ...events.listening,
      postMessage: (message: object) => void child.send(message),
      kill: () => child.kill(),
    });
  },
});
