import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { once } from "node:events";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askTurn } from "../../hub/live/turn-watch.ts";
import { fakeDevices, openBrowser } from "./support/call-pages.ts";
import { type CallWorld, openCallWorld } from "./support/call-world.ts";
import { startTlsTurnServer, startTurnServer, type TurnServer } from "./support/turn-server.ts";

/**
 * A hospital's network: no UDP leaves it, and the web alone is let out, by a proxy or directly. The browser's own
 * policy stands for the firewall: it sends no UDP at all.
 */
const noUdp = [
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  // The certificate is this test's own.
  "--ignore-certificate-errors",
];

const secret = "known to the hub and to coturn";
const world: { tls?: TurnServer; udp?: TurnServer; calls?: CallWorld; browsers: Browser[] } = {
  browsers: [],
};
const calls = () => world.calls ?? expect.fail("no hub");
const tls = () => world.tls ?? expect.fail("no coturn");

beforeAll(async () => {
  world.tls = await startTlsTurnServer(secret);
  world.udp = await startTurnServer(secret);
  world.calls = await openCallWorld({ urls: [world.udp.url, world.tls.url], secret });
}, 240_000);
afterAll(async () => {
  for (const browser of world.browsers) await browser.close();
  await world.calls?.close();
  await world.tls?.end();
  await world.udp?.end();
});

async function open(flags: readonly string[]): Promise<Browser> {
  const browser = await openBrowser([...fakeDevices, ...noUdp, ...flags]);
  world.browsers.push(browser);
  return browser;
}

async function call(browser: Browser): Promise<void> {
  const [desk, spoke] = await Promise.all([calls().open(browser, "desk"), calls().open(browser, "spoke")]);
  await calls().talk(desk, spoke);
  await desk.act("hangUp");
  await Promise.all([desk, spoke].map(({ page }) => page.context().close()));
}

it("a call comes about by TURN over TLS where no UDP passes", async () => {
  await call(await open([]));
}, 240_000);

it("and through the proxy of a network that lets out nothing else", async () => {
  const proxy = await startProxy();
  await call(
    await open([`--proxy-server=http://127.0.0.1:${proxy.port}`, "--proxy-bypass-list=<-loopback>"]),
  );
  // Each page has its own way through it.
  expect(proxy.asked.filter((one) => one === `127.0.0.1:${tls().port}`).length).toBeGreaterThanOrEqual(2);
  await proxy.close();
}, 240_000);

it("the hub says that a certificate of one's own making is not trusted", async () => {
  expect(await askTurn({ urls: [tls().url], secret }, new Date())).toMatchObject([{ state: "untrusted" }]);
});

/** Answers CONNECT and plain requests of HTTP, as a hospital's proxy does. */
async function startProxy() {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "");
    void fetch(url).then(
      async (answer) => {
        response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
        response.end(Buffer.from(await answer.arrayBuffer()));
      },
      () => response.destroy(),
    );
  });
  server.on("connect", (request, socket, head) => {
    asked.push(request.url ?? "");
    const [host = "", port] = (request.url ?? "").split(":");
    const far = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      far.write(head);
      far.pipe(socket).pipe(far);
    });
    for (const one of [far, socket as Socket]) {
      open.add(one);
      one.on("error", () => far.destroy());
      one.on("close", () => void socket.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    asked,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
