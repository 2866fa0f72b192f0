import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "../shared/result/result.ts";
import type { TurnSettings } from "./live/ice-servers.ts";

export type LanSettings = {
  /** Of the TLS server; where it is taken, the next free one. */
  readonly port: number;
  readonly installPort: number;
  /** One address alone; without it all interfaces. */
  readonly host?: string;
};
export type HubSettings = {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly lan?: LanSettings;
  readonly turn?: TurnSettings | undefined;
};

type Given = {
  readonly data?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly lan?: boolean | undefined;
  readonly "lan-port"?: string | undefined;
};
type Environment = Readonly<Record<string, string | undefined>>;

export const defaultPort = 8480;
export const lanPorts = { https: 8443, install: 8081 } as const;
const portNumber = z.coerce.number().int().min(0).max(65_535);

/** Flags outrank `PARAMARSH_HUB_*`, which outrank the defaults. */
export function hubSettings(given: Given, environment: Environment): Result<HubSettings, string> {
  const port = portOf(given.port ?? environment["PARAMARSH_HUB_PORT"] ?? String(defaultPort));
  if (!port.ok) return port;
  const lanPort = portOf(given["lan-port"] ?? String(lanPorts.https));
  if (!lanPort.ok) return lanPort;
  const data = given.data ?? environment["PARAMARSH_HUB_DATA"];
  const dataFolder = path.resolve(data ?? defaultDataFolder(environment, process.platform));
  const host = given.host ?? environment["PARAMARSH_HUB_HOST"];
  if (given.lan !== true) return ok({ dataFolder, port: port.value, host: host ?? "127.0.0.1" });
  const lan: LanSettings = {
    port: lanPort.value,
    installPort: lanPort.value === 0 ? 0 : lanPorts.install,
    ...(host === undefined ? {} : { host }),
  };
  // In plain HTTP only this machine is answered: what others may open is over TLS.
  return ok({ dataFolder, port: port.value, host: "127.0.0.1", lan });
}

function portOf(text: string): Result<number, string> {
  const port = portNumber.safeParse(text === "" ? Number.NaN : text);
  return port.success
    ? ok(port.data)
    : err(`The port must be a whole number from 0 to 65535, not "${text}".`);
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
