import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, type Socket } from "node:net";

export type Badness = "good" | "closed" | "html" | "other-product" | "broken" | "busy" | "slow" | "half-open";

export type BadLine = {
  readonly url: string;
  readonly become: (how: Badness) => void;
  /** Requests since the last `become`. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

/** Stands between a desk and the real hub, and answers as bad as it is told to. */
export async function openBadLine(hubUrl: string): Promise<BadLine> {
  const state: { how: Badness; asked: number } = { how: "good", asked: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((ask, answer) => {
    state.asked += 1;
    respond(state.how, hubUrl, ask, answer);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    become: (how) => {
      state.how = how;
      state.asked = 0;
      for (const socket of sockets) socket.destroy();
    },
    asked: () => state.asked,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function respond(how: Badness, hubUrl: string, ask: IncomingMessage, answer: ServerResponse): void {
  switch (how) {
    case "good":
      return passOn(hubUrl, ask, answer);
    case "closed":
      return void ask.socket.destroy();
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
