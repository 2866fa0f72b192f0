import { io, type Socket } from "socket.io-client";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { type Ack, ack, type Down, down } from "../../shared/contract/live.ts";
import type { Signalling } from "./signalling.ts";

export type SocketSignalling = Signalling & { readonly close: () => void };

const answerMs = 6_000;
/** A join is the question whether the line carries at all; asked when a call fell silent. */
const joinMs = 2_500;
const probeMs = 4_000;
const socketMs = 5_000;
/** Longer pauses leave a line unused that has come back; shorter ones wear a weak hub out. */
const shortestPauseMs = 400;
const longestPauseMs = 1_500;

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
      const answer = await say(socket, message, message.say === "join" ? joinMs : answerMs);
      // Half-open: it would look well for half a minute, and swallow what is said.
      if (answer === "no-answer") keeper.doubt();
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
    failures: 0,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    /** Asks that are under way; the first that is answered leads to a socket, the others are let go. */
    probes: new Set<AbortController>(),
  };
  const letGo = () => {
    for (const probe of state.probes) probe.abort();
    state.probes.clear();
  };
  const later = () => {
    clearTimeout(state.timer);
    if (state.isClosed || socket.connected) return;
    const pauseMs = Math.min(longestPauseMs, shortestPauseMs * 2 ** state.failures);
    state.failures += 1;
    // Not all centres at the same moment after the hub was away.
    state.timer = setTimeout(() => void attempt(), pauseMs * (0.5 + Math.random() / 2));
  };
  const attempt = async () => {
    if (state.isClosed || socket.connected) return;
    const probe = new AbortController();
    state.probes.add(probe);
    // The next does not wait for this one: what was asked while the line was dead is answered late or never.
    later();
    try {
      const signal = AbortSignal.any([probe.signal, AbortSignal.timeout(probeMs)]);
      const reached = await fetch(new URL(hubPaths.info, hubUrl), { cache: "no-store", signal });
      if (!reached.ok || probe.signal.aborted) return;
      letGo();
      clearTimeout(state.timer);
      socket.auth = await handshake();
      if (state.isClosed) return;
      // A socket that failed counts as busy until it is told to stop.
      socket.disconnect();
      socket.connect();
    } catch {
      if (!state.isClosed && !socket.connected) later();
    } finally {
      state.probes.delete(probe);
    }
  };
  socket.on("connect", () => {
    state.failures = 0;
    tell(true);
  });
  socket.on("disconnect", () => {
    tell(false);
    later();
  });
  socket.on("connect_error", later);
  const now = () => {
    state.failures = 0;
    later();
  };
  addEventListener("online", now);
  void attempt();
  return {
    doubt: () => {
      if (state.isClosed || !socket.connected) return;
      state.failures = 0;
      socket.disconnect();
    },
    close: () => {
      state.isClosed = true;
      letGo();
      clearTimeout(state.timer);
      removeEventListener("online", now);
      socket.disconnect();
    },
  };
}
