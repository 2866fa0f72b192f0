import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

/** `run.ts MAIN.js …`: runs a built main entry with the stand-in in Electron's place. */
const standin = new URL("electron.ts", import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === "electron" || name === "electron/main"
      ? { url: standin, shortCircuit: true }
      : next(name, context),
});
await import(pathToFileURL(process.argv[2] ?? "").href);
