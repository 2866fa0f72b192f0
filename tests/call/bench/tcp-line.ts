import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type TcpLine = {
  readonly url: string;
  readonly setDelay: (delayMs: number) => void;
  /** Nothing passes; what was open, or is opened meanwhile, stays mute for ever, as after a real outage. */
  readonly setDown: (isDown: boolean) => void;
  readonly setTarget: (port: number) => void;
  readonly close: () => void;
};

/** The way of a page's own requests and of its signalling. */
export async function openTcpLine(target: number): Promise<TcpLine> {
  const state = { target, delayMs: 0, isDown: false };
  const pairs = new Set<{ isMute: boolean; readonly ends: readonly Socket[] }>();
  const server = createServer((near) => {
    const far = connect(state.target, "127.0.0.1");
    const pair = { isMute: state.isDown, ends: [near, far] };
    pairs.add(pair);
    const join = (from: Socket, to: Socket) => {
      from.setNoDelay(true);
      from.on("data", (bytes: Buffer) =>
        setTimeout(() => pair.isMute || to.destroyed || to.write(bytes), state.delayMs),
      );
      from.on("error", () => undefined);
      from.on("close", () => {
        pairs.delete(pair);
        if (!pair.isMute || from === near) setTimeout(() => to.destroy(), state.delayMs);
      });
    };
    join(near, far);
    join(far, near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}`,
    setDelay: (delayMs) => void (state.delayMs = delayMs),
    setDown: (isDown) => {
      state.isDown = isDown;
      if (isDown) for (const pair of pairs) pair.isMute = true;
    },
    setTarget: (to) => void (state.target = to),
    close: () => {
      for (const { ends } of pairs) for (const end of ends) end.destroy();
      server.close();
    },
  };
}
