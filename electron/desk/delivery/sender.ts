import { hubPaths, receipt } from "../../../shared/contract/hub-api.ts";
import type { WhyUnsent } from "../../../shared/contract/sync-view.ts";
import { type Failure, isNoHub } from "../../../shared/result/failure.ts";
import { backoffMs } from "../../../shared/sync/backoff.ts";
import { askHub, bodyBy } from "../hub/hub-request.ts";
import type { DeskLog } from "../options.ts";
import type { Spool } from "./spool.ts";

/** One small request: a paper that waits is worth asking often. */
const longestWaitMs = 10_000;

export type Sender = {
  readonly now: () => Promise<void>;
  /** Why an item has not been taken yet, as far as it was tried. */
  readonly troubleOf: (itemId: string) => WhyUnsent | undefined;
  readonly stop: () => void;
};

/**
 * Posts sealed items to the hub, whoever is signed in or nobody. An item leaves only with its receipt; the same
 * envelope always gets the same one, so that sending twice is harmless.
 */
export function startSender(options: {
  readonly hubUrl: string;
  readonly spool: Spool;
  readonly log: DeskLog;
  readonly onReceipt: () => void;
}): Sender {
  const { hubUrl, spool, log } = options;
  const state: {
    timer: NodeJS.Timeout | undefined;
    failures: number;
    running: Promise<void> | undefined;
    stopped: boolean;
    /** What stood in the way of all items, and what of one alone. */
    trouble: WhyUnsent | undefined;
    readonly ofItem: Map<string, WhyUnsent>;
  } = {
    timer: undefined,
    failures: 0,
    running: undefined,
    stopped: false,
    trouble: undefined,
    ofItem: new Map(),
  };

  const sendAll = async (): Promise<number> => {
    for (const envelope of spool.waiting()) {
      const answer = await askHub(hubUrl, { method: "POST", path: hubPaths.deliver, body: envelope });
      if (!answer.ok) {
        state.failures += 1;
        state.trouble = whyNotTaken(answer.error);
        return answer.error.retryAfterMs ?? Math.min(longestWaitMs, backoffMs(state.failures, Math.random()));
      }
      state.trouble = undefined;
      const told = bodyBy(receipt, answer.value, "delivering");
      state.failures = told.ok ? 0 : state.failures + 1;
      if (!told.ok) {
        state.ofItem.set(envelope.itemId, "not-understood");
        log("delivery-not-understood", { itemId: envelope.itemId, status: answer.value.status });
        continue; // one item that the hub cannot take never blocks another
      }
      state.ofItem.delete(envelope.itemId);
      spool.keepReceipt(told.value);
      log("delivered", { itemId: envelope.itemId, outcome: told.value.outcome });
      options.onReceipt();
    }
    return backoffMs(state.failures, Math.random());
  };

  const now = (): Promise<void> => {
    clearTimeout(state.timer);
    state.running ??= sendAll()
      .catch((problem: unknown) => {
        log("delivery-trouble", { kind: problem instanceof Error ? problem.name : "unknown" });
        return backoffMs(1, 0.5);
      })
      .then((waitMs) => {
        state.running = undefined;
        if (!state.stopped) state.timer = setTimeout(() => void now(), waitMs);
      });
    return state.running;
  };
  void now();
  return {
    now,
    troubleOf: (itemId) => state.ofItem.get(itemId) ?? state.trouble,
    stop: () => {
      state.stopped = true;
      clearTimeout(state.timer);
    },
  };
}

function whyNotTaken({ kind, certificate }: Failure): WhyUnsent {
  if (certificate !== undefined) return "hub-certificate";
  return isNoHub(kind) ? kind : "hub-unreachable";
}
