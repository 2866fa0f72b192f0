import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { places } from "./places.ts";

const source = path.join(places.root, "renderer", "call", "practice");

/** The practice patient's page: one script of a fixed name, and the voice. */
export async function buildPracticePatient(outDir: string = places.builtPracticePatient): Promise<void> {
  await build({
    configFile: false,
    root: source,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir,
      emptyOutDir: true,
      target: "chrome140",
      lib: { entry: path.join(source, "patient.ts"), formats: ["es"], fileName: () => "page.js" },
    },
  });
  mkdirSync(outDir, { recursive: true });
  copyFileSync(path.join(source, "voice.ogg"), path.join(outDir, "voice.ogg"));
}
