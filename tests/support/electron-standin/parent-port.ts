/** Loaded before the core's bundle: `process.parentPort` over a forked child's channel. */
import { strict } from "./strict.ts";

const parentPort = strict("parentPort", {
  postMessage: (message: unknown): void => void process.send?.(message),
  on(name: "message", listener: (event: { readonly data: unknown }) => void): void {
    if (name !== "message") throw new Error(`The Electron stand-in has no event parentPort ${String(name)}`);
    process.on("message", (data) => listener({ data }));
  },
});
Object.defineProperty(process, "parentPort", { value: parentPort });
process.on("disconnect", () => process.exit(1)); // Electron ends its utility processes when it ends
