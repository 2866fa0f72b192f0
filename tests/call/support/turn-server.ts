import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export type TurnServer = { readonly url: string; readonly end: () => Promise<void> };

/** A real coturn, for this machine alone, which knows the secret that the hub knows. */
export async function startTurnServer(secret: string, file?: string): Promise<TurnServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "turn-server-"));
  const port = await freeUdpPort();
  const server = spawn(
    "turnserver",
    [
      // Without a file of settings it may lead to this machine, which is all that tests have.
      ...(file === undefined ? ["-n", "--allow-loopback-peers"] : ["-c", file]),
      ...["--listening-ip", "127.0.0.1", "--listening-port", String(port), "--relay-ip", "127.0.0.1"],
      ...["--min-port", "49160", "--max-port", "49360", "--realm", "paramarsh.test"],
      ...["--use-auth-secret", "--static-auth-secret", secret],
      ...["--no-tls", "--no-dtls", "--no-cli", "--no-multicast-peers"],
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
  await Promise.race([answersAt(port), failed]);
  return {
    url: `turn:127.0.0.1:${port}?transport=udp`,
    end: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill();
        await once(server, "exit");
      }
      rmSync(folder, { recursive: true });
    },
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

async function freeUdpPort(): Promise<number> {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  await once(socket, "close");
  return port;
}
