import { createSocket } from "node:dgram";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { IceServer } from "../../shared/contract/live.ts";
import { askAs, askForRelay, readStunAnswer, type StunAnswer, stunLength } from "./stun-message.ts";
import { readTurnAddress, type TurnAddress } from "./turn-address.ts";

/** What came of asking a TURN server for a relay. `untrusted`: this machine does not accept its certificate. */
export type TurnState = "relays" | "no-answer" | "wrong-secret" | "untrusted" | "refuses";

const patienceMs = 4_000;
/** UDP may lose the question. */
const againMs = 900;
const unauthorised = 401;

type Asking = {
  readonly ask: (question: Buffer) => Promise<StunAnswer | undefined>;
  readonly close: () => void;
};

/** Asks for a relay as a page does, with credentials that the hub has made, and lets go of it. */
export async function probeTurn(
  url: string,
  { username = "", credential = "" }: IceServer,
): Promise<TurnState> {
  const address = readTurnAddress(url);
  if (!address) return "no-answer";
  const opened = await (address.by === "udp" ? openUdp(address) : openStream(address));
  if (typeof opened === "string") return opened;
  try {
    const first = await opened.ask(askForRelay());
    if (first?.is !== "refused") return first ? "relays" : "no-answer";
    const { realm, nonce, code } = first;
    if (code !== unauthorised || realm === undefined || nonce === undefined) return "refuses";
    const second = await opened.ask(askAs({ username, credential }, realm, nonce));
    if (!second) return "no-answer";
    if (second.is === "given") return "relays";
    return second.code === unauthorised ? "wrong-secret" : "refuses";
  } finally {
    opened.close();
  }
}

async function openUdp({ host, port }: TurnAddress): Promise<Asking> {
  const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
  // A name that is not known, a port that is closed: nothing comes, which is the answer.
  socket.on("error", () => undefined);
  return {
    ask: (question) => {
      const send = () => socket.send(question, port, host, () => undefined);
      const timer = setInterval(send, againMs);
      const heard = new Promise<StunAnswer | undefined>((resolve) => {
        socket.removeAllListeners("message");
        socket.on("message", (bytes) => {
          const answer = readStunAnswer(bytes);
          if (answer) resolve(answer);
        });
      });
      send();
      return within(heard).finally(() => clearInterval(timer));
    },
    close: () => socket.close(),
  };
}

/** Over a stream; `string` where there is none. */
async function openStream({ host, port, by }: TurnAddress): Promise<Asking | TurnState> {
  const socket = by === "tls" ? connectTls({ host, port, servername: nameOf(host) }) : connectTcp(port, host);
  const opened = await within(
    new Promise<true | TurnState>((resolve) => {
      socket.once(by === "tls" ? "secureConnect" : "connect", () => resolve(true));
      socket.on("error", (problem) => resolve(isUntrusted(problem) ? "untrusted" : "no-answer"));
    }),
  );
  if (opened === true) return overStream(socket);
  socket.destroy();
  return opened ?? "no-answer";
}

function overStream(socket: Socket): Asking {
  const state = { bytes: Buffer.alloc(0) };
  return {
    ask: (question) => {
      const heard = new Promise<StunAnswer | undefined>((resolve) => {
        socket.removeAllListeners("data");
        socket.on("data", (bytes) => {
          state.bytes = Buffer.concat([state.bytes, bytes]);
          const length = stunLength(state.bytes);
          if (length === undefined || state.bytes.length < length) return;
          const answer = readStunAnswer(state.bytes.subarray(0, length));
          state.bytes = state.bytes.subarray(length);
          resolve(answer);
        });
        socket.once("close", () => resolve(undefined));
      });
      socket.write(question);
      return within(heard);
    },
    close: () => socket.destroy(),
  };
}

/** A name alone may be shown to a TLS server, no address. */
const nameOf = (host: string): string => (/^[\d.]+$|:/.test(host) ? "" : host);

function isUntrusted(problem: Error): boolean {
  const code = "code" in problem && typeof problem.code === "string" ? problem.code : "";
  return /CERT|SIGN|ISSUER|ALTNAME|VERIFY/.test(code);
}

function within<T>(wanted: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patienceMs);
    void wanted.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
