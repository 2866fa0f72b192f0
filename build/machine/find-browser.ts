import { accessSync, constants } from "node:fs";
import path from "node:path";

const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const windowsPlaces = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const macPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly mayRun: (file: string) => boolean;
};

/** An installed Chromium, Chrome or Edge; PARAMARSH_BROWSER names another. */
export function findBrowser(here: Surroundings = thisMachine): string | undefined {
  const named = here.env["PARAMARSH_BROWSER"];
  const places = named === undefined || named === "" ? usualPlaces(here) : [named];
  return places.find((place) => here.mayRun(place));
}

function usualPlaces({ platform, env }: Surroundings): readonly string[] {
  if (platform === "darwin") return macPlaces;
  if (platform === "win32") {
    return [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].flatMap((base) =>
      base === undefined ? [] : windowsPlaces.map((place) => path.win32.join(base, place)),
    );
  }
  const folders = [...(env["PATH"] ?? "").split(":"), "/usr/bin", "/snap/bin"].filter(
    (folder) => folder !== "",
  );
  return linuxNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

const thisMachine: Surroundings = {
  platform: process.platform,
  env: process.env,
  mayRun(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};
