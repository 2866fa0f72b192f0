import { apart, mayGoTogether, together, withWhom } from "../../../shared/sync/together.ts";
import type { HubAsk, HubReply } from "../../../shared/sync/stepping.ts";

type Waiting = {
  readonly ask: HubAsk;
  readonly answer: (reply: HubReply) => void;
  readonly sinceMs: number;
};
type Send = (ask: HubAsk) => Promise<HubReply>;

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
export function sendingTogether(send: Send): Send {
  // Apart: what is asked after a cut must not keep from leaving what was not under way then.
  const reads = gathering(send);
  const writes = gathering(send);
  return (ask) => {
    if (!mayGoTogether(ask)) return send(ask);
    return ask.method === "GET" ? reads(ask) : writes(ask);
  };
}

function gathering(send: Send): Send {
  const held = { waiting: [] as Waiting[], sending: 0, timer: undefined as NodeJS.Timeout | undefined };

  const look = (): void => {
    clearTimeout(held.timer);
    for (let inMs = dueInMs(held); inMs !== undefined; inMs = dueInMs(held)) {
      if (inMs > 0) {
        held.timer = setTimeout(look, inMs);
        return;
      }
      const taken = takeTogether(held.waiting);
      held.waiting = held.waiting.filter((one) => !taken.includes(one));
      held.sending += 1;
      void sendAll(send, taken).finally(() => {
        held.sending -= 1;
        look();
      });
    }
  };

  return (ask) =>
    new Promise((answer) => {
      held.waiting.push({ ask, answer, sinceMs: performance.now() });
      look();
    });
}

/** A full one goes at once; behind others on the line there is time to become one. */
function dueInMs({ waiting, sending }: { readonly waiting: readonly Waiting[]; readonly sending: number }) {
  const [first, last] = [waiting[0], waiting.at(-1)];
  if (!first || !last || sending >= mostRequests) return undefined;
  if (waiting.length >= mostInOne) return 0;
  const longest = first.sinceMs + mostWaitMs;
  const dueAtMs = sending === 0 ? Math.min(longest, last.sinceMs + settleMs) : longest;
  return Math.max(0, Math.ceil(dueAtMs - performance.now()));
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

async function sendAll(send: Send, taken: readonly Waiting[]): Promise<void> {
  const alone = (): Promise<unknown> =>
    Promise.all(taken.map(async ({ ask, answer }) => answer(await send(ask).catch(() => noAnswer))));
  if (taken.length === 1) return void (await alone());
  const asks = taken.map(({ ask }) => ask);
  const replies = apart(asks, await send(together(asks)).catch(() => noAnswer));
  if (replies === undefined) return void (await alone());
  taken.forEach(({ answer }, at) => answer(replies[at] ?? noAnswer));
}

const noAnswer: HubReply = { status: undefined, json: undefined };
