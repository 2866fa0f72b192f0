import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { hubPaths } from "../../../shared/contract/hub-api.ts";
import { type Ack, ack, type Down, down, type Up } from "../../../shared/contract/live.ts";

type Unsaid<U> = U extends Up ? Omit<U, "pageId"> : never;
type Heard<H extends Down["hear"]> = Extract<Down, { hear: H }>;

/** A page on the live channel over a real socket: says, hears, remembers what it heard. */
export async function openLivePage(
  url: string,
  token: string,
  audience: "desk" | "live",
  pageId = randomUUID(),
) {
  const heard: Down[] = [];
  const waiting = new Set<() => void>();
  const socket: Socket = io(url, {
    path: hubPaths.live,
    auth: { token, audience },
    transports: ["websocket"],
    reconnectionDelay: 100,
    reconnectionDelayMax: 300,
    forceNew: true,
  });
  socket.on("hear", (message: unknown) => {
    heard.push(down.parse(message));
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  const sayRaw = async (message: unknown): Promise<Ack> =>
    ack.parse(await socket.timeout(20_000).emitWithAck("say", message));
  return {
    pageId,
    heard,
    sayRaw,
    say: (message: Unsaid<Up>) => sayRaw({ ...message, pageId }),
    /** The first that fits, of those heard already or to come. */
    hears: async <H extends Down["hear"]>(
      hear: H,
      fits: (message: Heard<H>) => boolean = () => true,
    ): Promise<Heard<H>> => {
      const find = () =>
        // Narrowed by the discriminant just compared.
        heard.find((one) => one.hear === hear && fits(one as Heard<H>)) as Heard<H> | undefined;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`never heard ${hear}; heard ${JSON.stringify(heard.map((one) => one.hear))}`));
        }, 20_000);
        const look = () => {
          const found = find();
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    /** The next time that it is connected. */
    connected: () => new Promise<void>((resolve) => void socket.once("connect", resolve)),
    away: () => void socket.disconnect(),
    back: () => void socket.connect(),
    close: () => void socket.disconnect(),
  };
}
export type LivePage = Awaited<ReturnType<typeof openLivePage>>;
