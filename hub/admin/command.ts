import { parseArgs } from "node:util";
import { type HubSettings, hubSettings } from "../config.ts";
import { turnSettings } from "./turn-settings.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";

const options = {
  help: { type: "boolean", short: "h" },
  data: { type: "string" },
  port: { type: "string" },
  host: { type: "string" },
  lan: { type: "boolean" },
  "lan-port": { type: "string" },
  browser: { type: "string" },
  "turn-url": { type: "string", multiple: true },
  "turn-secret-file": { type: "string" },
  url: { type: "string" },
  username: { type: "string" },
  role: { type: "string" },
  "full-name": { type: "string" },
  speciality: { type: "string" },
  covers: { type: "string" },
  qualification: { type: "string" },
  council: { type: "string" },
  registration: { type: "string" },
  centre: { type: "string" },
  doctor: { type: "string" },
  phone: { type: "string" },
  "phone-name": { type: "string" },
  out: { type: "string" },
  key: { type: "string" },
  request: { type: "string" },
  table: { type: "string" },
  by: { type: "string" },
} as const;

export type Flags = {
  readonly [K in Exclude<keyof typeof options, "help" | "lan" | "turn-url">]?: string | undefined;
};

export type Command = {
  readonly words: readonly string[];
  readonly flags: Flags;
  readonly help: boolean;
  readonly settings: HubSettings;
};

/** What was typed, or a sentence about what is wrong with it. */
export function readCommand(
  typed: readonly string[],
  environment: NodeJS.ProcessEnv,
): Result<Command, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options, allowPositionals: true });
    const { help = false, lan = false, "turn-url": turnUrls, ...flags } = values;
    const settings = hubSettings({ ...flags, lan }, environment);
    if (!settings.ok) return settings;
    const turn = turnSettings(turnUrls, flags["turn-secret-file"], environment);
    if (!turn.ok) return turn;
    return ok({ words: positionals, flags, help, settings: { ...settings.value, turn: turn.value } });
  } catch (problem) {
    // parseArgs throws for an unknown flag; its message names the flag.
    return err(problem instanceof Error ? problem.message : "The command cannot be read.");
  }
}
