import type { DeskEvent } from "../../shared/contract/calls.ts";
import { type DeskFrame, deskFrame, mostFrameBytes, type RequestFrame } from "../../shared/contract/wire.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, type Result } from "../../shared/result/result.ts";
import { makeListeners } from "./listeners.ts";
import type { Connection, Transport } from "./transport.ts";

type Answer = Result<unknown, Failure>;

/** The desk runs on this machine: it is either back within moments or somebody has to start it. */
const retryMs = { first: 250, most: 3000 } as const;

const tooLong = (name: string): Answer =>
  err(failure("invalid-input", name, "It is longer than the desk takes at once."));

/** A sign of a text is three bytes at most. */
const isTooLong = (text: string): boolean =>
  text.length * 3 > mostFrameBytes && new TextEncoder().encode(text).length > mostFrameBytes;

const unreachable = (name: string): Answer =>
  err(failure("desk-unreachable", name, "The desk on this PC does not answer."));

/**
 * One WebSocket to the browser host, reconnecting for ever.
 *
 * A call in flight when the socket closes is answered `desk-unreachable` and never resent here: only its caller
 * knows whether doing it twice is harmless.
 */
export function makeSocketTransport(url: string): Transport {
  const waiting = new Map<number, { readonly name: string; readonly settle: (answer: Answer) => void }>();
  const held: string[] = []; // calls made before the first connection
  const events = makeListeners<DeskEvent>();
  const connections = makeListeners<void>();
  let connection: Connection = "connecting";
  let socket: WebSocket | undefined;
  let nextId = 1;
  let delayMs: number = retryMs.first;

  const become = (next: Connection) => {
    if (connection === next) return;
    connection = next;
    connections.tell();
  };

  const take = (frame: DeskFrame) => {
    if ("event" in frame) return events.tell(frame.event);
    const call = waiting.get(frame.id);
    waiting.delete(frame.id);
    call?.settle(frame.answer);
  };

  const connect = () => {
    const mine = new WebSocket(url);
    socket = mine;
    mine.onopen = () => {
      delayMs = retryMs.first;
      for (const frame of held.splice(0)) mine.send(frame);
      become("open");
    };
    mine.onmessage = (message) => {
      const frame = parseFrame(message.data);
      if (frame) take(frame);
    };
    mine.onclose = () => {
      held.length = 0;
      for (const { name, settle } of [...waiting.values()]) settle(unreachable(name));
      waiting.clear();
      become("lost");
      setTimeout(connect, delayMs);
      delayMs = Math.min(delayMs * 2, retryMs.most);
    };
  };
  connect();

  return {
    call: (name, input) =>
      new Promise((settle) => {
        if (connection === "lost") return settle(unreachable(name));
        const id = nextId++;
        const frame = JSON.stringify({ id, name, input } satisfies RequestFrame);
        if (isTooLong(frame)) return settle(tooLong(name));
        waiting.set(id, { name, settle });
        if (connection === "open") socket?.send(frame);
        else held.push(frame);
      }),
    onEvent: events.add,
    connection: () => connection,
    onConnection: connections.add,
  };
}

function parseFrame(data: unknown): DeskFrame | undefined {
  if (typeof data !== "string") return undefined;
  const parsed = deskFrame.safeParse(JSON.parse(data));
  return parsed.success ? parsed.data : undefined;
}
