import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "vite";
import { partConfig } from "../bundle/electron-parts.ts";
import { places } from "../bundle/places.ts";

/** Inside the tree, where packages are found; the same in every run, since Vitest keeps what was transformed. */
const folder = path.join(places.cache, "thread");
const file = "db-worker.js";
const asker = path.join(places.root, "electron", "desk", "db", "database-worker.ts");
const source = '"worker.ts"';

/**
 * In tests the database's thread is the bundle, not the TypeScript.
 *
 * Node strips types by WebAssembly, and V8 keeps what leads out of it for all threads of a process together without
 * locking enough: threads that load TypeScript at the same time now and then end the process (nodejs/node#64500; seen
 * here as SIGSEGV and as SIGTRAP, in `WasmImportWrapperCache::Free`).
 */
export const bundledThread = (): Plugin => ({
  name: "bundled-thread",
  enforce: "pre",
  transform(code, id) {
    if (id !== asker) return undefined;
    if (!code.includes(source)) throw new Error(`${asker} does not name ${source} any more.`);
    const bundle = path.relative(path.dirname(asker), path.join(folder, file));
    return code.replace(source, JSON.stringify(bundle.replaceAll(path.sep, "/")));
  },
});

/** Put there whole: another run of the same tree may be reading it. */
export async function setup(): Promise<void> {
  const mine = path.join(folder, String(process.pid));
  mkdirSync(mine, { recursive: true });
  await build(partConfig({ entry: "electron/desk/db/worker.ts", file, format: "es" }, mine));
  renameSync(path.join(mine, file), path.join(folder, file));
  rmSync(mine, { recursive: true, force: true });
}
