import type { HubAsk } from "../../../shared/sync/stepping.ts";

/** What was attempted once is replayed as it was: the hub may have taken it. */
export function otherBytes(before: string | undefined, now: string): string | undefined {
  return before === undefined || before === now
    ? undefined
    : `what left before was ${before.slice(0, 200)}, and now it is ${now.slice(0, 200)}`;
}

export const wordsOf = ({ method, path, headers, body }: HubAsk): string =>
  [method, path, JSON.stringify(headers ?? {}), body ?? ""].join(" ");
