import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { build } from "vite";
import { type RunningHub, startHub } from "../../../hub/server.ts";
import { openFhir } from "../../../hub/server/open-fhir.ts";
import { storeOf } from "../../../hub/server/store-of.ts";
import { claimedPracticeTicket } from "../../hub/support/claimed-ticket.ts";
import { passphrase, startEdgeHub } from "../../hub/support/edge-hub.ts";
import { fakeDevices, openBrowser } from "../support/call-pages.ts";
import { processTree } from "../../support/process-tree.ts";
import { startTurnServer } from "../support/turn-server.ts";
import type { World } from "./pair.ts";

export type BenchWorld = World & {
  /** Who sits at the centre of the ticket. */
  readonly worker: { readonly username: string; readonly passphrase: string };
  /** Whether a document of some chart leads to bytes of that hash, all of them read. */
  readonly hasBytesOf: (sha256: string) => Promise<boolean>;
  readonly restartHub: (whileAway: () => Promise<void>) => Promise<void>;
  /** Of one end's browser: all its processes. */
  readonly pids: (side: "desk" | "spoke") => readonly number[];
  readonly close: () => Promise<void>;
};

const secret = "known to coturn and to the bench";

/** A real hub, a real coturn, and a browser for each end. */
export async function openWorld(): Promise<BenchWorld> {
  const turn = await startTurnServer(secret);
  const hub = await startEdgeHub();
  const { taskId, centreId } = await claimedPracticeTicket(hub);
  const at = { running: hub.running };
  const script = await buildPage();
  const desk = await openEnd("desk");
  const spoke = await openEnd("spoke");
  const signedIn: { token?: string; untilMs: number } = { untilMs: 0 };
  const workerOf = () => {
    const { accounts } = at.running.hub.auth;
    const worker = accounts.list().find((one) => one.role === "health-worker" && one.centreId === centreId);
    if (!worker) throw new Error("The centre has no health worker.");
    return worker;
  };
  const token: World["token"] = async (side) => {
    const { auth } = at.running.hub;
    if (side === "desk") {
      // A desk keeps its token while it is good, and makes no passphrase hash at each reconnection.
      if (signedIn.token !== undefined && Date.now() < signedIn.untilMs) return signedIn.token;
      const answer = await auth.token("practice.doctor", passphrase, "desk-1");
      if (!answer.ok) throw new Error("The practice doctor could not sign in.");
      Object.assign(signedIn, { token: answer.value.accessToken, untilMs: Date.now() + 120_000 });
      return answer.value.accessToken;
    }
    return auth.liveToken(workerOf());
  };
  return {
    browsers: { desk: desk.browser, spoke: spoke.browser },
    ...{ script, taskId, token },
    turn: { port: Number(/:(\d+)\?/.exec(turn.url)?.[1]), secret },
    worker: { username: workerOf().username, passphrase },
    hasBytesOf: (sha256) => hasBytesOf(at.running, sha256),
    hubPort: () => Number(new URL(at.running.url).port),
    restartHub: async (whileAway) => {
      await at.running.close();
      await whileAway();
      at.running = await startHub({
        ...{ dataFolder: hub.dataFolder, port: 0, host: "127.0.0.1", practice: true, version: "test" },
        ...{ openFhir, onBug: () => "" },
      });
    },
    pids: (side) => processTree(side === "desk" ? desk.marker : spoke.marker),
    close: async () => {
      await desk.browser.close();
      await spoke.browser.close();
      await at.running.close();
      rmSync(hub.dataFolder, { recursive: true, force: true });
      await turn.end();
    },
  };
}

async function hasBytesOf({ hub }: RunningHub, sha256: string): Promise<boolean> {
  const { port } = hub.fhir;
  const documents = await storeOf(port, { role: "system" }).search("DocumentReference", {});
  for (const { content } of documents)
    for (const { attachment } of content) {
      const path = attachment.url ?? "";
      if (!path.startsWith("Binary/")) continue;
      const request = { method: "GET", path, url: path, headers: { accept: "application/octet-stream" } };
      const { body } = await port.handle(request, { role: "system" });
      if (createHash("sha256").update(body).digest("hex") === sha256) return true;
    }
  return false;
}

/** A mark in its command line finds the browser's processes again. */
async function openEnd(side: string): Promise<{ readonly browser: Browser; readonly marker: string }> {
  const marker = `--bench-end=${side}-${process.pid}`;
  return { browser: await openBrowser([...fakeDevices, marker]), marker };
}

async function buildPage(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "call-bench-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: path.join(import.meta.dirname, "page.ts"),
        formats: ["es"],
        fileName: () => "page.js",
      },
    },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
  });
  const script = readFileSync(path.join(folder, "page.js"), "utf8");
  rmSync(folder, { recursive: true });
  return script;
}
