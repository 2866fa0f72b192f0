import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { turnConfig } from "../../hub/admin/turn-config-command.ts";
import { iceServersOf } from "../../hub/live/ice-servers.ts";
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

it("gives nothing to who does not know the secret", async () => {
  expect(await ask(servers.safe, { ...turn, secret: "guessed" })).not.toContain("403 (Forbidden IP)");
});

it("is not written without a server's name and secret", () => {
  expect(turnConfig({ turn: undefined }).ok).toBe(false);
});
