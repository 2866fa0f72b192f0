import { type WhyUnsent, whyUnsent } from "../../../shared/contract/sync-view.ts";
import {
  type DeliveryEvent,
  type DeliveryKeep,
  type DeliveryLoad,
  type DeliveryLoaded,
  type DeliveryState,
  type DeliveryTell,
  freshDelivery,
  isDeliveryAtRest,
  stepDelivery,
  troubleOf,
} from "../../../shared/sync/delivery.ts";
import { replyOf } from "../hub/hub-reply.ts";
import { askHub } from "../hub/hub-request.ts";
import type { DeskLog } from "../options.ts";
import { drive } from "../sync/drive.ts";
import type { Spool } from "./spool.ts";

export type Sender = {
  readonly now: () => Promise<void>;
  /** Why an item has not been taken yet, as far as it was tried. */
  readonly troubleOf: (itemId: string) => WhyUnsent | undefined;
  readonly stop: () => void;
};

/** Posts sealed items to the hub, whoever is signed in or nobody: the delivery machine over the spool's files. */
export function startSender(options: {
  readonly hubUrl: string;
  readonly spool: Spool;
  readonly log: DeskLog;
  readonly onReceipt: () => void;
}): Sender {
  const { hubUrl, spool, log } = options;
  const machine = drive<
    DeliveryState,
    DeliveryEvent,
    DeliveryKeep,
    Record<string, never>,
    DeliveryLoad,
    DeliveryLoaded,
    DeliveryTell
  >(freshDelivery, stepDelivery, {
    ask: async (ask) => replyOf(await askHub(hubUrl, ask)),
    keep: async ({ receipt }) => {
      spool.keepReceipt(receipt);
      return {};
    },
    load: async () => {
      // An answer for which the author's file had no room just then is in no envelope's reach any more.
      if (spool.receipts().length > 0) options.onReceipt();
      return { loaded: "waiting", envelopes: spool.waiting() };
    },
    tell: (tell) => {
      switch (tell.tell) {
        case "receipt":
          log("delivered", { itemId: tell.receipt.itemId, outcome: tell.receipt.outcome });
          return options.onReceipt();
        case "not-understood":
          return log("delivery-not-understood", { itemId: tell.itemId, status: tell.status ?? 0 });
        case "trouble":
          return undefined; // said on the screen, beside the item
      }
    },
    clock: () => new Date(),
    onTrouble: (problem) =>
      log("delivery-trouble", { kind: problem instanceof Error ? problem.name : "unknown" }),
  });
  machine.send({ event: "started" });
  return {
    now: () => {
      machine.send({ event: "put", byPerson: true });
      return machine.until(isDeliveryAtRest);
    },
    troubleOf: (itemId) => {
      const why = troubleOf(machine.state(), itemId);
      return why === undefined ? undefined : (whyUnsent.safeParse(why).data ?? "hub-unreachable");
    },
    stop: () => void machine.stop(),
  };
}
