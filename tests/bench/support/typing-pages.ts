import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "vite";

const entry = "virtual:rivals";
/** Their types are not installed with the product; the page takes them from its window. */
const rivals = `
  import PouchDB from "pouchdb-browser";
  import { createRxDatabase } from "rxdb/plugins/core";
  import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
  window.rivals = { PouchDB, createRxDatabase, getRxStorageDexie };
`;

/** PouchDB takes Node's emitter for granted; in a page there is none. */
const events = `
  const all = new WeakMap();
  const of = (emitter) => all.get(emitter) ?? all.set(emitter, new Map()).get(emitter);
  export default function Emitter() {}
  Object.assign(Emitter.prototype, {
    listeners(name) { return [...(of(this).get(name) ?? [])]; },
    listenerCount(name) { return this.listeners(name).length; },
    on(name, heard) { of(this).set(name, [...this.listeners(name), heard]); return this; },
    addListener(name, heard) { return this.on(name, heard); },
    once(name, heard) {
      const one = (...args) => { this.removeListener(name, one); heard.apply(this, args); };
      one.heard = heard;
      return this.on(name, one);
    },
    removeListener(name, heard) {
      of(this).set(name, this.listeners(name).filter((one) => one !== heard && one.heard !== heard));
      return this;
    },
    off(name, heard) { return this.removeListener(name, heard); },
    removeAllListeners(name) {
      if (name === undefined) of(this).clear(); else of(this).delete(name);
      return this;
    },
    setMaxListeners() { return this; },
    emit(name, ...args) {
      const heard = this.listeners(name);
      for (const one of heard) one.apply(this, args);
      return heard.length > 0;
    },
  });
  export { Emitter as EventEmitter };
`;
const ownModules: Readonly<Record<string, string>> = { [entry]: rivals, events };

async function rivalsScript(): Promise<string> {
  const from = path.join(import.meta.dirname, "../package.json");
  const built = await build({
    configFile: false,
    root: path.dirname(from),
    logLevel: "error",
    define: { global: "window" },
    plugins: [
      {
        name: "rivals",
        enforce: "pre",
        resolveId(id, importer) {
          if (id in ownModules) return `\0${id}`;
          return importer === `\0${entry}` ? this.resolve(id, from, { skipSelf: true }) : undefined;
        },
        load: (id) => ownModules[id.replace("\0", "")],
      },
    ],
    build: { write: false, rollupOptions: { input: entry, output: { format: "iife" } } },
  });
  const [made] = Array.isArray(built) ? built : [built];
  const chunk = made && "output" in made ? made.output.find((one) => one.type === "chunk") : undefined;
  if (chunk?.type !== "chunk") throw new Error("The rivals' page script was not built.");
  return chunk.code;
}

/** One note in a page of its own: `/bare`, `/rival`. */
export type TypingPages = { readonly url: string; readonly close: () => Promise<void> };

export async function serveTypingPages(): Promise<TypingPages> {
  const script = await rivalsScript();
  const style = "textarea { width: 400px; height: 600px; font: 14px/1.5 sans-serif; }";
  const page = (more: string) =>
    `<!doctype html><meta charset="utf-8"><title>note</title><style>${style}</style><textarea spellcheck="false"></textarea>${more}`;
  const server = createServer(({ url }, response) => {
    const isScript = url === "/rivals.js";
    response.setHeader(
      "content-type",
      isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8",
    );
    response.end(isScript ? script : page(url === "/rival" ? `<script src="/rivals.js"></script>` : ""));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
