import path from "node:path";
import type { InlineConfig } from "vite";
import { places } from "./places.ts";

type Part = {
  readonly entry: string;
  readonly file: string;
  /** A sandboxed preload must be CommonJS; all else is ESM. */
  readonly format: "es" | "cjs";
};

const parts: readonly Part[] = [
  { entry: "electron/main.ts", file: "main.js", format: "es" },
  // Run from its sources its thread would load TypeScript; see build/testing/bundled-thread.ts.
  { entry: "electron/browser-host.ts", file: "browser-host.js", format: "es" },
  { entry: "electron/core-process.ts", file: "core-process.js", format: "es" },
  { entry: "electron/desk/db/worker.ts", file: "db-worker.js", format: "es" },
  { entry: "electron/preload.ts", file: "preload.cjs", format: "cjs" },
];

/** One config per part, because each must be a single file of a fixed name. */
export const electronConfigs = (): readonly InlineConfig[] => parts.map((part) => partConfig(part));

export function partConfig(part: Part, folder: string = places.builtElectron): InlineConfig {
  return {
    configFile: false,
    root: places.root,
    logLevel: "warn",
    publicDir: false,
    // Native code and Electron itself cannot be bundled; everything else is, so that a package ships no tree of modules.
    ssr: { noExternal: true, external: ["electron", "better-sqlite3"], target: "node" },
    build: {
      ssr: path.join(places.root, part.entry),
      outDir: folder,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rolldownOptions: {
        output: { format: part.format, entryFileNames: part.file, codeSplitting: false },
      },
    },
  };
}
