import { io, type Socket } from "socket.io-client";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { type Ack, ack, type Down, down } from "../../shared/contract/live.ts";
import { openAsking } from "./ask-hub.ts";
import type { Signalling } from "./signalling.ts";

export type SocketSignalling = Signalling & { readonly close: () => void };

const answerMs = 6_000;
/** A join is the question whether the line carries at all; asked when a call fell silent. */
const joinMs = 2_500;
const socketMs = 5_000;
/** With what it must be told first, e.g. who is signed in. */
const openingMs = 9_000;
/**
 * The live channel over a socket of the page's own.
 *
 * Chromium makes WebSockets slow to open after some dozen failures (measured), so whether the hub can be reached is
 * asked by an ordinary request, and a socket is opened only where that was answered.
 */
export function openSocketSignalling(
  hubUrl: string,
  /** Fresh for each connection; rejects where nobody is signed in (any more). */
  token: () => Promise<string>,
  audience: "live" | "desk" = "live",
): SocketSignalling {
  const socket = io(hubUrl, {
    path: hubPaths.live,
    transports: ["websocket"],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    timeout: socketMs,
  });
  const hearing = new Set<(message: Down) => void>();
  const watching = new Set<(isConnected: boolean) => void>();
  socket.on("hear", (shown: unknown) => {
    const message = down.safeParse(shown);
    if (message.success) for (const listener of [...hearing]) listener(message.data);
  });
  const tell = (isConnected: boolean) => {
    for (const listener of [...watching]) listener(isConnected);
  };
  const keeper = keepConnected(socket, hubUrl, async () => ({ token: await token(), audience }), tell);
  return {
    say: async (message) => {
      const { id } = socket;
      const answer = await say(socket, message, message.say === "join" ? joinMs : answerMs);
      // Half-open: it would look well for half a minute, and swallow what is said. One opened meanwhile is not meant.
      if (answer === "no-answer" && socket.id === id) keeper.doubt();
      return answer;
    },
    onHear: (listener) => {
      hearing.add(listener);
      return () => void hearing.delete(listener);
    },
    isConnected: () => socket.connected,
    onConnection: (listener) => {
      watching.add(listener);
      return () => void watching.delete(listener);
    },
    close: keeper.close,
  };
}

async function say(socket: Socket, message: unknown, patienceMs: number): Promise<Ack | "no-answer"> {
  if (!socket.connected) return "no-answer";
  try {
    const answer: unknown = await socket.timeout(patienceMs).emitWithAck("say", message);
    const read = ack.safeParse(answer);
    return read.success ? read.data : "no-answer";
  } catch {
    return "no-answer";
  }
}

function keepConnected(
  socket: Socket,
  hubUrl: string,
  handshake: () => Promise<{ readonly token: string; readonly audience: string }>,
  tell: (isConnected: boolean) => void,
) {
  const state = {
    isClosed: false,
    /** The hub answered; a socket is on its way. A second one would end the first. */
    opening: undefined as ReturnType<typeof setTimeout> | undefined,
  };
  const isNeeded = () => !state.isClosed && state.opening === undefined && !socket.connected;
  const opened = () => {
    clearTimeout(state.opening);
    state.opening = undefined;
  };
  const failed = () => {
    opened();
    asking.later();
  };
  const open = async () => {
    const mine = setTimeout(failed, openingMs);
    state.opening = mine;
    try {
      const auth = await handshake();
      if (state.isClosed || state.opening !== mine) return;
      socket.auth = auth;
      // A socket that failed counts as busy until it is told to stop.
      socket.disconnect();
      socket.connect();
    } catch {
      if (state.opening === mine) failed();
    }
  };
  const asking = openAsking(hubUrl, isNeeded, () => void open());
  socket.on("connect", () => {
    opened();
    tell(true);
  });
  socket.on("disconnect", () => {
    tell(false);
    asking.anew();
  });
  socket.on("connect_error", failed);
  addEventListener("online", asking.anew);
  return {
    doubt: () => {
      if (!state.isClosed && socket.connected) socket.disconnect();
    },
    close: () => {
      state.isClosed = true;
      asking.letGo();
      opened();
      removeEventListener("online", asking.anew);
      socket.disconnect();
    },
  };
}
