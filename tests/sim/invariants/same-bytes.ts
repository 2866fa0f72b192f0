import { hubStartHeader } from "../../../shared/contract/hub-api.ts";
import type { HubAsk } from "../../../shared/sync/stepping.ts";

/** What was attempted once is replayed as it was: the hub may have taken it. */
export function otherBytes(before: string | undefined, now: string): string | undefined {
  return before === undefined || before === now
    ? undefined
    : `what left before was ${before.slice(0, 200)}, and now it is ${now.slice(0, 200)}`;
}

/** Which start of the hub was greeted may differ from one try to the next. */
export const wordsOf = ({ method, path, headers, body }: HubAsk): string =>
  [method, path, JSON.stringify({ ...headers, [hubStartHeader]: undefined }), body ?? ""].join(" ");
