import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type CuttingLine = {
  readonly url: string;
  /** Bytes of files that left, by what they were asked for: those of a cut piece count too. */
  readonly sentBytes: () => number;
  readonly pieces: () => number;
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
};

export type Cut = {
  /** Whether this exchange of a file is cut; `nth` counts them from 1. */
  readonly when: (nth: number, path: string) => boolean;
  /** After the hub has taken the whole request, before its answer; otherwise in the middle of the bytes. */
  readonly answerLost?: boolean;
  /** Which exchanges carry a file. */
  readonly carriesFile: (ask: IncomingMessage) => boolean;
  /** The status with which it is refused here, as a server of another make would. */
  readonly refuses?: (ask: IncomingMessage) => number | undefined;
  /** The line is dead and does not say so: no answer comes, and no end. */
  readonly hangs?: (ask: IncomingMessage) => boolean;
};

/** Stands before the real hub and cuts exchanges of files in their middle; all else passes. */
export async function openCuttingLine(hubUrl: string, cut: Cut): Promise<CuttingLine> {
  const count = { sent: 0, pieces: 0, cuts: 0 };
  const server = createServer((ask, answer) => {
    if (cut.hangs?.(ask) === true) return;
    const refusal = cut.refuses?.(ask);
    if (refusal !== undefined) {
      ask.resume().once("end", () => void answer.writeHead(refusal).end());
      return;
    }
    const isFile = cut.carriesFile(ask);
    if (isFile) count.pieces += 1;
    const isCut = isFile && cut.when(count.pieces, ask.url ?? "");
    if (isCut) count.cuts += 1;
    const add = (bytes: number) => void (isFile && (count.sent += bytes));
    if (ask.method === "PUT")
      passUp(hubUrl, ask, answer, { isCut, add, answerLost: cut.answerLost === true });
    else passDown(hubUrl, ask, answer, { isCut, add });
  });
  server.on("upgrade", (_ask, socket) => void socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    sentBytes: () => count.sent,
    pieces: () => count.pieces,
    cuts: () => count.cuts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type How = { readonly isCut: boolean; readonly add: (bytes: number) => void };

async function body(of: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of of) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function onward(
  hubUrl: string,
  ask: IncomingMessage,
  answer: ServerResponse,
  take: (real: IncomingMessage) => void,
) {
  const on = request(new URL(ask.url ?? "/", hubUrl), { method: ask.method, headers: ask.headers }, take);
  on.on("error", () => answer.destroy());
  return on;
}

function passDown(hubUrl: string, ask: IncomingMessage, answer: ServerResponse, { isCut, add }: How): void {
  const on = onward(hubUrl, ask, answer, (real) => {
    void body(real).then((bytes) => {
      answer.writeHead(real.statusCode ?? 500, real.headers);
      const part = isCut ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
      add(part.length);
      if (isCut) answer.write(part, () => answer.destroy());
      else answer.end(bytes);
    });
  });
  ask.pipe(on);
}

/** Upwards the cut is in the middle of the request, or just before the answer. */
function passUp(
  hubUrl: string,
  ask: IncomingMessage,
  answer: ServerResponse,
  { isCut, add, answerLost }: How & { readonly answerLost: boolean },
): void {
  void body(ask).then((bytes) => {
    add(isCut && !answerLost ? Math.floor(bytes.length / 2) : bytes.length);
    const on = onward(hubUrl, ask, answer, (real) => {
      void body(real).then((back) => {
        if (isCut) return void answer.destroy();
        answer.writeHead(real.statusCode ?? 500, real.headers);
        answer.end(back);
      });
    });
    if (isCut && !answerLost)
      on.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => void (on.destroy(), answer.destroy()));
    else on.end(bytes);
  });
}
