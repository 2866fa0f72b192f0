import { hearSignal, noSignals, type Ordered, skipOldGaps } from "../../shared/call/signal-order.ts";
import type { Down } from "../../shared/contract/live.ts";
import type { Signalling } from "./signalling.ts";
import { sayUntilAnswered } from "./until-answered.ts";

type Signal = Extract<Down, { hear: "signal" }>;

export type SignalLine = {
  /** Kept until the hub has it, or `isCurrent` says that its generation is over. */
  readonly say: (generation: number, data: string, isCurrent: () => boolean) => void;
  readonly hear: (signal: Signal) => void;
  readonly time: () => void;
};

/** Signals of one call between the two pages: counted by generation, said until kept, handed on once and in order. */
export function openSignalLine(
  place: { readonly pageId: string; readonly taskId: string; readonly callId: string },
  signalling: Signalling,
  ready: (generation: number, data: string) => void,
): SignalLine {
  const state = { order: noSignals, generation: 0, nextSeq: 0 };
  const take = ({ order, ready: due, taken }: Ordered) => {
    state.order = order;
    for (const { generation, data } of due) ready(generation, data);
    const { pageId, callId } = place;
    // Not repeated: what was not taken comes again when this page joins again, and is taken then.
    for (const upTo of taken) void signalling.say({ say: "taken", pageId, callId, ...upTo });
  };
  return {
    say: (generation, data, isCurrent) => {
      // A connection that is over has nothing more to say.
      if (generation < state.generation) return;
      const seq = generation === state.generation ? state.nextSeq : 0;
      Object.assign(state, { generation, nextSeq: seq + 1 });
      const message = { say: "signal" as const, ...place, generation, seq, data };
      // After a restart the hub knows the call again as soon as this page has joined again.
      void sayUntilAnswered(signalling, message, isCurrent, ["internal", "no-such-call"]);
    },
    hear: ({ from, generation, seq, data }) =>
      take(hearSignal(state.order, { from, generation, seq, data }, Date.now())),
    time: () => take(skipOldGaps(state.order, Date.now())),
  };
}
