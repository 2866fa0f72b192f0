import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Way = "up" | "down";
/** `kinds`: what was put on the line, by method and path without ids; cut off or not. */
export type Passed = {
  readonly up: number;
  readonly down: number;
  readonly cuts: number;
  readonly kinds: Readonly<
    Record<string, { readonly asks: number; readonly up: number; readonly down: number }>
  >;
};

/** A line of a hill: every byte of every connection through one thin place, and all connections cut at once. */
export type ThinLine = {
  readonly url: string;
  /** From now on the line is thin, and nothing of before is open any more. Cut where so many bytes have passed. */
  readonly begin: (cut?: { readonly way: Way; readonly at: readonly number[] }) => void;
  /** The line is wide again; what passed since `begin`. */
  readonly end: () => Passed;
  readonly close: () => Promise<void>;
};

export const rttMs = 300;
export const bytesPerSecond = 200_000 / 8;
/** What stands between two connections takes turns by packets, not by whole bodies. */
const packetBytes = 1_460;

type Packet = { readonly to: Socket; readonly bytes: Buffer; readonly outAtMs: number };
type Pair = { readonly near: Socket; readonly far: Socket; isCut: boolean };

/**
 * 1. One queue for each way, 200 kbit/s; a packet arrives half a round trip after its last byte has left.
 * 2. A connection is there one round trip after it was asked for.
 * 3. A cut ends every connection. What had passed the thin place arrives; the rest is lost.
 */
export async function openThinLine(port: number): Promise<ThinLine> {
  const held = { isThin: false, cuts: 0, cut: undefined as { way: Way; at: readonly number[] } | undefined };
  const pairs = new Set<Pair>();
  const kinds = new Map<string, { asks: number; up: number; down: number }>();
  const note = (kind: string, asks: number, way: Way, bytes: number): void => {
    const noted = kinds.get(kind) ?? { asks: 0, up: 0, down: 0 };
    kinds.set(kind, { ...noted, asks: noted.asks + asks, [way]: noted[way] + bytes });
  };
  const ways = { up: makeWay(() => passed("up")), down: makeWay(() => passed("down")) };

  const endAll = (): void => {
    for (const { near, far } of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  const cutAll = (): void => {
    for (const way of Object.values(ways)) way.dropUnsent();
    for (const pair of pairs) {
      pair.isCut = true;
      setTimeout(() => (pair.near.destroySoon(), pair.far.destroySoon()), rttMs / 2 + 5);
    }
    pairs.clear();
  };
  const passed = (way: Way): void => {
    if (held.cut?.way !== way || ways[way].count() < (held.cut.at[held.cuts] ?? Infinity)) return;
    held.cuts += 1;
    cutAll();
  };

  const server = createServer((near) => {
    const pair: Pair = { near, far: connect(port, "127.0.0.1"), isCut: false };
    pairs.add(pair);
    const { far } = pair;
    const isThereAtMs = held.isThin ? performance.now() + rttMs : 0;
    let kind = "";
    const join = (from: Socket, to: Socket, way: Way): void => {
      from.setNoDelay(true);
      from.on("data", (bytes: Buffer) => {
        if (pair.isCut) return;
        const asked = way === "up" ? kindOf(bytes) : undefined;
        kind = asked ?? kind;
        note(kind, asked === undefined ? 0 : 1, way, bytes.length);
        if (held.isThin) ways[way].take(to, bytes, isThereAtMs);
        else to.write(bytes);
      });
      from.on("error", () => undefined);
      from.on("close", () => {
        pairs.delete(pair);
        if (!pair.isCut) setTimeout(() => to.destroySoon(), held.isThin ? rttMs / 2 : 0);
      });
    };
    join(near, far, "up");
    join(far, near, "down");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${address.port}`,
    begin: (cut) => {
      endAll();
      pairs.clear();
      kinds.clear();
      for (const way of Object.values(ways)) way.reset();
      Object.assign(held, { isThin: true, cuts: 0, cut });
    },
    end: () => {
      held.isThin = false;
      return {
        up: ways.up.count(),
        down: ways.down.count(),
        cuts: held.cuts,
        kinds: Object.fromEntries(kinds),
      };
    },
    close: async () => {
      endAll();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What a request asks for, where this is the beginning of one. */
function kindOf(bytes: Buffer): string | undefined {
  const [, method, path] = /^(GET|POST|PUT) (\S{1,100})/.exec(bytes.toString("latin1", 0, 110)) ?? [];
  if (method === undefined || path === undefined) return undefined;
  return `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}[^&]*/g, "…").slice(0, 40)}`;
}

function makeWay(onPassed: () => void) {
  const held = { freeAtMs: 0, count: 0, timer: undefined as NodeJS.Timeout | undefined };
  let unsent: Packet[] = [];
  const later = (): void => {
    const [first] = unsent;
    if (held.timer !== undefined || !first) return;
    held.timer = setTimeout(pump, Math.max(0, first.outAtMs - performance.now()));
  };
  const pump = (): void => {
    held.timer = undefined;
    for (let first = unsent[0]; first && first.outAtMs <= performance.now() + 0.5; first = unsent[0]) {
      unsent.shift();
      const { to, bytes } = first;
      held.count += bytes.length;
      // Timers of one length keep their order.
      setTimeout(() => void (to.destroyed || to.write(bytes)), rttMs / 2);
      onPassed();
    }
    later();
  };
  return {
    take: (to: Socket, bytes: Buffer, notBeforeMs: number): void => {
      for (let at = 0; at < bytes.length; at += packetBytes) {
        const packet = bytes.subarray(at, at + packetBytes);
        const startMs = Math.max(performance.now(), held.freeAtMs, notBeforeMs);
        held.freeAtMs = startMs + (packet.length / bytesPerSecond) * 1_000;
        unsent.push({ to, bytes: packet, outAtMs: held.freeAtMs });
      }
      later();
    },
    count: () => held.count,
    dropUnsent: (): void => {
      unsent = [];
      held.freeAtMs = 0;
    },
    reset: (): void => {
      unsent = [];
      Object.assign(held, { freeAtMs: 0, count: 0 });
    },
  };
}
