import type { HubInfo } from "../../../shared/contract/hub-api.ts";
import type { LineTrouble, LineTurn } from "../../../shared/contract/sync-view.ts";
import type { Failure } from "../../../shared/result/failure.ts";

export type LineState = {
  readonly line: "online" | "offline";
  readonly since: string;
  readonly lastReachedAt: string | undefined;
  /** Why there is no work with the hub, where it is not simply the line. */
  readonly trouble: LineTrouble | undefined;
  /** The hub's clock minus this PC's. */
  readonly clockSkewMs: number;
};

export const freshLine = (now: string): LineState => ({
  line: "offline",
  since: now,
  lastReachedAt: undefined,
  trouble: undefined,
  clockSkewMs: 0,
});

/** A desk that ended without line and was started again is without it since then, not since its start. */
export function goingOn(fresh: LineState, last: LineTurn | undefined): LineState {
  const isFresh = fresh.line === "offline" && fresh.lastReachedAt === undefined;
  return isFresh && last?.line === "offline" && last.at < fresh.since ? { ...fresh, since: last.at } : fresh;
}

export function reachedLine(before: LineState, info: HubInfo, now: string): LineState {
  const since = before.line === "offline" ? now : before.since;
  return {
    line: "online",
    since,
    lastReachedAt: now,
    trouble: undefined,
    clockSkewMs: Date.parse(info.time) - Date.parse(now),
  };
}

/** `since` stays what it was while only the reason changes: that is how long the doctor has been without the hub. */
export function lostLine(before: LineState, now: string, why: Failure | undefined): LineState {
  const since = before.line === "offline" ? before.since : now;
  return { ...before, line: "offline", since, trouble: why && troubleOf(why) };
}

/** What the pill must not call "offline". */
export function troubleOf({ kind, certificate }: Failure): LineTrouble | undefined {
  if (certificate !== undefined) return "hub-certificate";
  switch (kind) {
    case "account-withdrawn":
    case "hub-unfit":
    case "hub-busy":
    case "hub-full":
    case "storage-full":
      return kind;
    case "not-signed-in":
    case "wrong-passphrase":
    case "account-refused":
      return "sign-in-again";
    default:
      return undefined;
  }
}

export const hasTurned = (before: LineState, after: LineState): boolean =>
  before.line !== after.line || before.trouble !== after.trouble;
