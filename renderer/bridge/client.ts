import {
  type CallName,
  calls,
  type DeskEvent,
  type Input,
  type Output,
} from "../../shared/contract/calls.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { makePreloadTransport } from "./preload-transport.ts";
import { makeSocketTransport } from "./socket-transport.ts";
import type { Connection, Transport } from "./transport.ts";

/** The page's typed door to the desk. */
export type Client = {
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Output<N>, Failure>>;
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
  readonly connection: () => Connection;
  readonly onConnection: (listener: () => void) => () => void;
};

/** Types a transport by the contract; an answer that does not fit the contract is an `internal` failure. */
export function makeClient(transport: Transport): Client {
  return {
    ...transport,
    async call(name, input) {
      const answer = await transport.call(name, input);
      if (!answer.ok) return answer;
      const parsed = calls[name].output.safeParse(answer.value);
      if (!parsed.success) {
        const where = parsed.error.issues.map((issue) => issue.path.join(".")).join("; ");
        return err(failure("internal", name, `The desk's answer does not fit the contract: ${where}.`));
      }
      // Parse edge: safeParse of the schema of `name` is typed as the union over all names.
      return ok(parsed.data as Output<typeof name>);
    },
  };
}

/** The transport of the host we run in: Electron's preload where there is one, else the browser host's socket. */
export function makeHostTransport(window: Window): Transport {
  if (window.paramarsh) return makePreloadTransport(window.paramarsh);
  const scheme = window.location.protocol === "https:" ? "wss:" : "ws:";
  return makeSocketTransport(`${scheme}//${window.location.host}/socket`);
}
