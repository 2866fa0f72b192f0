import { backoffMs, cutWaitMs, longestAfterSilenceMs } from "./backoff.ts";
import type { HeldItem, MachineState } from "./machine-state.ts";
import type { Given, HubReply } from "./stepping.ts";

const longestCutMs = 300;
const stoodWithinMs = 3_000;

/** How long an item waits that got no answer, or one that puts it off. */
export function waitMsAfter(
  state: Pick<MachineState, "items" | "answeredAtMs">,
  { item }: HeldItem,
  reply: HubReply,
  given: Given,
): number {
  const isSilence = reply.status === undefined;
  // A line that carried something a moment ago most often stands again at once. Where it does not, the greeting says so.
  const sinceMs = given.nowMs - state.answeredAtMs;
  const hasCarried = reply.hasProgressed === true || (sinceMs >= 0 && sinceMs < stoodWithinMs);
  const isFirstCut = isSilence && (item.attempts === 1 || hasCarried);
  const doubledMs = isFirstCut ? cutWaitMs(given.random()) : backoffMs(item.attempts, given.random());
  const ownMs = isSilence ? Math.min(longestAfterSilenceMs, doubledMs) : doubledMs;
  const togetherMs = isFirstCut ? cutTogetherMs(state, given) : undefined;
  return Math.max(reply.retryAfterMs ?? 0, togetherMs ?? ownMs);
}

/** What broke in the same moment is tried again in the same moment, so that it may go together again. */
function cutTogetherMs({ items }: Pick<MachineState, "items">, { nowMs }: Given): number | undefined {
  const waits = items.flatMap(({ phase }) =>
    phase.phase === "settling" && phase.keep.how.state === "waiting" && phase.keep.how.dueAtMs !== undefined
      ? [phase.keep.how.dueAtMs - nowMs]
      : [],
  );
  return waits.find((ms) => ms >= 0 && ms <= longestCutMs);
}
