import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { makeAuthority, makeLeaf } from "../../../hub/tls/certificates.ts";

export type TurnServer = {
  readonly url: string;
  readonly port: number;
  readonly end: () => Promise<void>;
};

/** A real coturn, for this machine alone, which knows the secret that the hub knows. */
export async function startTurnServer(
  secret: string,
  file?: string,
  fixedPort?: number,
): Promise<TurnServer> {
  const port = fixedPort ?? (await freeUdpPort());
  const end = await startCoturn(
    [
      // Without a file of settings it may lead to this machine, which is all that tests have.
      ...(file === undefined ? ["-n", "--allow-loopback-peers"] : ["-c", file]),
      ...["--listening-port", String(port), "--static-auth-secret", secret, "--no-tls"],
    ],
    () => answersAt(port),
  );
  return { url: `turn:127.0.0.1:${port}?transport=udp`, port, end };
}

/** The same for who may send no UDP: over TLS alone, with a certificate of its own making. */
export async function startTlsTurnServer(secret: string): Promise<TurnServer> {
  const { files, remove } = await makeCertificate(here.address);
  const port = await freeTcpPort();
  const end = await startCoturn(
    [
      ...["-n", "--allow-loopback-peers", "--static-auth-secret", secret],
      ...["--listening-port", String(await freeTcpPort()), "--no-udp", "--no-tcp"],
      ...["--tls-listening-port", String(port), "--cert", files.cert, "--pkey", files.key],
    ],
    () => listensAt(port),
  );
  return {
    url: `turns:127.0.0.1:${port}?transport=tcp`,
    port,
    end: async () => {
      await end();
      remove();
    },
  };
}

/** At the usual ports of a host of its own, by UDP, TCP and TLS. */
export async function startWholeTurnServer(secret: string, place: Place): Promise<() => Promise<void>> {
  const { files, remove } = await makeCertificate(place.address);
  const end = await startCoturn(
    [
      ...["-n", "--static-auth-secret", secret, "--listening-port", "3478"],
      ...["--tls-listening-port", "443", "--cert", files.cert, "--pkey", files.key],
    ],
    (pid) => listensWithin(pid, 443),
    place,
  );
  return async () => {
    await end();
    remove();
  };
}

async function makeCertificate(address: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "turn-certificate-"));
  const validity = {
    notBefore: new Date(Date.now() - 3_600_000),
    notAfter: new Date(Date.now() + 86_400_000),
  };
  const authority = await makeAuthority("Test", [], validity);
  const { certificate, key } = await makeLeaf(authority, { hostnames: [], addresses: [address] }, validity);
  const files = { cert: path.join(folder, "cert.pem"), key: path.join(folder, "key.pem") };
  writeFileSync(files.cert, certificate);
  writeFileSync(files.key, key);
  return { files, remove: () => rmSync(folder, { recursive: true }) };
}

/** Where a server stands, and what is typed before its name to get there. */
export type Place = { readonly address: string; readonly within: readonly string[] };
const here: Place = { address: "127.0.0.1", within: [] };

async function startCoturn(
  settings: readonly string[],
  ready: (pid: number) => Promise<void>,
  { address, within }: Place = here,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "turn-server-"));
  const [command, ...before] = [...within, "turnserver"];
  const server = spawn(
    command,
    [
      ...before,
      ...settings,
      ...["--listening-ip", address, "--relay-ip", address],
      ...["--min-port", "49160", "--max-port", "49360", "--realm", "paramarsh.test"],
      ...["--use-auth-secret", "--no-dtls", "--no-cli", "--no-multicast-peers"],
      ...["--log-file", path.join(folder, "log"), "--simple-log", "--pidfile", path.join(folder, "pid")],
      ...["--userdb", path.join(folder, "users")],
    ],
    { stdio: "ignore" },
  );
  const failed = new Promise<never>((_, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`coturn ended with code ${code}`)));
  });
  failed.catch(() => {}); // its end is wanted later
  await Promise.race([ready(server.pid ?? 0), failed]);
  return async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill();
      await once(server, "exit");
    }
    rmSync(folder, { recursive: true });
  };
}

/** Until it answers a STUN binding request: what it prints is late. */
async function answersAt(port: number): Promise<void> {
  const socket = createSocket("udp4");
  const request = Buffer.concat([Buffer.from("000100002112a442", "hex"), randomBytes(12)]);
  const ask = () => socket.send(request, port, "127.0.0.1");
  // An answer that the port is closed, before it is open, arrives here.
  socket.on("error", () => {});
  const timer = setInterval(ask, 100);
  await once(socket, "message");
  clearInterval(timer);
  socket.close();
}

async function listensAt(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** As the kernel tells of the process's own network, which nobody else reaches. */
async function listensWithin(pid: number, port: number): Promise<void> {
  const listening = new RegExp(`:${port.toString(16).toUpperCase().padStart(4, "0")} \\S+ 0A `);
  while (!listening.test(readFileSync(`/proc/${pid}/net/tcp`, "utf8")))
    await new Promise((resolve) => setTimeout(resolve, 100));
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  await once(socket, "close");
  return port;
}

async function freeTcpPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
