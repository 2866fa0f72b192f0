import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** What Chromium answers or tells; read with care, because another program's version decides it. */
type Message = {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message?: string };
};

export type DevtoolsPipe = {
  readonly send: (
    method: string,
    params?: Record<string, unknown>,
    sessionId?: string,
  ) => Promise<Record<string, unknown>>;
  /** Resolves at the next event of that name in that session; ask before causing it. */
  readonly next: (method: string, sessionId: string) => Promise<Record<string, unknown>>;
};

type Waiting = {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (cause: Error) => void;
};

/**
 * Speaks the DevTools protocol over `--remote-debugging-pipe`: the browser reads commands on its file
 * descriptor 3 and writes on 4, each message ended by a zero byte. No port is opened.
 */
export function devtoolsPipe(browser: ChildProcess): DevtoolsPipe {
  const [, , , commands, messages] = browser.stdio as [
    unknown,
    unknown,
    unknown,
    Writable | null | undefined, // both are pipes when spawned as `openPrinter` does
    Readable | null | undefined,
  ];
  if (!commands || !messages) throw new Error("the browser was started without pipes 3 and 4");
  const answers = new Map<number, Waiting>();
  const events = new Map<string, Waiting[]>();
  let lastId = 0;

  const fail = (why: string) => {
    const cause = new Error(why);
    for (const { reject } of [...answers.values(), ...[...events.values()].flat()]) reject(cause);
    answers.clear();
    events.clear();
  };
  readMessages(messages, (message) => {
    if (message.id !== undefined) {
      const waiting = answers.get(message.id);
      answers.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message ?? "DevTools error"));
      else waiting?.resolve(message.result ?? {});
      return;
    }
    const key = `${message.sessionId ?? ""} ${message.method ?? ""}`;
    const listeners = events.get(key) ?? [];
    events.delete(key);
    for (const { resolve } of listeners) resolve(message.params ?? {});
  });
  browser.once("exit", () => fail("the printing browser ended"));
  browser.once("error", (cause) => fail(`the printing browser did not start: ${cause.message}`));
  commands.on("error", () => fail("the printing browser closed its pipe"));
  messages.on("error", () => fail("the printing browser closed its pipe"));

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (browser.exitCode !== null || browser.signalCode !== null) {
          reject(new Error("the printing browser has ended"));
          return;
        }
        lastId += 1;
        answers.set(lastId, { resolve, reject });
        commands.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      }),
    next: (method, sessionId) =>
      new Promise((resolve, reject) => {
        const key = `${sessionId} ${method}`;
        events.set(key, [...(events.get(key) ?? []), { resolve, reject }]);
      }),
  };
}

function readMessages(stream: Readable, onMessage: (message: Message) => void): void {
  let parts: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const whole = Buffer.concat([...parts, rest.subarray(0, end)]).toString("utf8");
      parts = [];
      rest = rest.subarray(end + 1);
      onMessage(JSON.parse(whole) as Message); // DevTools writes one JSON object per message
    }
    if (rest.length > 0) parts.push(rest);
  });
}
