import { apart, mayGoTogether, together, withWhom } from "../../../shared/sync/together.ts";
import type { HubAsk, HubReply } from "../../../shared/sync/stepping.ts";

type Waiting = { readonly ask: HubAsk; readonly answer: (reply: HubReply) => void };
type Send = (ask: HubAsk) => Promise<HubReply>;

/** As long as it takes to fix the next item's bytes on the disk, a few times over. */
const settleMs = 25;
const mostWaitMs = 150;
/** One on the line, and the next behind it: a thin line is never idle, and a cut costs no more than these. */
const mostRequests = 2;
const mostInOne = 8;
const mostBytes = 100_000;

/**
 * Small writes that leave within a moment of each other, or while others are on the line, go as one request. All else
 * goes at once.
 */
export function sendingTogether(send: Send): Send {
  const held = {
    waiting: [] as Waiting[],
    sending: 0,
    sinceMs: 0,
    timer: undefined as NodeJS.Timeout | undefined,
  };

  const look = (): void => {
    held.timer = undefined;
    while (held.waiting.length > 0 && held.sending < mostRequests) {
      const taken = takeTogether(held.waiting);
      held.waiting = held.waiting.filter((one) => !taken.includes(one));
      held.sending += 1;
      void sendAll(send, taken).finally(() => {
        held.sending -= 1;
        look();
      });
    }
  };
  const settle = (): void => {
    const nowMs = performance.now();
    if (held.timer === undefined) held.sinceMs = nowMs;
    clearTimeout(held.timer);
    held.timer = setTimeout(look, Math.max(0, Math.min(settleMs, held.sinceMs + mostWaitMs - nowMs)));
  };

  return (ask) => {
    if (!mayGoTogether(ask)) return send(ask);
    return new Promise((answer) => {
      held.waiting.push({ ask, answer });
      settle();
    });
  };
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
