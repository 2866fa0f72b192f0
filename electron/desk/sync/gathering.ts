import { apart, mayGoTogether, together, withWhom } from "../../../shared/sync/together.ts";
import type { HubAsk, HubReply } from "../../../shared/sync/stepping.ts";

/** One question with whoever waits for its answer. */
type Asking = (ask: HubAsk, answer: (reply: HubReply) => void) => void;

/** Time and line are passed in, so that the simulation gathers as a desk does. */
type GatheringParts = {
  /** Answers once, whatever happens. */
  readonly send: Asking;
  /** Of a clock that nobody sets. */
  readonly nowMs: () => number;
  /** Runs it after so long; what is answered takes that back. */
  readonly after: (waitMs: number, run: () => void) => () => void;
};

type Waiting = {
  readonly ask: HubAsk;
  readonly answer: (reply: HubReply) => void;
  readonly sinceMs: number;
};

/** As long as it takes to fix the next item's bytes on the disk, a few times over. */
const settleMs = 25;
const mostWaitMs = 150;
/** While one is answered the next are on the line: a thin line is never idle, and a cut costs no more than these. */
const mostRequests = 3;
const mostInOne = 8;
const mostBytes = 100_000;

/**
 * Small writes that leave within a moment of each other, or while others are on the line, go as one request. All else
 * goes at once.
 */
export function gathering(parts: GatheringParts): Asking {
  // Apart: what is asked after a cut must not keep from leaving what was not under way then.
  const reads = oneWay(parts);
  const writes = oneWay(parts);
  return (ask, answer) => {
    if (!mayGoTogether(ask)) return parts.send(ask, answer);
    return ask.method === "GET" ? reads(ask, answer) : writes(ask, answer);
  };
}

function oneWay(parts: GatheringParts): Asking {
  const held = { waiting: [] as readonly Waiting[], sending: 0, takeBack: (): void => undefined };

  const look = (): void => {
    held.takeBack();
    for (let inMs = dueInMs(held, parts); inMs !== undefined; inMs = dueInMs(held, parts)) {
      if (inMs > 0) {
        held.takeBack = parts.after(inMs, look);
        return;
      }
      const taken = takeTogether(held.waiting);
      held.waiting = held.waiting.filter((one) => !taken.includes(one));
      held.sending += 1;
      sendAll(parts, taken, () => {
        held.sending -= 1;
        look();
      });
    }
  };

  return (ask, answer) => {
    held.waiting = [...held.waiting, { ask, answer, sinceMs: parts.nowMs() }];
    look();
  };
}

/** A full one goes at once; behind others on the line there is time to become one. */
function dueInMs(
  { waiting, sending }: { readonly waiting: readonly Waiting[]; readonly sending: number },
  { nowMs }: GatheringParts,
): number | undefined {
  const [first, last] = [waiting[0], waiting.at(-1)];
  if (!first || !last || sending >= mostRequests) return undefined;
  if (waiting.length >= mostInOne) return 0;
  const longest = first.sinceMs + mostWaitMs;
  const dueAtMs = sending === 0 ? Math.min(longest, last.sinceMs + settleMs) : longest;
  return Math.max(0, Math.ceil(dueAtMs - nowMs()));
}

function takeTogether(waiting: readonly Waiting[]): readonly Waiting[] {
  const [first] = waiting;
  const alike = waiting.filter(({ ask }) => first !== undefined && withWhom(ask) === withWhom(first.ask));
  let bytes = 0;
  return alike.slice(0, mostInOne).filter((one) => {
    bytes += one.ask.body?.length ?? 0;
    return one === first || bytes <= mostBytes;
  });
}

function sendAll({ send }: GatheringParts, taken: readonly Waiting[], over: () => void): void {
  const alone = (): void => {
    let left = taken.length;
    for (const { ask, answer } of taken)
      send(ask, (reply) => {
        answer(reply);
        left -= 1;
        if (left === 0) over();
      });
  };
  if (taken.length === 1) return alone();
  const asks = taken.map(({ ask }) => ask);
  send(together(asks), (reply) => {
    const replies = apart(asks, reply);
    if (replies === undefined) return alone();
    taken.forEach(({ answer }, at) => answer(replies[at] ?? noAnswer));
    over();
  });
}

export const noAnswer: HubReply = { status: undefined, json: undefined };
