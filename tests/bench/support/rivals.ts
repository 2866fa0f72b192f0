import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const folder = path.join(import.meta.dirname, "..");
const require = createRequire(path.join(folder, "package.json"));

/** Installs the rivals beside the bench, and there alone, where they are missing. */
export function needRivals(): void {
  const needed = ["pouchdb-node", "minisearch"];
  if (needed.every((name) => existsSync(path.join(folder, "node_modules", name)))) return;
  console.log("Installing what the desk is compared with (tests/bench/node_modules, once) …");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new Error("The rivals could not be installed: see what npm said.");
}

/** A package of the bench's own, by its declared use: its types are not installed with the product. */
export function rival<T>(name: string): T {
  return require(name) as T;
}

export function versionOf(name: string): string {
  const own = path.join(folder, "node_modules", name, "package.json");
  // npm writes every package's version there.
  return `${name} ${(JSON.parse(readFileSync(own, "utf8")) as { version: string }).version}`;
}

export type PouchDoc = { _id: string; _rev?: string } & Record<string, unknown>;
type Rows = { rows: { id: string; doc?: PouchDoc }[] };

/** As much of PouchDB 9 as is measured here. */
export type Pouch = {
  bulkDocs: (docs: readonly PouchDoc[]) => Promise<unknown>;
  put: (doc: PouchDoc) => Promise<{ rev: string }>;
  get: (id: string) => Promise<PouchDoc>;
  allDocs: (how: Record<string, unknown>) => Promise<Rows>;
  query: (view: string, how: Record<string, unknown>) => Promise<Rows>;
  createIndex: (how: Record<string, unknown>) => Promise<unknown>;
  find: (how: Record<string, unknown>) => Promise<{ docs: PouchDoc[] }>;
  close: () => Promise<void>;
};
export type PouchMaker = {
  new (name: string, how?: Record<string, unknown>): Pouch;
  plugin: (plugin: unknown) => PouchMaker;
  defaults: (how: Record<string, unknown>) => PouchMaker;
  fetch: (url: string, how: object) => Promise<unknown>;
  replicate: (
    from: unknown,
    to: unknown,
    how?: Record<string, unknown>,
  ) => Promise<{ ok: boolean; docs_written: number }>;
};

export const pouchInNode = (): PouchMaker => rival<PouchMaker>("pouchdb-node");

/** What the rival adds to a document is no part of it. */
export function bare({ _id, _rev, ...rest }: PouchDoc): Record<string, unknown> {
  return rest;
}
