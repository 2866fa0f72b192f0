import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { DeskDoor } from "./desk-door.ts";
import { openDeskSocket } from "./desk-socket.ts";
import { pageFiles } from "./page-files.ts";
import { type PageServer, answerRequest, enterLink } from "./page-server.ts";
import { makeDoor } from "./tickets.ts";

export type BrowserHost = {
  readonly origin: string;
  readonly controlSecret: string;
  /** A fresh one-time link, good for a minute and one use. */
  readonly newLink: () => string;
  readonly close: () => Promise<void>;
};

/** Serves the desk's page and its socket on 127.0.0.1. `port` 0 takes any free one. */
export async function openBrowserHost(options: {
  readonly desk: DeskDoor;
  readonly pageFolder: string;
  readonly port: number;
}): Promise<BrowserHost> {
  const files = pageFiles(options.pageFolder);
  const door = makeDoor();
  const controlSecret = randomBytes(32).toString("base64url");
  const http = createServer();
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject).listen(options.port, "127.0.0.1", resolve);
  });
  const { port } = http.address() as AddressInfo; // a TCP server's address is never a string
  const pages: PageServer = { port, door, files, controlSecret };
  http.on("request", (request, response) => answerRequest(pages, request, response));
  const socket = openDeskSocket(http, port, door, options.desk);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    controlSecret,
    newLink: () => enterLink(origin, door.newTicket()),
    async close() {
      socket.close();
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}
