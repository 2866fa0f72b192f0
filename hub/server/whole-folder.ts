import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { CannotStart } from "./cannot-start.ts";
import { writeWhole } from "./write-whole.ts";

/** There once all of a hub's files were: from then on, one that is gone is lost and not yet to be made. */
export const madeMark = "hub-made";

/** In the order in which a first start makes them: `openHub` must not change it. */
export const hubFiles = ["hub-keys.json", "accounts.db", "fhir.db"] as const;

/**
 * Refuses a folder that has lost a file, before a new one is made in its place. An empty store would take desks back to
 * the beginning; without the accounts nobody could sign in, and with new keys all that is sealed for the old ones
 * would be refused for ever. A first start that was cut off goes on, and so does a folder from before the mark.
 */
export function refuseIncomplete(folder: string): void {
  const has = hubFiles.map((name) => sizeOf(path.join(folder, name)) > 0);
  const made = existsSync(path.join(folder, madeMark)) ? hubFiles.length - 1 : has.lastIndexOf(true);
  const lost = hubFiles.find((_, at) => at <= made && !has[at]);
  if (lost !== undefined) throw lostFile(path.join(folder, lost));
}

/** A folder from before the mark whose store is gone is known by its accounts: they come after the store. */
export function refuseLostStore(folder: string, hasAccounts: boolean): void {
  const file = path.join(folder, "fhir.db");
  if (hasAccounts && sizeOf(file) === 0) throw lostFile(file);
}

export function noteMade(folder: string): void {
  const mark = path.join(folder, madeMark);
  try {
    if (!existsSync(mark)) writeWhole(mark, "");
  } catch {
    // No room now: the next start notes it.
  }
}

const lostFile = (file: string): CannotStart =>
  new CannotStart(
    `The file ${file} ${existsSync(file) ? "has 0 bytes" : "is missing"}, although this hub has been used. ` +
      "Nothing was overwritten and nothing made anew; put back the last backup " +
      "(npm run hub -- backup --help). Only a hub that is to begin without all its records takes an empty folder.",
  );

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
