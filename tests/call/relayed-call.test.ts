import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { type RunningHub, startHub } from "../../hub/server.ts";
import { iceServersOf } from "../../hub/live/ice-servers.ts";
import { claimedPracticeTicket } from "../hub/support/claimed-ticket.ts";
import { type EdgeHub, passphrase, startEdgeHub } from "../hub/support/edge-hub.ts";
import { buildHarness, fakeDevices, openBrowser, openCallPage } from "./support/call-pages.ts";
import { startTurnServer, type TurnServer } from "./support/turn-server.ts";

const secret = "known to the hub and to coturn";
const world: {
  turn?: TurnServer;
  hub?: EdgeHub;
  running?: RunningHub;
  browser?: Browser;
  harness?: { readonly script: string; readonly remove: () => void };
  ticket?: { readonly taskId: string; readonly centreId: string };
} = {};
const turn = () => world.turn ?? expect.fail("no coturn");
const running = () => world.running ?? expect.fail("no hub");
const ticket = () => world.ticket ?? expect.fail("no ticket");
const browser = () => world.browser ?? expect.fail("no browser");

beforeAll(async () => {
  world.turn = await startTurnServer(secret);
  world.hub = await startEdgeHub();
  world.ticket = await claimedPracticeTicket(world.hub);
  const { running: first, dataFolder } = world.hub;
  await first.close();
  world.running = await startHub({
    ...{ dataFolder, port: 0, host: "127.0.0.1", practice: true, version: "test", openFhir },
    onBug: () => "",
    turn: { urls: [turn().url], secret },
  });
  const again = world.running;
  world.hub = { ...world.hub, running: again, close: again.close };
  world.harness = await buildHarness();
  world.browser = await openBrowser(fakeDevices);
}, 240_000);
afterAll(async () => {
  await world.browser?.close();
  await world.hub?.close();
  await world.turn?.end();
  world.harness?.remove();
});

const open = (side: "desk" | "spoke") =>
  openCallPage({
    browser: browser(),
    script: world.harness?.script ?? "",
    side,
    taskId: ticket().taskId,
    relayOnly: true,
    hubUrl: () => running().url,
    token: async () => {
      const { auth } = running().hub;
      if (side === "desk") {
        const answer = await auth.token("practice.doctor", passphrase, "desk-1");
        return answer.ok ? answer.value.accessToken : expect.fail("not signed in");
      }
      const worker = auth.accounts
        .list()
        .find((one) => one.role === "health-worker" && one.centreId === ticket().centreId);
      return auth.liveToken(worker ?? expect.fail("no worker"));
    },
  });

it("two pages that may only be relayed see and hear each other, with what the hub minted for each", async () => {
  const [desk, spoke] = await Promise.all([open("desk"), open("spoke")]);
  for (const { page } of [desk, spoke]) await page.evaluate(keepConnections);
  await spoke.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.act("ring");
  await spoke.until("ringing", ({ phase }) => phase === "ringing");
  await spoke.act("accept");
  for (const side of [desk, spoke]) {
    await side.until(
      "picture and sound",
      ({ phase, figures }) =>
        phase === "connected" && figures.videoFramesDecoded > 5 && figures.audioEnergy > 0,
    );
    expect(await side.page.evaluate(waysTaken)).toEqual(["relay"]);
  }
  await desk.act("hangUp");
}, 240_000);

it("coturn gives no way to who made the credentials without the secret, or shows them too late", async () => {
  const page = await browser().newPage();
  await page.goto(`${running().url}/hub/info`);
  const gathered = async (madeWith: string, at: Date) => {
    const servers = iceServersOf({ urls: [turn().url], secret: madeWith }, at);
    return page.evaluate(gather, JSON.stringify(servers));
  };
  expect(await gathered(secret, new Date())).toMatchObject({ kinds: ["relay"] });
  expect(await gathered("a guess", new Date())).toEqual({ kinds: [], errors: [401] });
  expect(await gathered(secret, new Date(Date.now() - 24 * 3_600_000))).toEqual({ kinds: [], errors: [401] });
  await page.close();
}, 240_000);

type Kept = { kept?: RTCPeerConnection[] };

/** Lets the test see the connections that the call makes from now on. */
function keepConnections(): void {
  const all: RTCPeerConnection[] = [];
  (window as Kept).kept = all;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      all.push(this);
    }
  };
}

/** Of the page's open connections: the kind of its own end of each way that carries. */
async function waysTaken(): Promise<readonly string[]> {
  const open = ((window as Kept).kept ?? []).filter((one) => one.connectionState === "connected");
  const kinds = open.map(async (one) => {
    const reports = new Map<string, Record<string, string>>();
    (await one.getStats()).forEach((report, id) => reports.set(id, report));
    const transport = [...reports.values()].find(({ type }) => type === "transport");
    const pair = reports.get(transport?.["selectedCandidatePairId"] ?? "");
    return reports.get(pair?.["localCandidateId"] ?? "")?.["candidateType"] ?? "none";
  });
  return Promise.all(kinds);
}

/** Every candidate that these servers give, and why they gave none. */
async function gather(servers: string) {
  const connection = new RTCPeerConnection({
    iceServers: JSON.parse(servers) as RTCIceServer[],
    iceTransportPolicy: "relay",
  });
  const kinds = new Set<string>();
  const errors = new Set<number>();
  connection.addEventListener("icecandidateerror", ({ errorCode }) => errors.add(errorCode));
  const done = new Promise<void>((resolve) => {
    connection.addEventListener("icecandidate", ({ candidate }) => {
      if (candidate?.type) kinds.add(candidate.type);
      if (!candidate) resolve();
    });
  });
  connection.createDataChannel("any");
  await connection.setLocalDescription();
  await done;
  connection.close();
  return { kinds: [...kinds], errors: [...errors] };
}
