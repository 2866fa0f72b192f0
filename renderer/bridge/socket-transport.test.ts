import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { mostFrameBytes } from "../../shared/contract/wire.ts";
import { makeSocketTransport } from "./socket-transport.ts";

const desk: { server: WebSocketServer; seen: number } = { server: undefined as never, seen: 0 }; // set before each

beforeEach(async () => {
  desk.server = new WebSocketServer({ host: "127.0.0.1", port: 0, maxPayload: mostFrameBytes });
  desk.seen = 0;
  await once(desk.server, "listening");
  desk.server.on("connection", (socket) => {
    desk.seen += 1;
    socket.on("error", () => undefined);
    socket.on("message", (data) => {
      const { id } = JSON.parse(String(data)) as { id: number }; // written below
      socket.send(JSON.stringify({ id, answer: { ok: true, value: {} } }));
    });
  });
});
afterEach(() => {
  for (const socket of desk.server.clients) socket.terminate();
  desk.server.close();
});

it("a call that is longer than the desk takes is refused in the window, and its socket stays open for the note", async () => {
  const { port } = desk.server.address() as AddressInfo; // of a server that listens on a port
  const { call } = makeSocketTransport(`ws://127.0.0.1:${port}`);
  expect(await call("chat.keepDraft", { text: "ok" })).toMatchObject({ ok: true });
  const long = { text: "क".repeat(mostFrameBytes / 3) };
  const [refused, taken] = await Promise.all([call("chat.keepDraft", long), call("draft.edit", {})]);
  expect(refused).toMatchObject({ ok: false, error: { kind: "invalid-input" } });
  expect(taken).toMatchObject({ ok: true });
  expect(desk.seen).toBe(1);
});
