import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type Line, openWays, queueMs, type Way, type Ways } from "./way.ts";

export type TcpLine = {
  readonly url: string;
  /** While it is down nothing passes; what was open, or is opened meanwhile, stays mute for ever, as after a real outage. */
  readonly set: (line: Line) => void;
  readonly setTarget: (port: number) => void;
  /** From the page to the hub, also what was lost. */
  readonly bytesOut: () => number;
  readonly close: () => void;
};

const segmentBytes = 1_448;
/** A stream fills the queue of a narrow place as far as it may, and never loses: its repair is not what is measured. */
const fullMs = queueMs - 60;

type Pair = { isMute: boolean; readonly ends: readonly Socket[] };

/** The way of a page's own requests and of its signalling. */
export async function openTcpLine(target: number, ways: Ways = openWays()): Promise<TcpLine> {
  const state = { target, line: { delayMs: 0 } as Line, bytesOut: 0 };
  const pairs = new Set<Pair>();
  const carry = (pair: Pair, from: Socket, to: Socket, way: Way, counted: (bytes: number) => void) => {
    const waiting: Buffer[] = [];
    const pump = () => {
      for (let next = waiting[0]; next; next = waiting[0]) {
        if (pair.isMute) return void waiting.splice(0);
        if (way.waitMs() > fullMs) return void setTimeout(pump, way.waitMs() - fullMs + 1);
        const segment = next;
        waiting.shift();
        counted(segment.length);
        way.pass(state.line, segment.length, () => pair.isMute || to.destroyed || to.write(segment));
      }
      from.resume();
    };
    from.setNoDelay(true);
    from.on("data", (bytes: Buffer) => {
      const isIdle = waiting.length === 0;
      for (let at = 0; at < bytes.length; at += segmentBytes)
        waiting.push(bytes.subarray(at, at + segmentBytes));
      from.pause();
      if (isIdle) pump();
    });
    from.on("error", () => undefined);
    from.on("close", () => {
      pairs.delete(pair);
      if (!pair.isMute || from === pair.ends[0])
        setTimeout(() => to.destroy(), state.line.delayMs + way.waitMs());
    });
  };
  const server = createServer((near) => {
    const far = connect(state.target, "127.0.0.1");
    const pair = { isMute: state.line.isDown ?? false, ends: [near, far] };
    pairs.add(pair);
    carry(pair, near, far, ways.out, (bytes) => void (state.bytesOut += bytes));
    carry(pair, far, near, ways.back, () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}`,
    set: (line) => {
      state.line = line;
      if (line.isDown) for (const pair of pairs) pair.isMute = true;
    },
    setTarget: (to) => void (state.target = to),
    bytesOut: () => state.bytesOut,
    close: () => {
      for (const { ends } of pairs) for (const end of ends) end.destroy();
      server.close();
    },
  };
}
