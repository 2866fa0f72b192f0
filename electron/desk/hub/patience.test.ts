import { getEventListeners } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askHubBytes } from "./hub-bytes.ts";
import { askHub } from "./hub-request.ts";
import { type Patience, withPatience } from "./patience.ts";

const answers = {
  "no answer ever comes": () => {},
  "the body never ends": (response: ServerResponse) => void response.writeHead(200).write('{"begun":'),
  "all is well": (response: ServerResponse) => void response.writeHead(200).end("{}"),
} as const;

const hub = { answer: answers["all is well"] as (response: ServerResponse) => void };
const server = createServer((_request, response) => hub.answer(response));
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
beforeEach(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterEach(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

const asks = {
  askHub: (patience: Patience) => askHub(url(), { path: "/x", ...patience }),
  askHubBytes: (patience: Patience) => askHubBytes(url(), { path: "/x", ...patience }),
} as const;

describe.each(["askHub", "askHubBytes"] as const)("%s", (name) => {
  it.each(["no answer ever comes", "the body never ends"] as const)(
    "waits no longer where %s",
    async (how) => {
      hub.answer = answers[how];
      const { signal: leaving } = new AbortController();
      const answer = await asks[name]({ timeoutMs: 150, leaving });
      expect(!answer.ok && answer.error.kind).toBe("hub-unreachable");
      expect(getEventListeners(leaving, "abort")).toEqual([]);
    },
  );

  it.each(["no answer ever comes", "the body never ends"] as const)(
    "keeps nobody who leaves where %s",
    async (how) => {
      hub.answer = answers[how];
      const left = new AbortController();
      const asked = asks[name]({ leaving: left.signal });
      setTimeout(() => left.abort(), 150);
      expect((await asked).ok).toBe(false);
      expect(getEventListeners(left.signal, "abort")).toEqual([]);
    },
  );

  it("leaves nothing behind at a session that goes on", async () => {
    hub.answer = answers["all is well"];
    const { signal: leaving } = new AbortController();
    expect((await asks[name]({ leaving })).ok).toBe(true);
    expect(getEventListeners(leaving, "abort")).toEqual([]);
  });

  it("asks nothing for who has left already", async () => {
    hub.answer = answers["no answer ever comes"];
    expect((await asks[name]({ leaving: AbortSignal.abort() })).ok).toBe(false);
  });
});

it("work that does not hear of the end is left all the same", async () => {
  await expect(withPatience({ timeoutMs: 20 }, 60_000, () => new Promise(() => {}))).rejects.toThrow();
});
