import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { colourScheme, language } from "../../../shared/contract/session-view.ts";
import { safeWrite } from "../safe-write.ts";

const preferences = z.object({
  language: language.default("en"),
  colourScheme: colourScheme.default("auto"),
});
export type Preferences = z.infer<typeof preferences>;

/** Language and colours are this PC's, known before anybody signs in; nothing else lies in the open. */
export function readPreferences(root: string): Preferences {
  const file = path.join(root, "preferences.json");
  if (!existsSync(file)) return preferences.parse({});
  const parsed = preferences.safeParse(jsonIn(file));
  return parsed.success ? parsed.data : preferences.parse({});
}

export function writePreferences(
  root: string,
  changes: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
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
