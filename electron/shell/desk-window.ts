import { BrowserWindow } from "electron";
import { lockNavigation } from "./lock-down.ts";
import { pageOrigin } from "./page-protocol.ts";

/** The desk's window. Each safety switch is written out, though some are Electron's default. */
export async function openDeskWindow(preload: string): Promise<BrowserWindow> {
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
    },
  });
  lockNavigation(window.webContents);
  await window.loadURL(`${pageOrigin}/`);
  return window;
}
