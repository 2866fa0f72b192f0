import { type ChildProcess, spawn } from "node:child_process";
import { withoutCrashDumps } from "../print/no-crash-dumps.ts";
import { prepareProfile } from "./browser-profile.ts";

/**
 * Navigation is locked by a proxy that is not there: only this machine's loopback goes round it, so a link that leads
 * out ends nowhere. (Mapping host names away would do the same, but Chromium then warns across the whole window.)
 * The rest switches off what would keep or send what is on the page.
 */
const lockedDown: readonly string[] = [
  "--proxy-server=http://127.0.0.1:1",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-breakpad",
  "--disable-quic",
  "--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter",
  "--disable-save-password-bubble",
  // The window can show nothing but our page, whose address is another at each start: Chromium would ask each time.
  "--auto-accept-camera-and-microphone-capture",
  // A window that was loaded again in a call goes on with its voice before anybody touches it.
  "--autoplay-policy=no-user-gesture-required",
  "--disk-cache-size=1",
  "--media-cache-size=1",
  "--password-store=basic", // nothing is stored; asking the keyring would only show its dialog
];

export type BrowserWindow = { readonly ended: Promise<void>; readonly close: () => void };

/** Opens the desk's window in an installed browser, with a profile folder of its own. */
export function openBrowserWindow(options: {
  readonly browser: string;
  readonly profileFolder: string;
  readonly fileUrl: string;
  /** TURN over TCP and TLS would go through the proxy that is not there: its host, as a rule the hub's, goes round. */
  readonly hubUrl?: string;
}): BrowserWindow {
  prepareProfile(options.profileFolder);
  const hubHost = options.hubUrl === undefined ? [] : [new URL(options.hubUrl).hostname];
  const isRoot = process.getuid?.() === 0;
  const child: ChildProcess = spawn(
    options.browser,
    [
      `--app=${options.fileUrl}`,
      `--user-data-dir=${options.profileFolder}`,
      "--window-size=1366,768",
      `--proxy-bypass-list=${["127.0.0.1", ...hubHost].join(";")}`,
      ...lockedDown,
      // Chromium refuses to start its sandbox as root; a desk never runs as root outside a test machine.
      ...(isRoot ? ["--no-sandbox"] : []),
    ],
    { stdio: "ignore", env: withoutCrashDumps(options.profileFolder) },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return { ended, close: () => child.kill("SIGTERM") };
}
