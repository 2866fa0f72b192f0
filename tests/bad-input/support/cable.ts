import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Cable = {
  readonly url: string;
  readonly pull: () => void;
  readonly plugIn: () => void;
  readonly close: () => Promise<void>;
};

/** The cable between a desk and its hub: pulled, the hub behind it goes on and is no other when the desk is back. */
export async function openCable(hubUrl: string): Promise<Cable> {
  const state = { isIn: true };
  const ends = new Set<Socket>();
  const { hostname, port } = new URL(hubUrl);
  const server = createServer((near) => {
    if (!state.isIn) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on("error", () => other.destroy());
      end.on("close", () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  const pull = (): void => {
    state.isIn = false;
    for (const end of ends) end.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${own}`,
    pull,
    plugIn: () => void (state.isIn = true),
    close: async () => {
      pull();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
