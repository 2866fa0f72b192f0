import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import tls from "node:tls";
import { makeAuthority, makeLeaf } from "../../../hub/tls/certificates.ts";
import { hubPaths } from "../../../shared/contract/hub-api.ts";

export type Badness =
  "good" | "closed" | "expired" | "html" | "other-product" | "broken" | "busy" | "slow" | "half-open";

export type BadLine = {
  readonly url: string;
  readonly become: (how: Badness) => void;
  /** How often a desk has looked for the hub since the last `become`. */
  readonly rounds: () => number;
  readonly close: () => Promise<void>;
};

/**
 * Stands between a desk and the real hub, over TLS that this process trusts, and answers as bad as it is told to.
 * Where nothing is wrong all passes, the live channel too.
 */
export async function openBadLine(hubUrl: string): Promise<BadLine> {
  const state: { how: Badness; rounds: number } = { how: "good", rounds: 0 };
  const sockets = new Set<Socket>();
  const { good, expired } = await certificates();
  const server = createServer(good, (ask, answer) => {
    if (ask.url?.startsWith(hubPaths.info)) state.rounds += 1;
    respond(state.how, hubUrl, ask, answer);
  });
  server.on("upgrade", (ask: IncomingMessage, socket: Socket) => {
    if (state.how === "good") passOnUpgrade(hubUrl, ask, socket);
    else if (state.how !== "slow" && state.how !== "half-open") socket.destroy();
  });
  server.on("connection", (socket: Socket) => {
    if (state.how === "closed") return void socket.destroy();
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `https://localhost:${port}`,
    become: (how) => {
      server.setSecureContext(how === "expired" ? expired : good);
      state.how = how;
      state.rounds = 0;
      cut();
    },
    rounds: () => state.rounds,
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const dayMs = 86_400_000;

async function certificates() {
  const at = (days: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + days * dayMs);
  const authority = await makeAuthority("Bad line", ["localhost"], {
    notBefore: at(-900),
    notAfter: at(900),
  });
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), authority.certificate]);
  const leaf = async (from: number, until: number) => {
    const made = await makeLeaf(
      authority,
      { hostnames: ["localhost"], addresses: ["127.0.0.1"] },
      { notBefore: at(from), notAfter: at(until) },
    );
    return { cert: made.certificate, key: made.key };
  };
  return { good: await leaf(-7, 300), expired: await leaf(-400, -3) };
}

function respond(how: Badness, hubUrl: string, ask: IncomingMessage, answer: ServerResponse): void {
  switch (how) {
    case "good":
      return passOn(hubUrl, ask, answer);
    case "html":
      return void answer
        .writeHead(200, { "content-type": "text/html" })
        .end("<h1>Please log in to the Wi-Fi</h1>");
    case "other-product":
      return void answer.writeHead(200, { "content-type": "application/json" }).end('{"product":"another"}');
    case "broken":
      return void answer.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
    case "busy":
      return void answer.writeHead(429, { "retry-after": "30" }).end("{}");
    case "slow": {
      // One byte each second: something comes, and never ends.
      answer.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => answer.write(" "), 1000);
      return void answer.on("close", () => clearInterval(timer));
    }
    case "half-open":
      return; // accepted, and never a word
    case "closed":
    case "expired":
      return void ask.socket.destroy(); // a connection of before
  }
}

function passOn(hubUrl: string, ask: IncomingMessage, answer: ServerResponse): void {
  const on = request(
    new URL(ask.url ?? "/", hubUrl),
    { method: ask.method, headers: ask.headers },
    (real) => {
      answer.writeHead(real.statusCode ?? 500, real.headers);
      real.pipe(answer);
    },
  );
  on.on("error", () => answer.destroy());
  ask.pipe(on);
}

function passOnUpgrade(hubUrl: string, ask: IncomingMessage, socket: Socket): void {
  const { hostname, port } = new URL(hubUrl);
  const on = connect(Number(port), hostname, () => {
    const headers = ask.rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [`${name}: ${ask.rawHeaders[at + 1] ?? ""}`] : [],
    );
    on.write([`${ask.method} ${ask.url} HTTP/1.1`, ...headers, "", ""].join("\r\n"));
    socket.pipe(on).pipe(socket);
  });
  on.on("error", () => socket.destroy());
  on.on("close", () => socket.destroy());
  socket.on("error", () => on.destroy());
  socket.on("close", () => on.destroy());
}
