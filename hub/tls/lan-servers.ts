import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttps } from "node:https";
import type { Duplex } from "node:stream";
import { listen } from "../server/listen.ts";
import { urlHost } from "./addresses.ts";
import { certificateBytes, installPage, installPaths } from "./install-page.ts";
import type { LanCertificates } from "./kept-certificates.ts";

const mostTries = 20;

export type Lan = {
  readonly httpsUrls: readonly string[];
  readonly installUrls: readonly string[];
  readonly fingerprint: string;
  /** Names of this machine that its certificate may not carry. */
  readonly leftOut: readonly string[];
  readonly close: () => Promise<void>;
};

/** Addresses change while a hub runs, and it may run for longer than a leaf lasts. */
const lookAgainMs = 10 * 60_000;

export type LanOptions = {
  readonly inner: Server;
  /** The certificates as they must be now; asked again while it runs. */
  readonly certificates: () => Promise<LanCertificates>;
  readonly addresses: readonly string[];
  /** Without it all interfaces. */
  readonly host?: string | undefined;
  readonly ports: { readonly https: number; readonly install: number };
  readonly onBug: (where: string, bug: unknown) => void;
};

/**
 * The hub on the local network: over TLS the whole of it, in plain HTTP only the page that tells a device to trust it.
 *
 * The TLS server hands requests and upgrades to the plain one's listeners, so both answer alike by construction.
 */
export async function openLan({
  inner,
  certificates,
  addresses,
  host,
  ports,
  onBug,
}: LanOptions): Promise<Lan> {
  const { leaf, authority, fingerprint, leftOut } = await certificates();
  // An address that the certificate does not name would only lead to the browser's warning.
  const named = addresses.filter((address) => !leftOut.includes(address));
  const hosts = named.length > 0 ? named : ["localhost"];
  const https = tlsServer(inner, leaf);
  const port = await listenNear(https, ports.https, host);
  const install = createHttp((request, response) =>
    answerInstall(request, response, {
      certificate: authority.certificate,
      fingerprint,
      spokeUrl: `https://${request.headers.host?.replace(/:\d+$/, "") ?? hosts[0]}:${port}/spoke`,
    }),
  );
  const renewing = setInterval(() => {
    certificates()
      .then(({ leaf: now }) => https.setSecureContext({ cert: now.certificate, key: now.key }))
      .catch((problem: unknown) => onBug("renewing the certificate", problem));
  }, lookAgainMs);
  const close = async () => {
    clearInterval(renewing);
    await closed(https, install);
  };
  try {
    const installPort = await listenNear(install, ports.install, host);
    return {
      httpsUrls: hosts.map((address) => `https://${urlHost(address)}:${port}`),
      installUrls: hosts.map((address) => `http://${urlHost(address)}:${installPort}${installPaths.page}`),
      fingerprint,
      leftOut,
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

function tlsServer(inner: Server, leaf: { readonly certificate: string; readonly key: string }) {
  const https = createHttps({ cert: leaf.certificate, key: leaf.key, minVersion: "TLSv1.2" });
  https.on("request", (request: IncomingMessage, response: ServerResponse) => {
    inner.emit("request", request, response);
  });
  https.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!inner.emit("upgrade", request, socket, head)) socket.destroy();
  });
  https.keepAliveTimeout = inner.keepAliveTimeout;
  https.headersTimeout = inner.headersTimeout;
  https.requestTimeout = inner.requestTimeout;
  https.maxHeadersCount = inner.maxHeadersCount;
  return https;
}

/** The port, or the next free one after it; 0 takes any. */
async function listenNear(server: Server, first: number, host: string | undefined): Promise<number> {
  const tried = { port: first, host: host ?? "::" };
  for (;;) {
    try {
      return (await listen(server, tried.port, tried.host)).port;
    } catch (problem) {
      const code = problem instanceof Error && "code" in problem ? problem.code : undefined;
      const hasNoIpv6 = host === undefined && (code === "EAFNOSUPPORT" || code === "EADDRNOTAVAIL");
      if (hasNoIpv6 && tried.host === "::") tried.host = "0.0.0.0";
      else if (code === "EADDRINUSE" && tried.port < first + mostTries) tried.port += 1;
      else throw problem;
    }
  }
}

function answerInstall(
  request: IncomingMessage,
  response: ServerResponse,
  facts: Parameters<typeof installPage>[0],
): void {
  const path = (request.url ?? "/").split("?")[0];
  const send = (status: number, type: string, body: string | Buffer) =>
    response
      .writeHead(status, {
        "content-type": type,
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      })
      .end(request.method === "HEAD" ? undefined : body);
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && path === installPaths.page)
    return void send(200, "text/html; charset=utf-8", installPage(facts));
  if (isRead && path === installPaths.certificate)
    return void send(200, "application/x-x509-ca-cert", certificateBytes(facts.certificate));
  const words = `Here is only ${installPaths.page}: how to trust this hub. The hub itself answers over https.\n`;
  send(404, "text/plain; charset=utf-8", words);
}

async function closed(...servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}
