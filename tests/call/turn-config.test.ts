import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { turnConfig } from "../../hub/admin/turn-config-command.ts";
import { askTurn, watchTurn } from "../../hub/live/turn-watch.ts";
import { iceServersOf } from "../../hub/live/ice-servers.ts";
import { openBrowser } from "./support/call-pages.ts";
import { startTurnServer, type TurnServer } from "./support/turn-server.ts";

const secret = "known to the hub and to coturn";
const turn = { urls: ["turns:turn.example.in:443"], secret };
const folder = mkdtempSync(path.join(os.tmpdir(), "turn-config-"));
const servers: { safe?: TurnServer; open?: TurnServer } = {};

beforeAll(async () => {
  const made = turnConfig({ turn });
  const file = path.join(folder, "turnserver.conf");
  writeFileSync(file, made.ok ? made.value : expect.fail(made.error));
  servers.safe = await startTurnServer(secret, file);
  servers.open = await startTurnServer(secret);
});
afterAll(async () => {
  await servers.safe?.end();
  await servers.open?.end();
  rmSync(folder, { recursive: true });
});

/** coturn's own client: a way to this very machine, as one who wants into the site would ask for it. */
function ask(server: TurnServer | undefined, given: typeof turn): Promise<string> {
  const [minted] = iceServersOf(given, new Date());
  const { username = "", credential = "" } = minted ?? {};
  const port = /:(\d+)\?/.exec(server?.url ?? "")?.[1] ?? expect.fail("no server");
  const typed = [
    "-u",
    username,
    "-w",
    credential,
    "-p",
    port,
    "-e",
    "127.0.0.1",
    "-n",
    "1",
    "-c",
    "127.0.0.1",
  ];
  return new Promise((resolve) => {
    execFile("turnutils_uclient", typed, { timeout: 8_000 }, (_, out, told) => resolve(`${out}${told}`));
  });
}

it("the file that the hub writes for coturn lets nobody through it into the site", async () => {
  expect(await ask(servers.safe, turn)).toContain("403 (Forbidden IP)");
  // The same question to a server without the file is no refusal: it is the file that refuses.
  expect(await ask(servers.open, turn)).not.toContain("403");
});

it("lets one page hold no more ways than a call needs", async () => {
  const { url = "" } = servers.safe ?? {};
  const [minted] = iceServersOf({ urls: [url], secret }, new Date());
  const browser = await openBrowser([]);
  const page = await browser.newPage();
  const { relays, refusals } = await page.evaluate(
    async ({ server, wanted }) => {
      const found = { relays: 0, refusals: [] as number[] };
      const gathering = Array.from({ length: wanted }, async () => {
        const iceServers = [server as RTCIceServer];
        const peer = new RTCPeerConnection({ iceServers, iceTransportPolicy: "relay" });
        peer.createDataChannel("a way");
        peer.addEventListener("icecandidateerror", ({ errorCode }) => found.refusals.push(errorCode));
        const done = new Promise((resolve) => {
          peer.addEventListener("icegatheringstatechange", () => {
            if (peer.iceGatheringState === "complete") resolve(undefined);
          });
        });
        await peer.setLocalDescription();
        await done;
        if (peer.localDescription?.sdp.includes("typ relay") === true) found.relays += 1;
      });
      await Promise.all(gathering);
      return found;
    },
    { server: minted, wanted: 16 },
  );
  await browser.close();
  expect(relays).toBe(12);
  expect(refusals).toContain(486);
});

it("gives nothing to who does not know the secret", async () => {
  expect(await ask(servers.safe, { ...turn, secret: "guessed" })).not.toContain("403 (Forbidden IP)");
});

it("a server that relays is told from one that is gone, and from one that has another secret", async () => {
  const { url = "" } = servers.open ?? {};
  const states = async (given: { urls: readonly string[]; secret: string }) =>
    (await askTurn(given, new Date())).map(({ state }) => state);
  expect(await states({ urls: [url], secret })).toEqual(["relays"]);
  expect(await states({ urls: [url], secret: "guessed" })).toEqual(["wrong-secret"]);
  const gone = url.replace(/:\d+/, ":9");
  expect(await states({ urls: [gone, gone.replace("udp", "tcp")], secret })).toEqual([
    "no-answer",
    "no-answer",
  ]);
});

it("says that the server is gone where the operator looks", async () => {
  const said: string[] = [];
  const watch = watchTurn(
    { urls: ["turn:127.0.0.1:9?transport=tcp"], secret },
    () => new Date(),
    (one) => said.push(one),
  );
  await expect.poll(() => said, { timeout: 20_000 }).toHaveLength(1);
  expect(said[0]).toContain("does not answer");
  expect(watch.metrics()).toContain('paramarsh_turn_relays{url="turn:127.0.0.1:9?transport=tcp"} 0');
  watch.close();
});

it("is not written without a server's name and secret", () => {
  expect(turnConfig({ turn: undefined }).ok).toBe(false);
});
