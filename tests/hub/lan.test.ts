import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import os from "node:os";
import path from "node:path";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillPractice } from "../../hub/admin/fill-practice.ts";
import { practiceHealthWorkers } from "../../hub/practice/people.ts";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { type RunningHub, startHub } from "../../hub/server.ts";
import { keptCertificates } from "../../hub/tls/kept-certificates.ts";
import { namesOf } from "../../hub/tls/addresses.ts";
import { hubInfo, hubPaths, tokenAnswer } from "../../shared/contract/hub-api.ts";

const passphrase = "practice only, no patients";
const folder = mkdtempSync(path.join(os.tmpdir(), "lan-hub-"));
const world: { hub?: RunningHub } = {};
const hub = () => world.hub ?? expect.fail("no hub");
const lan = () => hub().lan ?? expect.fail("not on the LAN");
const port = () => Number(new URL(lan().httpsUrls[0] ?? "").port);

beforeAll(async () => {
  world.hub = await startHub({
    dataFolder: folder,
    port: 0,
    host: "127.0.0.1",
    practice: true,
    version: "test",
    openFhir,
    onBug: (where, bug) => {
      throw new Error(`${where}: ${String(bug)}`);
    },
    seed: (opened) => fillPractice(opened, new Date()),
    lan: { port: 0, installPort: 0, host: "127.0.0.1" },
  });
}, 60_000);
afterAll(async () => {
  await world.hub?.close();
  rmSync(folder, { recursive: true });
});

const authority = async () =>
  (await keptCertificates(folder, namesOf(["127.0.0.1"], os.hostname()), new Date())).authority.certificate;

type Answer = { readonly status: number; readonly cookie: string; readonly text: string };

/** Over TLS, with the hub's authority trusted or not; names are checked in both cases. */
async function ask(
  where: string,
  options: { trusted?: boolean; host?: string; body?: string } = {},
): Promise<Answer> {
  const { trusted = true, host = "localhost", body } = options;
  const asked = request({
    host: "127.0.0.1",
    port: port(),
    path: where,
    servername: host,
    method: body === undefined ? "GET" : "POST",
    headers: body === undefined ? {} : { "content-type": "application/json" },
    agent: new Agent(trusted ? { ca: await authority() } : {}),
  });
  asked.end(body);
  const [response] = await once(asked, "response");
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return {
    status: response.statusCode,
    cookie: String(response.headers["set-cookie"] ?? ""),
    text: Buffer.concat(parts).toString(),
  };
}

it("answers over TLS what it answers on this machine, to whoever trusts its authority", async () => {
  const info = hubInfo.parse(JSON.parse((await ask(hubPaths.info)).text));
  const plain = hubInfo.parse(await (await fetch(new URL(hubPaths.info, hub().url))).json());
  expect(info.hubId).toBe(plain.hubId);
  expect((await ask("/fhir/Patient")).status).toBe(401);
});

it("nobody who does not trust it, and no other name, gets through", async () => {
  await expect(ask(hubPaths.info, { trusted: false })).rejects.toThrow(/unable to verify|self-signed/);
  await expect(ask(hubPaths.info, { host: "example.org" })).rejects.toThrow(/altnames/);
});

it("the cookie of the centre's page is for TLS alone where it was set over TLS", async () => {
  const body = JSON.stringify({ username: practiceHealthWorkers[0]?.username ?? "", passphrase });
  expect((await ask("/spoke/call/session.signIn", { body })).cookie).toMatch(/; Secure/);
  const plain = await fetch(new URL("/spoke/call/session.signIn", hub().url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(plain.headers.get("set-cookie")).not.toMatch(/Secure/);
  expect(plain.headers.get("set-cookie")).toContain("HttpOnly; SameSite=Strict");
});

it("the live channel goes over TLS too", async () => {
  const answer = await fetch(new URL(hubPaths.token, hub().url), {
    method: "POST",
    body: JSON.stringify({ username: "practice.doctor", passphrase, deskId: "d" }),
  });
  const { accessToken } = tokenAnswer.parse(await answer.json());
  for (const transports of [["websocket"], ["polling"]]) {
    const socket = io(`https://localhost:${port()}`, {
      path: hubPaths.live,
      transports,
      auth: { token: accessToken },
      ca: await authority(),
    });
    const heard = new Promise<unknown>((resolve) => socket.once("presence", resolve));
    expect(await heard).toMatchObject({ doctors: [{ name: "Dr Chandrika Kalpit" }] });
    socket.disconnect();
  }
});

it("in plain HTTP the LAN gets the authority's certificate and how to trust it, and nothing of the hub", async () => {
  const page = lan().installUrls[0] ?? "";
  const text = await (await fetch(page)).text();
  expect(text).toContain(lan().fingerprint);
  expect(text).toContain(`https://127.0.0.1:${port()}/spoke`);
  expect(text).toContain("भरोसा");
  const file = await fetch(new URL("/install/paramarsh-ca.crt", page));
  expect(file.headers.get("content-type")).toBe("application/x-x509-ca-cert");
  for (const where of [hubPaths.info, hubPaths.spoke, "/fhir/metadata", hubPaths.token, "/"]) {
    const other = await fetch(new URL(where, page));
    expect(other.status).toBe(404);
    expect(await other.text()).toContain("/install");
  }
  expect((await fetch(page, { method: "POST", body: "x" })).status).toBe(404);
});
