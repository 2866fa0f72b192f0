import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, type InlineConfig } from "vite";
import { filesBelow, firstFiles } from "./first-load.ts";
import { places } from "./places.ts";

/** A cheap Android phone whose browser nobody has updated for four years. */
const oldestChrome = "chrome100";
const worker = "service-worker";

/** The health worker's page: small for a thin line, no inline script, fonts as files that few devices fetch. */
function spokePageConfig(): InlineConfig {
  return {
    configFile: false,
    root: places.spokePage,
    base: "/spoke/",
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir: places.builtSpokePage,
      emptyOutDir: true,
      target: oldestChrome,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          page: path.join(places.spokePage, "index.html"),
          [worker]: path.join(places.spokePage, `${worker}.ts`),
        },
        output: {
          // The hub serves the worker at an address that stays.
          entryFileNames: ({ name }) => (name === worker ? `${worker}.js` : "assets/[name]-[hash].js"),
        },
      },
    },
  };
}

/** Builds the page, tells its service worker the files, and lays each file beside it as small as can be. */
export async function buildSpokePage(): Promise<void> {
  await build(spokePageConfig());
  nameFilesToWorker();
  for (const file of filesBelow(places.builtSpokePage)) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(file)) continue;
    const content = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

function nameFilesToWorker(): void {
  const first = firstFiles(places.builtSpokePage).map((name) => `/spoke/${name}`);
  const page = readFileSync(path.join(places.builtSpokePage, "index.html"));
  const version = createHash("sha256").update(page).digest("hex").slice(0, 16);
  const file = path.join(places.builtSpokePage, `${worker}.js`);
  const code = readFileSync(file, "utf8");
  if (!code.includes("__SHELL__"))
    throw new Error("the service worker of the centres' page asks for no files");
  writeFileSync(file, code.replaceAll("__SHELL__", JSON.stringify({ version, first })));
}
