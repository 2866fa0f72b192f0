import type { SpokeConsult, SpokeOutput } from "../../../shared/contract/spoke-calls.ts";
import type { ChatMessage } from "../../../shared/contract/live.ts";

type Listed = SpokeOutput<"chat.list">;

/** More open consults than this a centre does not sit with at a time. */
const most = 4;

/**
 * What the doctor wrote while this page could not hear: the hub says a message once, and what went to a socket that
 * was half-open was heard by nobody. Asked for whenever the channel is up again; undefined where all was shown.
 */
export async function missedMessage(
  consults: readonly Pick<SpokeConsult, "taskId" | "doctor" | "requestedAt">[],
  inCall: string | undefined,
  read: (taskId: string) => Promise<Listed>,
): Promise<ChatMessage | undefined> {
  const withDoctor = consults
    .filter(({ doctor }) => doctor !== undefined)
    .toSorted((one, other) => other.requestedAt.localeCompare(one.requestedAt))
    .map(({ taskId }) => taskId);
  const asked = [...new Set([...(inCall === undefined ? [] : [inCall]), ...withDoctor])].slice(0, most);
  const lists = await Promise.all(asked.map(read));
  // Of the call's own consult before any other, as the screen shows one.
  return lists.map(lastUnread).find((one) => one !== undefined);
}

function lastUnread(listed: Listed): ChatMessage | undefined {
  return listed.findLast(({ message, reach }) => message.from.side === "desk" && reach !== "shown")?.message;
}
