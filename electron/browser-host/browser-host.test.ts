import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { request } from "node:http";
import { connect as connectTcp } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { DeskEvent } from "../../shared/contract/calls.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import { handOver } from "./handover-file.ts";
import { type BrowserHost, openBrowserHost } from "./open-browser-host.ts";
import { askForLink } from "./running-desk.ts";
import { makeDoor } from "./tickets.ts";

let folder: string;
let host: BrowserHost;
const listeners = new Set<(event: DeskEvent) => void>();

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "browser-host-"));
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>the desk</title>");
  writeFileSync(path.join(folder, "assets", "main-abc.js"), "export {};");
  host = await openBrowserHost({
    pageFolder: folder,
    port: 0,
    desk: {
      dispatch: async (name, input) =>
        name === "desk.state" ? ok({ input }) : err(failure("unknown-call", "calling", "no such call")),
      onEvent(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const enter = async (): Promise<string> => {
  const answer = await fetch(host.newLink());
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
};
const status = async (address: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(`${host.origin}${address}`, { headers })).status;

/** fetch() forbids setting Host; a plain request does not. */
const statusForHost = (hostHeader: string, cookie: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${host.origin}/`, { headers: { host: hostHeader, cookie } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });

type Opened = { readonly socket?: WebSocket; readonly refusedWith?: number };
const connect = (headers: Record<string, string>, address = "/socket"): Promise<Opened> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${host.origin.replace("http", "ws")}${address}`, { headers });
    socket.once("open", () => resolve({ socket }));
    socket.once("unexpected-response", (_request, answer) => {
      answer.resume();
      resolve({ refusedWith: answer.statusCode ?? 0 });
    });
    socket.on("error", () => undefined);
  });
const answerTo = async (socket: WebSocket, frame: unknown): Promise<unknown> => {
  const answer = new Promise((resolve) =>
    socket.once("message", (data) => resolve(JSON.parse(String(data)))),
  );
  socket.send(JSON.stringify(frame));
  return answer;
};

it("shows the page to who entered by the ticket, and nothing to anybody else", async () => {
  expect(await status("/")).toBe(403);
  expect(await status("/assets/main-abc.js")).toBe(403);
  expect(await status("/", { cookie: await enter() })).toBe(200);
});

it("takes a ticket once", async () => {
  const link = host.newLink();
  expect((await fetch(link)).status).toBe(200);
  expect((await fetch(link)).status).toBe(403);
});

it("takes a ticket for a minute", () => {
  let nowMs = 0;
  const door = makeDoor(() => nowMs);
  const ticket = door.newTicket();
  nowMs = 60_001;
  expect(door.enter(ticket)).toBeUndefined();
});

it("gives a cookie that scripts cannot read and other sites cannot send", async () => {
  const cookie = (await fetch(host.newLink())).headers.get("set-cookie");
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Strict");
});

it("refuses a page asked under another host name, though it brings the cookie", async () => {
  const cookie = await enter();
  expect(await statusForHost("desk.example:80", cookie)).toBe(403);
  expect(await statusForHost("localhost", cookie)).toBe(403);
});

it("refuses a page asked by another origin, though it brings the cookie", async () => {
  const cookie = await enter();
  expect(await status("/", { cookie, origin: "https://other.example" })).toBe(403);
});

it("sends a policy that allows no script but its own, and keeps nothing in caches", async () => {
  const answer = await fetch(`${host.origin}/`, { headers: { cookie: await enter() } });
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

it("serves no file outside the page's folder", async () => {
  const cookie = await enter();
  expect(await status("/..%2f..%2fetc/passwd", { cookie })).toBe(404);
  expect(await status("/assets/../../package.json", { cookie })).toBe(404);
});

it("opens the socket for its own page only", async () => {
  const cookie = await enter();
  const { origin } = host;
  expect(await connect({ origin })).toEqual({ refusedWith: 403 });
  expect(await connect({ cookie })).toEqual({ refusedWith: 403 });
  expect(await connect({ cookie, origin: "https://other.example" })).toEqual({ refusedWith: 403 });
  expect(await connect({ cookie, origin, host: "desk.example" })).toEqual({ refusedWith: 403 });
  expect(await connect({ cookie, origin }, "/other")).toEqual({ refusedWith: 403 });
  expect((await connect({ cookie, origin })).socket).toBeDefined();
});

it("answers each call by its number, unknown ones with a refusal", async () => {
  const { socket } = await connect({ cookie: await enter(), origin: host.origin });
  if (!socket) throw new Error("refused");
  expect(await answerTo(socket, { id: 7, name: "desk.state", input: { a: 1 } })).toEqual({
    id: 7,
    answer: { ok: true, value: { input: { a: 1 } } },
  });
  expect(await answerTo(socket, { id: 8, name: "constructor", input: {} })).toMatchObject({
    id: 8,
    answer: { ok: false, error: { kind: "unknown-call" } },
  });
});

it("hangs up on what is not a request", async () => {
  const { socket } = await connect({ cookie: await enter(), origin: host.origin });
  const closed = new Promise<number>((resolve) => socket?.once("close", resolve));
  socket?.send("hello");
  expect(await closed).toBe(1008);
});

it("tells the page what the desk tells unasked", async () => {
  const { socket } = await connect({ cookie: await enter(), origin: host.origin });
  const told = new Promise((resolve) => socket?.once("message", (data) => resolve(JSON.parse(String(data)))));
  for (const listener of listeners) listener({ kind: "queue-changed" });
  expect(await told).toEqual({ event: { kind: "queue-changed" } });
});

it("gives a second start a new link, and nobody without the secret of the running desk", async () => {
  const desk = { pid: process.pid, origin: host.origin, controlSecret: host.controlSecret };
  const link = await askForLink(desk);
  expect((await fetch(link ?? "")).status).toBe(200);
  expect(await askForLink({ ...desk, controlSecret: "guess" })).toBeUndefined();
});

it("hands the link over in a file that only this person can read", () => {
  const { fileUrl } = handOver(path.join(folder, "hand-over"), host.newLink());
  expect(statSync(fileURLToPath(fileUrl)).mode & 0o777).toBe(0o600);
});

it("an address that is none, and a line that breaks under its refusal, end nothing", async () => {
  expect(await status("//")).toBe(400);
  const { port, hostname } = new URL(host.origin);
  const stranger = connectTcp({ port: Number(port), host: hostname, allowHalfOpen: true });
  stranger.write(
    `GET /socket HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  );
  await once(stranger, "data");
  stranger.resetAndDestroy();
  await new Promise((done) => setTimeout(done, 50));
  expect(await status("/")).toBe(403);
});
