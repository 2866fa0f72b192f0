import type { HubAsk, HubReply } from "../../../shared/sync/stepping.ts";
import { gathering, noAnswer } from "./gathering.ts";

type Send = (ask: HubAsk) => Promise<HubReply>;

/** What may go together does; by this PC's timers, and as promises. */
export function sendingTogether(send: Send): Send {
  const ask = gathering({
    send: (one, answer) =>
      void send(one)
        .catch(() => noAnswer)
        .then(answer),
    nowMs: () => performance.now(),
    after: (waitMs, run) => {
      const timer = setTimeout(run, waitMs);
      return () => clearTimeout(timer);
    },
  });
  return (one) => new Promise((answer) => ask(one, answer));
}
