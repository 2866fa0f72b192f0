import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Ground } from "./desk-files.ts";
import { type Pouch, type PouchMaker, pouchInNode, rival } from "./rivals.ts";

export type ServedPouch = {
  readonly docs: Pouch;
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** CouchDB's protocol as PouchDB's own server speaks it; its database is `docs`. */
export async function servePouch(ground: Ground, prefix: string): Promise<ServedPouch> {
  const express = rival<() => { use: (path: string, app: unknown) => unknown }>("express");
  const Served = pouchInNode().defaults({ prefix: ground.file(prefix) });
  const docs = new Served("docs");
  const app = express();
  const serving = rival<(maker: PouchMaker, how: object) => unknown>("express-pouchdb");
  const how = { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: ground.file(`${prefix}.log`) };
  app.use("/", serving(Served, how));
  const server: Server = createServer(app as never);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    docs,
    port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await docs.close();
    },
  };
}
