import path from "node:path";
import { z } from "zod";
import type { DeskSettings } from "../../electron/shell/desk-settings.ts";
import { places } from "../bundle/places.ts";
import { type LineProcess, nodeArgs, startLineProcess } from "./line-process.ts";

const ready = z.object({
  ready: z.object({ origin: z.string().optional(), pid: z.number(), link: z.string().optional() }),
});
const cannotStart = z.object({ cannotStart: z.string() });
const newLink = z.object({ link: z.string() });

export type DeskProcess = {
  readonly process: LineProcess;
  readonly pid: number;
  readonly origin: string | undefined;
  readonly link: string | undefined;
};

/** Starts the desk in the Electron binary given, else in Node as browser host, and waits until it is ready. */
export function startDeskProcess(
  settings: DeskSettings,
  electron: string | undefined,
  hubCa?: string,
): Promise<DeskProcess | { readonly sentence: string }> {
  const argument = JSON.stringify(settings);
  const program = electron ?? process.execPath;
  const args =
    electron === undefined
      ? nodeArgs(path.join(places.builtElectron, "browser-host.js"), argument)
      : [places.root, `--desk=${argument}`];
  return new Promise((resolve, reject) => {
    const desk = startLineProcess(
      program,
      args,
      (message) => {
        const said = ready.safeParse(message);
        if (said.success) {
          const { origin, pid, link } = said.data.ready;
          resolve({ process: desk, pid, origin, link });
        }
        const refused = cannotStart.safeParse(message);
        if (refused.success) resolve({ sentence: refused.data.cannotStart });
        const link = newLink.safeParse(message);
        if (link.success) console.log(`A new one-time link: ${link.data.link}`);
      },
      trusting(hubCa),
    );
    void desk.ended.then((code) => reject(new Error(`the desk ended with code ${code} before it was ready`)));
  });
}

/** Node reads it once, when a process starts; it counts for every connection of the desk to its hub. */
const trusting = (hubCa: string | undefined): Readonly<Record<string, string>> =>
  hubCa === undefined ? {} : { NODE_EXTRA_CA_CERTS: hubCa };
