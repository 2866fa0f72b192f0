import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { Server } from "socket.io";
import { iceServersOf } from "../../../hub/live/ice-servers.ts";
import type { Side } from "../../../shared/contract/live.ts";
import type { BenchOptions, BenchPage, Reading, Traced } from "./page.ts";
import { openTcpLine, type TcpLine } from "./tcp-line.ts";
import { openUdpShaper, ownAddress, type UdpShaper } from "./udp-shaper.ts";
import { pause } from "./until.ts";
import { type Line, openWays } from "./way.ts";

export type World = {
  readonly browsers: Readonly<Record<Side, Browser>>;
  readonly script: string;
  readonly hubPort: () => number;
  readonly turn: { readonly port: number; readonly secret: string };
  readonly taskId: string;
  readonly token: (side: Side) => Promise<string>;
};

export type End = {
  readonly side: Side;
  readonly page: Page;
  readonly udp: UdpShaper;
  readonly tcp: TcpLine;
  readonly read: () => Promise<Reading>;
  readonly trace: () => Promise<readonly Traced[]>;
  readonly happened: () => Promise<ReturnType<BenchPage["happened"]>>;
  readonly first: () => Promise<{ readonly sound: number; readonly picture: number }>;
};

/** Two pages, each behind a line of its own, with what makes them find each other. */
export type Pair = {
  readonly desk: End;
  readonly spoke: End;
  readonly ends: readonly [End, End];
  /** One way of each end; a round trip from page to page is four of them by relay. */
  readonly setLine: (line: Line) => void;
  /** Rings, accepts, and answers when the centre accepted, milliseconds since 1970. */
  readonly call: () => Promise<number>;
  readonly close: () => Promise<void>;
};

export type How = Pick<BenchOptions, "who" | "relayOnly" | "cameraMs" | "preview"> & {
  readonly chance: () => number;
  readonly line: Line;
};

export async function openPair(world: World, how: How): Promise<Pair> {
  const relay = await openRelay();
  const ends: End[] = [];
  const open = async (side: Side): Promise<End> => {
    const ways = openWays();
    const tcp = await openTcpLine(world.hubPort(), ways);
    const relayLine = await openTcpLine(relay.port, ways);
    const udp = openUdpShaper(how.chance, ways);
    const setLine = (line: Line) => {
      // Direct, a datagram passes one line only: the receiver's.
      udp.set(how.relayOnly ? line : { ...line, delayMs: line.delayMs * 2 });
      for (const one of [tcp, relayLine]) one.set(line);
    };
    const port = how.relayOnly ? await udp.portTo(world.turn.port) : 0;
    const servers = iceServersOf(
      { urls: [`turn:${ownAddress()}:${port}?transport=udp`], secret: world.turn.secret },
      new Date(),
    );
    const context = await world.browsers[side].newContext();
    const page = await context.newPage();
    await page.exposeFunction("freshToken", () => world.token(side));
    await page.exposeFunction("shapedPort", async (to: number) => [
      ownAddress(),
      await udp.portTo(to, ownAddress()),
    ]);
    await page.goto(`${tcp.url}/hub/info`);
    await page.addScriptTag({ content: world.script, type: "module" });
    await page.waitForFunction(() => "bench" in window);
    const options: BenchOptions = {
      ...{ who: how.who, side, taskId: world.taskId, relayOnly: how.relayOnly, cameraMs: how.cameraMs },
      iceServers: how.relayOnly ? servers : [],
      relayUrl: relayLine.url,
      preview: how.preview && side === "spoke",
    };
    await page.evaluate((given) => window.bench.open(given), options);
    lines.push(setLine);
    closers.push(async () => {
      await context.close();
      for (const one of [tcp, relayLine, udp]) one.close();
    });
    return {
      ...{ side, page, udp, tcp },
      read: () => page.evaluate(() => window.bench.read()),
      trace: () => page.evaluate(() => window.bench.trace()),
      happened: () => page.evaluate(() => window.bench.happened()),
      first: () => page.evaluate(() => window.bench.first()),
    };
  };
  const lines: ((line: Line) => void)[] = [];
  const closers: (() => Promise<void>)[] = [];
  const spoke = await open("spoke");
  const desk = await open("desk");
  ends.push(desk, spoke);
  for (const { page } of ends) await page.waitForFunction(() => window.bench.isReady());
  const setLine = (line: Line) => {
    for (const set of lines) set(line);
  };
  setLine(how.line);
  return {
    ...{ desk, spoke, ends: [desk, spoke], setLine },
    call: async () => {
      await desk.page.evaluate(() => window.bench.ring());
      await spoke.page.waitForFunction(() => window.bench.isRinging(), undefined, { polling: 50 });
      // A person needs a moment to press the key.
      await pause(2_500);
      return spoke.page.evaluate(() => window.bench.accept());
    },
    close: async () => {
      await desk.page.evaluate(() => window.bench.hangUp()).catch(() => undefined);
      // What the hub has not heard leaves the call on, and the next pair would come back into it.
      if (how.who === "ours")
        await desk.page.waitForFunction(() =>
          window.bench.happened().some(({ what }) => what === "said hang-up: true"),
        );
      else await pause(300);
      for (const close of closers) await close();
      relay.close();
    },
  };
}

/** What the rival's pages say to each other goes by this: all that one says the other hears. */
async function openRelay() {
  const http = createServer();
  const server = new Server(http, { cors: { origin: true } });
  server.on("connection", (socket) =>
    socket.on("say", (what: unknown) => socket.broadcast.emit("hear", what)),
  );
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo; // a TCP server's address is never a string
  return { port, close: () => void server.close() };
}

/** Of all of a browser's processes, CPU seconds so far. */
export function cpuSeconds(pids: readonly number[]): number {
  return pids.reduce((total, pid) => total + cpuOf(pid), 0);
}

function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0; // ended meanwhile
  }
}
