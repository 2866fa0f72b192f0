import { makeStore } from "./store.ts";

export type LineState = {
  readonly line: "good" | "slow" | "none" | "unknown";
  /** Since when it has been so. */
  readonly since: string;
};

/** The line as the page's own calls find it. */
export const lineStore = makeStore<LineState>({ line: "unknown", since: new Date().toISOString() });

const slowAnswerMs = 2_500;
/** Below this a long answer is a long answer, not a thin line. */
const slowBytesPerMs = 20;

export function noteLine(reached: boolean, tookMs: number, bytes: number): void {
  if (!reached) return say("none");
  say(tookMs > slowAnswerMs && bytes / tookMs < slowBytesPerMs ? "slow" : "good");
}

function say(line: LineState["line"]): void {
  if (lineStore.get().line !== line) lineStore.set({ line, since: new Date().toISOString() });
}
