import { BrowserWindow } from "electron";
import type { DeskEvent } from "../../shared/contract/calls.ts";
import { eventChannel } from "./channels.ts";
import { lockNavigation } from "./lock-down.ts";
import { pageOrigin } from "./page-protocol.ts";

/** The desk's window, still empty. Each safety switch is written out, though some are Electron's default. */
export function makeDeskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A window that was loaded again in a call goes on with its voice before anybody touches it.
      autoplayPolicy: "no-user-gesture-required",
    },
  });
  lockNavigation(window.webContents);
  return window;
}

/** Ends when the page has loaded, or when the window was closed before it had. */
export async function showDesk(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${pageOrigin}/`);
  } catch (problem) {
    if (!window.isDestroyed()) throw problem;
  }
}

/** The page died, or another document takes its place: what it held is let go. */
export function whenPageGoes({ webContents }: BrowserWindow, gone: () => void): void {
  webContents.on("render-process-gone", gone);
  webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) gone();
  });
}

/** Events go on while the desk closes, and a window that is gone throws when it is sent one. */
export function sendToPage(window: BrowserWindow | undefined, event: DeskEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event);
}

/** For a second start: the desk that runs comes to the front. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
