import { rmSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { expect } from "vitest";
import type { TurnSettings } from "../../../hub/live/ice-servers.ts";
import { openFhir } from "../../../hub/server/open-fhir.ts";
import { type RunningHub, startHub } from "../../../hub/server.ts";
import type { Side } from "../../../shared/contract/live.ts";
import { claimedPracticeTicket } from "../../hub/support/claimed-ticket.ts";
import { passphrase, startEdgeHub } from "../../hub/support/edge-hub.ts";
import { buildHarness, type CallPage, openCallPage } from "./call-pages.ts";

export type CallWorld = {
  readonly running: () => RunningHub;
  readonly taskId: string;
  /** Ends the hub; `start` brings the same back at the same port. */
  readonly stop: () => Promise<void>;
  readonly start: (turn?: TurnSettings) => Promise<void>;
  readonly open: (
    browser: Browser,
    side: Side,
    how?: {
      readonly relayOnly?: boolean;
      readonly username?: string;
      readonly taskId?: string;
      readonly isGuest?: boolean;
    },
  ) => Promise<CallPage>;
  /** Rings and is taken; both see and hear. */
  readonly talk: (desk: CallPage, spoke: CallPage) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A practice hub with a claimed ticket, and pages that call over it. */
export async function openCallWorld(turn?: TurnSettings): Promise<CallWorld> {
  const edge = await startEdgeHub();
  const ticket = await claimedPracticeTicket(edge);
  await edge.running.close();
  const harness = await buildHarness();
  const state: { running?: RunningHub; port: number; turn: TurnSettings | undefined } = { port: 0, turn };
  const running = () => state.running ?? expect.fail("no hub");
  const start = async (given?: TurnSettings) => {
    state.turn = given ?? state.turn;
    state.running = await startHub({
      ...{ dataFolder: edge.dataFolder, host: "127.0.0.1", practice: true, version: "test", openFhir },
      ...{ port: state.port, turn: state.turn, onBug: () => "" },
    });
    state.port = Number(new URL(running().url).port);
  };
  await start();
  const tokenOf = async (side: Side, username: string) => {
    const { auth } = running().hub;
    if (side === "desk") {
      const answer = await auth.token(username, passphrase, "desk-1");
      return answer.ok ? answer.value.accessToken : expect.fail("not signed in");
    }
    const worker = auth.accounts
      .list()
      .find((one) => one.role === "health-worker" && one.centreId === ticket.centreId);
    return auth.liveToken(worker ?? expect.fail("no worker"));
  };
  return {
    running,
    taskId: ticket.taskId,
    stop: async () => {
      await state.running?.close();
      delete state.running;
    },
    start,
    open: (browser, side, how = {}) => {
      const {
        relayOnly = false,
        username = "practice.doctor",
        taskId = ticket.taskId,
        isGuest = false,
      } = how;
      return openCallPage({
        ...{ browser, script: harness.script, side, taskId, relayOnly, isGuest },
        hubUrl: () => running().url,
        token: () => tokenOf(side, username),
      });
    },
    talk,
    close: async () => {
      harness.remove();
      await state.running?.close();
      rmSync(path.dirname(edge.dataFolder), { recursive: true });
    },
  };
}

async function talk(desk: CallPage, spoke: CallPage): Promise<void> {
  await spoke.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.until("the hub", ({ signallingUp }) => signallingUp);
  await desk.act("ring");
  await spoke.until("ringing", ({ phase }) => phase === "ringing");
  await spoke.act("accept");
  for (const page of [desk, spoke])
    await page.until(
      "picture and sound",
      ({ phase, figures }) =>
        phase === "connected" && figures.videoFramesDecoded > 5 && figures.audioEnergy > 0,
    );
}

/** More picture from now on. */
export async function seesMore(page: CallPage): Promise<void> {
  const before = await page.view();
  await page.until(
    "more picture",
    ({ phase, figures, generation }) =>
      phase === "connected" &&
      figures.videoFramesDecoded >
        (generation > before.generation ? 0 : before.figures.videoFramesDecoded) + 5,
  );
}
