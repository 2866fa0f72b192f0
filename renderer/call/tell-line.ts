import { type LineQuality, lineOf } from "../../shared/domain/line.ts";
import type { Signalling } from "./signalling.ts";

const everyMs = 20_000;
/** What a whole check found is worth more than the browser's guess, for so long. */
const checkHoldsMs = 5 * 60_000;

export type Checked = { readonly downKbps: number; readonly upKbps: number; readonly at: string };

/**
 * Tells the hub how the line of this page is, so that a doctor sees it before calling. Each word measures the next:
 * its own round trip is the delay. Answers what stops it.
 */
export function tellLine(
  signalling: Signalling,
  pageId: string,
  checked: () => Checked | undefined = () => undefined,
): () => void {
  const state: { line: LineQuality | undefined } = { line: undefined };
  const tell = async () => {
    if (!signalling.isConnected()) return;
    const before = performance.now();
    const answer = await signalling.say({ say: "line", pageId, line: state.line ?? "unknown" });
    const roundTripMs = performance.now() - before;
    const line = answer === "no-answer" ? "poor" : lineOf({ roundTripMs, kbps: widthOf(checked()) });
    const isNew = line !== state.line;
    state.line = line;
    if (isNew && answer !== "no-answer") await signalling.say({ say: "line", pageId, line });
  };
  const timer = setInterval(() => void tell(), everyMs);
  const stopWatching = signalling.onConnection((isConnected) => {
    if (isConnected) void tell();
  });
  void tell();
  return () => {
    clearInterval(timer);
    stopWatching();
  };
}

function widthOf(checked: Checked | undefined): number | undefined {
  const isFresh = checked !== undefined && Date.now() - Date.parse(checked.at) < checkHoldsMs;
  return isFresh ? Math.min(checked.downKbps, checked.upKbps) : downKbps();
}

/** Chromium's estimate, in Mbit/s; other browsers have none. */
function downKbps(): number | undefined {
  if (!("connection" in navigator)) return undefined;
  const { connection } = navigator;
  if (typeof connection !== "object" || connection === null || !("downlink" in connection)) return undefined;
  return typeof connection.downlink === "number" ? connection.downlink * 1000 : undefined;
}
