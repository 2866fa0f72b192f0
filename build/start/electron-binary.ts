import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { places } from "../bundle/places.ts";

const electronFolder = path.join(places.modules, "electron");
const triedFile = path.join(places.cache, "electron-tried.json");
const patienceMs = 60_000;

/** The Electron binary where it is present. */
export function electronBinary(): string | undefined {
  try {
    const binary = path.join(
      electronFolder,
      "dist",
      readFileSync(path.join(electronFolder, "path.txt"), "utf8"),
    );
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches the binary by the package's own installer, once per version: many hospital networks cannot reach it,
 * and a start must not wait a minute for that every morning.
 */
export function tryElectronOnce(): string | undefined {
  const present = electronBinary();
  const version = electronVersion();
  if (present !== undefined || version === undefined || wasTried(version)) return present;
  console.log(`Fetching Electron ${version}, once, for up to a minute …`);
  const cache = path.join(places.cache, "electron");
  mkdirSync(cache, { recursive: true });
  spawnSync(process.execPath, [path.join(electronFolder, "install.js")], {
    stdio: "ignore",
    timeout: patienceMs,
    killSignal: "SIGKILL",
    env: { ...process.env, electron_config_cache: cache },
  });
  writeFileSync(triedFile, JSON.stringify({ version }));
  const fetched = electronBinary();
  if (fetched === undefined)
    console.log("Electron could not be fetched; the desk opens in an installed browser.");
  return fetched;
}

const withVersion = z.object({ version: z.string() });

function electronVersion(): string | undefined {
  const manifest = path.join(electronFolder, "package.json");
  return existsSync(manifest)
    ? withVersion.parse(JSON.parse(readFileSync(manifest, "utf8"))).version
    : undefined;
}

function wasTried(version: string): boolean {
  if (!existsSync(triedFile)) return false;
  const tried = withVersion.safeParse(JSON.parse(readFileSync(triedFile, "utf8")));
  return tried.success && tried.data.version === version;
}
