import type { Page } from "@playwright/test";
import { figuresOf } from "../../e2e/support/peer-figures.ts";
import { until } from "../bench/until.ts";

type Arrived = { readonly frames: number; readonly packets: number };

/** Seconds from now until sound and picture arrive again at all of these; undefined where they never do. */
export async function secondsUntilBack(pages: readonly Page[], mostMs = 60_000): Promise<number | undefined> {
  const startMs = Date.now();
  const each = await Promise.all(pages.map((page) => backMs(page, startMs, mostMs)));
  return each.includes(undefined) ? undefined : Math.max(...each.map((ms) => ms ?? 0)) / 1_000;
}

async function backMs(page: Page, startMs: number, mostMs: number): Promise<number | undefined> {
  const before = await figuresOf(page);
  const isBack = (now: Arrived) =>
    moreBy(10, before.packets, now.packets) && moreBy(2, before.frames, now.frames);
  const there = await until(() => figuresOf(page), isBack, mostMs, 50);
  return there && Date.now() - startMs;
}

/** Another connection's counters begin at 0. */
const moreBy = (least: number, before: number, now: number): boolean =>
  now >= before ? now - before >= least : now >= least;

/** By which way the page's connection sends: "host", "srflx", "relay/udp", "relay/tls". */
export function wayOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { peersUnderTest: all } = window as unknown as { peersUnderTest: RTCPeerConnection[] };
    const ways: string[] = [];
    for (const peer of all) {
      if (peer.connectionState !== "connected") continue;
      const report = await peer.getStats();
      const rows = [...(report.values() as Iterable<Record<string, unknown>>)];
      const chosen = rows.find((row) => row["type"] === "transport")?.["selectedCandidatePairId"];
      const pair = rows.find((row) => row["id"] === chosen);
      const local = rows.find((row) => row["id"] === pair?.["localCandidateId"]);
      const protocol = local?.["relayProtocol"];
      ways.push(`${String(local?.["candidateType"])}${typeof protocol === "string" ? `/${protocol}` : ""}`);
    }
    return ways.join(", ");
  });
}
