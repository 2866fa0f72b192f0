import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import path from "node:path";
import { practiceFolder } from "./data-folder.ts";

export type StartOptions = {
  readonly dataFolder: string;
  readonly open: boolean;
  readonly port: number;
  /** A hub that already runs; without it a practice hub is started. */
  readonly hubUrl?: string;
  /** A certificate authority to trust for `hubUrl`, as PEM. */
  readonly hubCa?: string;
  /** The practice hub answers the local network too, over TLS. */
  readonly lan: boolean;
  readonly restartHub: boolean;
  /** The practice hub waits to be started by hand. */
  readonly hubAsleep: boolean;
};

export const help = `Opens the desk, with a practice hub of its own and invented patients.

  npm start -- [options]

  --no-open          open no window; print the addresses
  --data DIR         where practice data lies (default: ${practiceFolder()})
  --port N           the desk's port (default: any free one)
  --hub URL          use the hub at this address instead of a practice hub
  --hub-ca FILE      with --hub https://…: trust this authority, such as a hub's paramarsh-ca.crt
  --lan              let tablets and PCs of this network open the practice hub's page for health workers,
                     over TLS; prints where a device learns to trust the hub, and what to compare
  --no-hub           start the desk alone, as if the line were dead; type hub and Enter to bring the hub
  --hub-restart      start the practice hub again by itself when its process ends
  --help             this text

While it runs: Enter prints a new one-time link of the desk, hub and Enter starts a hub that ended,
Ctrl+C ends everything.`;

/** Reads the command line; a sentence where it cannot be read, "help" where that was asked. */
export function readOptions(
  argv: readonly string[],
): StartOptions | { readonly say: string; readonly code: 0 | 2 } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        "no-open": { type: "boolean", default: false },
        data: { type: "string" },
        port: { type: "string", default: "0" },
        hub: { type: "string" },
        "hub-ca": { type: "string" },
        lan: { type: "boolean", default: false },
        "no-hub": { type: "boolean", default: false },
        "hub-restart": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) return { say: help, code: 0 };
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`"${values.port}" is not a port`);
    if (values.hub !== undefined && !URL.canParse(values.hub))
      throw new Error(`"${values.hub}" is not an address`);
    if (values["hub-ca"] !== undefined && !existsSync(values["hub-ca"]))
      throw new Error(`There is no file ${values["hub-ca"]}`);
    return {
      dataFolder: path.resolve(values.data ?? practiceFolder()),
      open: !values["no-open"],
      port,
      restartHub: values["hub-restart"],
      hubAsleep: values["no-hub"],
      lan: values.lan,
      ...(values["hub-ca"] === undefined ? {} : { hubCa: path.resolve(values["hub-ca"]) }),
      ...(values.hub === undefined ? {} : { hubUrl: values.hub }),
    };
  } catch (bad) {
    return { say: `${bad instanceof Error ? bad.message : String(bad)}\n\n${help}`, code: 2 };
  }
}
