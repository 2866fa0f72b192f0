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

type HubPage = {
  readonly source: string;
  readonly built: string;
  /** Where the hub serves it. */
  readonly address: string;
};
export const spokePage: HubPage = {
  source: places.spokePage,
  built: places.builtSpokePage,
  address: "/spoke",
};
export const verifyPage: HubPage = {
  source: places.verifyPage,
  built: places.builtVerifyPage,
  address: "/verify",
};

/** A page that the hub serves: small for a thin line, no inline script, fonts as files that few devices fetch. */
function hubPageConfig({ source, built, address }: HubPage): InlineConfig {
  return {
    configFile: false,
    root: source,
    base: `${address}/`,
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir: built,
      emptyOutDir: true,
      target: oldestChrome,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          page: path.join(source, "index.html"),
          [worker]: path.join(source, `${worker}.ts`),
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
export async function buildHubPage(page: HubPage): Promise<void> {
  await build(hubPageConfig(page));
  nameFilesToWorker(page);
  for (const file of filesBelow(page.built)) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(file)) continue;
    const content = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

function nameFilesToWorker({ built, address }: HubPage): void {
  const first = firstFiles(built).map((name) => `${address}/${name}`);
  const page = readFileSync(path.join(built, "index.html"));
  const version = createHash("sha256").update(page).digest("hex").slice(0, 16);
  const file = path.join(built, `${worker}.js`);
  const code = readFileSync(file, "utf8");
  if (!code.includes("__SHELL__")) throw new Error(`the service worker of ${address} asks for no files`);
  writeFileSync(file, code.replaceAll("__SHELL__", JSON.stringify({ version, first })));
}
