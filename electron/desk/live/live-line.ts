import { type Socket, io } from "socket.io-client";
import { hubPaths, type Poke, poke } from "../../../shared/contract/hub-api.ts";
import { type Ack, ack, type Down, down, type Up } from "../../../shared/contract/live.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { HubSession } from "../hub/hub-session.ts";

const ackPatienceMs = 8_000;
/** A join is the question whether the line carries at all; asked when a call fell silent. */
const joinPatienceMs = 2_500;
/** A call waits for this line: short pauses, and few attempts that hang long in a dead line, for a slow one. */
const reconnecting = { reconnectionDelay: 300, reconnectionDelayMax: 400, timeout: 1_800 } as const;
const patientMs = 8_000;
/** Some five minutes; a hub that is away for longer is asked less. */
const manyAttempts = 150;
const longPauseMs = 3_000;
const refusedAgainMs = 1_500;

export type LiveLine = {
  readonly connected: () => boolean;
  /** Answers what the hub acknowledged; fails where there is no line or no answer in time. Nothing is kept back. */
  readonly say: (up: Up) => Promise<Result<Ack, Failure>>;
  readonly end: () => void;
};

export type LiveListener = {
  readonly onPoke: (poke: Poke) => void;
  readonly onHear: (down: Down) => void;
  readonly onTurn: (connected: boolean) => void;
};

/** The desk's one socket to the hub: pokes, and what calls, chat and alarms say to each other. */
export function openLiveLine(hubUrl: string, hub: HubSession, listener: LiveListener): LiveLine {
  const socket = io(hubUrl, {
    path: hubPaths.live,
    transports: ["websocket"],
    ...reconnecting,
    auth: (give) => void hub.token().then((token) => give({ token: token.ok ? token.value : "" })),
  });
  socket.io.on("reconnect_attempt", (nth) => {
    socket.io.timeout(nth % 4 === 0 ? patientMs : reconnecting.timeout);
    socket.io.reconnectionDelayMax(nth > manyAttempts ? longPauseMs : reconnecting.reconnectionDelayMax);
  });
  const held: { again: NodeJS.Timeout | undefined } = { again: undefined };
  socket.on("poke", (message: unknown) => {
    const parsed = poke.safeParse(message);
    if (parsed.success) listener.onPoke(parsed.data);
  });
  socket.on("hear", (message: unknown) => {
    const parsed = down.safeParse(message);
    if (parsed.success) listener.onHear(parsed.data);
  });
  socket.on("connect", () => listener.onTurn(true));
  socket.on("disconnect", () => listener.onTurn(false));
  // A refused handshake (no token yet, hub just restarted) is final for socket.io; for us it is a line like any other.
  socket.on("connect_error", () => {
    if (socket.active) return;
    clearTimeout(held.again);
    held.again = setTimeout(() => socket.connect(), refusedAgainMs);
  });
  return {
    connected: () => socket.connected,
    say: async (up) => {
      const answer = await say(socket, up);
      // Half-open: it would look well for half a minute, and swallow what is said.
      if (!answer.ok && answer.error.kind === "hub-unreachable" && socket.connected) socket.io.engine.close();
      return answer;
    },
    end: () => {
      clearTimeout(held.again);
      socket.disconnect();
    },
  };
}

const attempted = "speaking to the hub's live channel";

async function say(socket: Socket, up: Up): Promise<Result<Ack, Failure>> {
  // socket.io would keep it for later; a late "ring" or signal does harm, so whoever speaks decides about "again".
  if (!socket.connected) return err(failure("hub-unreachable", attempted, "There is no line to the hub."));
  const answered: unknown = await socket
    .timeout(up.say === "join" ? joinPatienceMs : ackPatienceMs)
    .emitWithAck("say", up)
    .catch(() => undefined);
  const parsed = ack.safeParse(answered);
  if (parsed.success) return ok(parsed.data);
  return err(
    answered === undefined
      ? failure("hub-unreachable", attempted, "The hub did not answer in time.")
      : failure("hub-unfit", attempted, "The hub's answer was not understood."),
  );
}
