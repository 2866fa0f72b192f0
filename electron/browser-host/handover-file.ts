import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

export type Handover = { readonly fileUrl: string; readonly remove: () => void };

/**
 * Hands a one-time link to a browser through a file that only this person can read: on a command line every
 * user of the machine could read it (`ps`).
 */
export function handOver(folder: string, link: string): Handover {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "open-desk.html");
  rmSync(file, { force: true }); // an old file would keep its old permissions
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${link}"><title>Paramarsh</title>`,
    { mode: 0o600, flag: "wx" },
  );
  return { fileUrl: pathToFileURL(file).href, remove: () => rmSync(file, { force: true }) };
}
