import { readFileSync } from "node:fs";
import { strict } from "./strict.ts";

declare global {
  // Declaration merging with the DOM's Window needs an interface.
  interface Window {
    /** Set by the real preload. */
    readonly paramarsh: {
      readonly call: (name: string, input: unknown) => Promise<unknown>;
      readonly onEvent: (listener: (event: unknown) => void) => () => void;
    };
    readonly standinInvoke: (channel: string, args: readonly unknown[]) => Promise<unknown>;
    standinDeliver: (channel: string, args: readonly unknown[]) => void;
  }
}

/** A script that runs the preload's bundle in the page's own world: the stand-in isolates nothing. */
export function preloadScript(file: string): string {
  const preload = `const module = { exports: {} }, exports = module.exports; ${readFileSync(file, "utf8")}`;
  return `(${String(playRenderer)})(${String(strict)}, (require) => { ${preload}\n});`;
}

/** Runs in the page, so it refers to nothing outside itself. */
function playRenderer(
  strictly: typeof strict,
  runPreload: (require: (name: string) => object) => void,
): void {
  if (window !== window.top) return; // a preload sees the main frame only
  const listeners = new Set<readonly [channel: string, hear: (...args: readonly unknown[]) => void]>();
  window.standinDeliver = (channel, args) => {
    for (const [name, hear] of listeners) if (name === channel) hear({}, ...args);
  };
  const ipcRenderer = strictly("ipcRenderer", {
    invoke: (channel: string, ...args: readonly unknown[]) => window.standinInvoke(channel, args),
    on: (channel: string, hear: () => void) => listeners.add([channel, hear]),
    off: (channel: string, hear: () => void) => {
      for (const entry of listeners) if (entry[0] === channel && entry[1] === hear) listeners.delete(entry);
    },
  });
  const contextBridge = strictly("contextBridge", {
    exposeInMainWorld: (name: string, api: object) =>
      Object.defineProperty(window, name, { value: Object.freeze(api) }),
  });
  runPreload((name) => {
    // What Electron's sandbox gives a preload besides (events, timers, url), ours needs not.
    if (name !== "electron" && name !== "electron/renderer") throw new Error(`No ${name} in a preload`);
    return strictly("electron", { contextBridge, ipcRenderer });
  });
}
