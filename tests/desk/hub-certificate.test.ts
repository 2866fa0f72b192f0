import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { askHub } from "../../electron/desk/hub/hub-request.ts";
import { makeAuthority, makeLeaf } from "../../hub/tls/certificates.ts";

const dayMs = 86_400_000;
const days = (count: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + count * dayMs);
const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const started: Server[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  }
});

/** A real TLS server with a leaf valid between these days from now; counts what it is asked. */
async function tlsHub(from: number, until: number) {
  const authority = await makeAuthority("Test", ["localhost"], {
    notBefore: days(-900),
    notAfter: days(900),
  });
  const leaf = await makeLeaf(
    authority,
    { hostnames: ["localhost"], addresses: ["127.0.0.1"] },
    { notBefore: days(from), notAfter: days(until) },
  );
  const asked: string[] = [];
  const server = createServer({ cert: leaf.certificate, key: leaf.key }, (request, response) => {
    asked.push(request.url ?? "");
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  started.push(server);
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return { url: `https://localhost:${port}`, asked };
}

const ask = async (url: string) => {
  const answer = await askHub(url, { path: "/hub/info", token: "a secret" });
  return answer.ok ? expect.fail("the desk spoke to a hub whose certificate does not hold") : answer.error;
};

it("an expired certificate is said with its date, and nothing was said to that hub", async () => {
  const { url, asked } = await tlsHub(-400, -3);
  expect(await ask(url)).toMatchObject({
    kind: "hub-unfit",
    certificate: "expired",
    since: dateOf(days(-3)),
    message: `The hub's certificate has expired since ${dateOf(days(-3))}.`,
    next: expect.stringContaining("operator"),
  });
  expect(asked).toEqual([]);
});

it("one that is not valid yet points at this PC's date", async () => {
  const { url } = await tlsHub(5, 300);
  expect(await ask(url)).toMatchObject({
    kind: "hub-unfit",
    certificate: "not-yet-valid",
    since: dateOf(days(5)),
    next: expect.stringContaining("date"),
  });
});

it("one of an authority that this PC does not know says how it is made known", async () => {
  const { url, asked } = await tlsHub(-7, 300);
  expect(await ask(url)).toMatchObject({
    kind: "hub-unfit",
    certificate: "untrusted",
    next: expect.stringContaining("--hub-ca"),
  });
  expect(asked).toEqual([]);
});

it("a hub that is not there at all is no trouble of certificates", async () => {
  const { url } = await tlsHub(-7, 300);
  started[0]?.close();
  started[0]?.closeAllConnections();
  expect(await ask(url)).toMatchObject({ kind: "hub-unreachable" });
  expect(started.splice(0)).toHaveLength(1);
});
