import { createServer } from "node:http";
import { io } from "socket.io-client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import type { Account } from "../auth/account.ts";
import { ok } from "../../shared/result/result.ts";
import type { Auth } from "../auth/auth.ts";
import { listen, urlOf } from "../server/listen.ts";
import { type LiveChannel, openLiveChannel } from "./live-channel.ts";

const doctor = { role: "doctor", practitionerId: "p1", doctor: { covers: [] } } as unknown as Account;

let live: LiveChannel;
let url: string;
let who: () => ReturnType<Auth["whoIs"]>;
let goes: () => void;
const bugs: unknown[] = [];
beforeEach(async () => {
  bugs.length = 0;
  goes = () => undefined;
  const http = createServer();
  const listener = { said: async () => ({ ok: true }) as const, came: () => undefined, gone: () => goes() };
  live = openLiveChannel(
    http,
    { whoIs: () => who() },
    async () => [],
    listener,
    (bug) => void bugs.push(bug),
  );
  url = urlOf(await listen(http, 0, "127.0.0.1"));
});
afterEach(() => live.close());

const connect = () =>
  io(url, {
    path: hubPaths.live,
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    auth: { token: "t" },
  });

it("a store that fails while it says who asks lets nobody in, and ends no hub", async () => {
  who = () => Promise.reject(new Error("SQLITE_IOERR"));
  const socket = connect();
  const refusal = await new Promise((resolve) => socket.once("connect_error", resolve));
  expect(refusal).toMatchObject({ message: "internal" });
  expect(bugs).toEqual([new Error("SQLITE_IOERR")]);
  socket.close();
});

it("a bug that a page's going meets is told, and ends no hub", async () => {
  who = async () => ok({ account: doctor, deskId: "d1" });
  const gone = new Promise<void>((resolve) => {
    goes = () => {
      resolve();
      throw new Error("a bug");
    };
  });
  const socket = connect();
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  socket.close();
  await gone;
  await new Promise((done) => setTimeout(done, 10));
  expect(bugs).toEqual([new Error("a bug")]);
});
