import { z } from "zod";
import { deskEvent } from "../../shared/contract/calls.ts";
import { type Failure, failure, failureSchema } from "../../shared/result/failure.ts";
import { err, type Result } from "../../shared/result/result.ts";
import type { Transport } from "./transport.ts";

/** What the Electron preload puts on the window. */
export type PreloadBridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (event: unknown) => void) => (() => void) | void;
};

declare global {
  // Declaration merging with the DOM's Window needs an interface.
  interface Window {
    readonly paramarsh?: PreloadBridge;
  }
}

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/** Over Electron's one channel; the channel itself cannot be lost while the window lives. */
export function makePreloadTransport(bridge: PreloadBridge): Transport {
  return {
    async call(name, input): Promise<Result<unknown, Failure>> {
      try {
        return answer.parse(await bridge.call(name, input));
      } catch {
        // invoke() rejects only when the main side could not answer at all
        return err(failure("desk-unreachable", name, "The desk on this PC does not answer."));
      }
    },
    onEvent(listener) {
      const stop = bridge.onEvent((event) => {
        const parsed = deskEvent.safeParse(event);
        if (parsed.success) listener(parsed.data);
      });
      return stop ?? (() => undefined);
    },
    connection: () => "open",
    onConnection: () => () => undefined,
  };
}
