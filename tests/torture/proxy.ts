import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Fate } from "./fate.ts";

export type Proxy = {
  readonly port: number;
  /** Ends every connection that is open now. */
  readonly cut: () => void;
  /** How often each fate befell a request. */
  readonly counts: ReadonlyMap<Fate["kind"], number>;
  readonly close: () => Promise<void>;
};

/** Sees every answer of the hub: its first byte as it comes, and all of it. */
export type Witness = {
  readonly answerBegins: (request: Buffer) => void;
  readonly answered: (request: Buffer, answer: Buffer) => void;
};

/**
 * The line: takes whole HTTP requests from the wire, and lets happen to each what its fate says. A connection carries
 * one request, so that a cut harms no other; the live channel's is passed on, and may be cut.
 */
export async function openProxy(options: {
  readonly hubPort: number;
  /** Of the n-th request since the proxy was opened. */
  readonly fate: (request: number) => Fate;
  readonly witness?: Witness;
}): Promise<Proxy> {
  const open = new Set<Socket>();
  const counts = new Map<Fate["kind"], number>();
  const state = { requests: 0 };
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    // A peer that was killed resets; that is what this line is for.
    return socket.on("error", () => undefined).on("close", () => open.delete(socket));
  };
  const carry: Carry = async (request, share = 1) => {
    const hub = keep(connect(options.hubPort, "127.0.0.1"));
    const answer: Buffer[] = [];
    hub.once("data", () => options.witness?.answerBegins(request));
    hub.on("data", (bytes: Buffer) => answer.push(bytes));
    hub.write(request.subarray(0, Math.max(1, Math.floor(request.length * share))));
    if (share < 1) hub.end();
    await new Promise((done) => hub.once("close", done));
    options.witness?.answered(request, Buffer.concat(answer));
    return Buffer.concat(answer);
  };
  const server = createServer((desk) => {
    keep(desk);
    let request = Buffer.alloc(0);
    const take = (bytes: Buffer): void => {
      request = Buffer.concat([request, bytes]);
      const head = headOf(request);
      if (head === undefined || request.length < head.end + head.bodyBytes) return;
      desk.off("data", take);
      state.requests += 1;
      const fate = options.fate(state.requests);
      counts.set(fate.kind, (counts.get(fate.kind) ?? 0) + 1);
      if (head.isUpgrade)
        return passOn(desk, request, () => keep(connect(options.hubPort, "127.0.0.1")), fate);
      void befall(desk, closing(request, head.end), fate, carry).catch(() => desk.destroy());
    };
    desk.on("data", take);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port,
    cut,
    counts,
    close: async () => {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}

type Carry = (request: Buffer, share?: number) => Promise<Buffer>;

async function befall(desk: Socket, request: Buffer, fate: Fate, carry: Carry): Promise<void> {
  switch (fate.kind) {
    case "passed":
      return answer(desk, await carry(request));
    case "delayed":
      await wait(fate.waitMs);
      return answer(desk, await carry(request));
    case "dropped":
      return void desk.destroy();
    case "swallowed":
      return;
    case "request-halved":
      await carry(request, fate.share);
      return void desk.destroy();
    case "answer-halved": {
      const whole = await carry(request);
      return answer(desk, whole.subarray(0, Math.floor(whole.length * fate.share)));
    }
    case "answer-lost":
      await carry(request);
      return void desk.destroy();
    case "doubled": {
      const [, second] = await Promise.all([carry(request), carry(request)]);
      return answer(desk, second);
    }
  }
}

/** What came of the hub, and the end of the connection; of a hub that is dead, the end alone. */
function answer(desk: Socket, bytes: Buffer): void {
  if (bytes.length === 0) desk.destroy();
  else desk.end(bytes, () => desk.destroy());
}

/** The live channel: either there, or cut. */
function passOn(desk: Socket, request: Buffer, toHub: () => Socket, fate: Fate): void {
  if (fate.kind !== "passed" && fate.kind !== "delayed" && fate.kind !== "doubled")
    return void desk.destroy();
  const hub = toHub();
  hub.write(request);
  desk.pipe(hub).pipe(desk);
  desk.on("close", () => hub.destroy());
  hub.on("close", () => desk.destroy());
}

function headOf(request: Buffer) {
  const end = request.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = request.subarray(0, end).toString("latin1");
  const length = /^content-length: *(\d+)/imu.exec(head)?.[1];
  return { end: end + 4, bodyBytes: Number(length ?? 0), isUpgrade: /^upgrade:/imu.test(head) };
}

/** The same request, saying that no other follows: the answer then ends with the connection. */
function closing(request: Buffer, headEnd: number): Buffer {
  const head = request
    .subarray(0, headEnd)
    .toString("latin1")
    .replace(/^connection:.*\r\n/imu, "");
  const [first = "", ...rest] = head.split("\r\n");
  return Buffer.concat([
    Buffer.from([first, "connection: close", ...rest].join("\r\n"), "latin1"),
    request.subarray(headEnd),
  ]);
}
