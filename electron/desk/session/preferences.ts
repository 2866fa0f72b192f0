import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Settings, settings } from "../../../shared/contract/session-calls.ts";
import { safeWrite } from "../safe-write.ts";

const { shape } = settings;
/** A value that cannot be read means the usual one; it takes no other with it. */
const preferences = z.object({
  language: shape.language.catch("en"),
  colourScheme: shape.colourScheme.catch("auto"),
  idleMinutes: shape.idleMinutes.catch(5),
  alarmVolumePercent: shape.alarmVolumePercent.catch(80),
  textSizePercent: shape.textSizePercent.catch(100),
  keptDays: shape.keptDays.catch(30),
  devices: shape.devices.catch({}),
});

/** These are this PC's, known before anybody signs in; nothing else lies in the open. */
export function readPreferences(root: string): Settings {
  const file = path.join(root, "preferences.json");
  const parsed = existsSync(file) ? preferences.safeParse(jsonIn(file)) : undefined;
  return parsed?.success === true ? parsed.data : preferences.parse({});
}

export function writePreferences(
  root: string,
  changes: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): void {
  const known = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  safeWrite(path.join(root, "preferences.json"), JSON.stringify({ ...readPreferences(root), ...known }));
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // a broken file means the usual preferences
  }
}
