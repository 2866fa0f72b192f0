import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";
import { networkInterfaces } from "node:os";
import { type Line, openWays, queueMs, type Ways } from "./way.ts";

export type UdpShaper = {
  readonly set: (line: Line) => void;
  /** A port of this machine behind which `port` of `address` stands, both ways over the line. */
  readonly portTo: (port: number, address?: string) => Promise<number>;
  readonly bytes: () => number;
  readonly close: () => void;
};

/** One end's line for datagrams: all flows of it share one queue each way. No rights are needed for it. */
export function openUdpShaper(chance: () => number, ways: Ways = openWays()): UdpShaper {
  const state = { line: { delayMs: 0 } as Line, bytes: 0 };
  const sockets = new Set<Socket>();
  const ports = new Map<string, Promise<number>>();
  const pass = (way: keyof typeof ways, bytes: Buffer, send: () => void) => {
    state.bytes += bytes.length;
    const { line } = state;
    if (line.isDown || chance() < (line.loss ?? 0) || ways[way].waitMs() > queueMs) return;
    ways[way].pass(line, bytes.length, () => {
      // It may have gone down meanwhile; what was in the air is lost with it.
      if (!state.line.isDown) send();
    });
  };
  const open = async (port: number, address: string): Promise<number> => {
    const front = createSocket("udp4");
    sockets.add(front);
    const flows = new Map<string, Socket>();
    const flowOf = (from: RemoteInfo): Socket => {
      const key = `${from.address}:${from.port}`;
      const known = flows.get(key);
      if (known) return known;
      const flow = createSocket("udp4");
      sockets.add(flow);
      flows.set(key, flow);
      flow.on("error", () => undefined);
      flow.on("message", (bytes) =>
        pass("back", bytes, () => quietly(() => front.send(bytes, from.port, from.address))),
      );
      return flow;
    };
    front.on("error", () => undefined);
    front.on("message", (bytes, from) => {
      const flow = flowOf(from);
      pass("out", bytes, () => quietly(() => flow.send(bytes, port, address)));
    });
    front.bind(0, ownAddress());
    await once(front, "listening");
    return front.address().port;
  };
  return {
    set: (line) => void (state.line = line),
    portTo: (port, address = "127.0.0.1") => {
      const key = `${address}:${port}`;
      const known = ports.get(key) ?? open(port, address);
      ports.set(key, known);
      return known;
    },
    bytes: () => state.bytes,
    close: () => {
      for (const socket of sockets) quietly(() => socket.close());
    },
  };
}

/** A browser's sockets stand on the card's address, and are not reached by the loopback's. */
export const ownAddress = (): string =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address ?? "127.0.0.1";

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return; // closed at the end of a run
  }
}
