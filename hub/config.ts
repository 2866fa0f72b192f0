import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "../shared/result/result.ts";

export type HubSettings = { readonly dataFolder: string; readonly port: number; readonly host: string };

type Given = {
  readonly data?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
};
type Environment = Readonly<Record<string, string | undefined>>;

export const defaultPort = 8480;
const portNumber = z.coerce.number().int().min(0).max(65_535);

/** Flags outrank `PARAMARSH_HUB_*`, which outrank the defaults. */
export function hubSettings(given: Given, environment: Environment): Result<HubSettings, string> {
  const portText = given.port ?? environment["PARAMARSH_HUB_PORT"] ?? String(defaultPort);
  const port = portNumber.safeParse(portText === "" ? Number.NaN : portText);
  if (!port.success) return err(`The port must be a whole number from 0 to 65535, not "${portText}".`);
  const data = given.data ?? environment["PARAMARSH_HUB_DATA"];
  return ok({
    dataFolder: path.resolve(data ?? defaultDataFolder(environment, process.platform)),
    port: port.data,
    host: given.host ?? environment["PARAMARSH_HUB_HOST"] ?? "127.0.0.1",
  });
}

/** The machine's local application data: never a roaming profile, never a network folder. */
function localApplicationData(environment: Environment, platform: NodeJS.Platform): string {
  const home = environment["HOME"] ?? os.homedir();
  if (platform === "win32") return environment["LOCALAPPDATA"] ?? path.join(os.homedir(), "AppData", "Local");
  if (platform === "darwin") return path.join(home, "Library", "Application Support");
  return environment["XDG_DATA_HOME"] ?? path.join(home, ".local", "share");
}

export function defaultDataFolder(environment: Environment, platform: NodeJS.Platform): string {
  return path.join(localApplicationData(environment, platform), "paramarsh-hub");
}

/** Where `npm start` keeps practice data: the hub's in `hub`, the desk's in `desk`. */
export function practiceDataFolder(environment: Environment, platform: NodeJS.Platform): string {
  return path.join(localApplicationData(environment, platform), "paramarsh", "practice");
}
