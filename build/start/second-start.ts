import path from "node:path";
import { openBrowserWindow } from "../../electron/browser-host/browser-window.ts";
import { handOver } from "../../electron/browser-host/handover-file.ts";
import { findBrowser } from "../machine/find-browser.ts";

/** A desk already runs on this data folder: opens one more window of it, or prints its link, and leaves it running. */
export async function openSecondWindow(
  pid: number,
  deskFolder: string,
  link: string,
  window: boolean,
): Promise<number> {
  console.log(`Paramarsh already runs on this data folder (process ${pid}).`);
  const browser = window ? findBrowser() : undefined;
  if (browser === undefined) {
    console.log(`Desk   ${link}\n       The link works once, for a minute.`);
    return 0;
  }
  const handover = handOver(deskFolder, link);
  // The browser that already has this profile open takes the address over, and this call of it ends at once.
  await openBrowserWindow({
    browser,
    profileFolder: path.join(deskFolder, "window"),
    fileUrl: handover.fileUrl,
  }).ended;
  handover.remove();
  return 0;
}
