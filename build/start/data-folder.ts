import { homedir } from "node:os";
import path from "node:path";

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/** Practice data under this machine's local application data: never a roaming profile or a network folder. */
export function practiceFolder(
  here: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  return path.join(localApplicationData(here), "paramarsh", "practice");
}

function localApplicationData({ platform, env, home }: Surroundings): string {
  if (platform === "win32") return env["LOCALAPPDATA"] ?? path.join(home, "AppData", "Local");
  if (platform === "darwin") return path.join(home, "Library", "Application Support");
  return env["XDG_DATA_HOME"] ?? path.join(home, ".local", "share");
}
