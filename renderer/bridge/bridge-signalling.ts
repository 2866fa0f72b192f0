import type { Signalling } from "../call/signalling.ts";
import type { Client } from "./client.ts";
import { makeListeners } from "./listeners.ts";
import type { Down } from "../../shared/contract/live.ts";

/** The live channel by way of the desk: its socket to the hub carries this window's calls. */
export function makeBridgeSignalling(client: Client): Signalling {
  const heard = makeListeners<Down>();
  const turned = makeListeners<boolean>();
  let connected = false;
  const become = (next: boolean): void => {
    if (connected === next) return;
    connected = next;
    turned.tell(next);
  };
  /** After a start of the desk the window asks once; from then on it is told. */
  const look = async (): Promise<void> => {
    if (client.connection() !== "open") return become(false);
    const state = await client.call("live.state", {});
    become(state.ok && state.value.connected);
  };
  client.onConnection(() => void look());
  client.onEvent((event) => {
    if (event.kind === "live") heard.tell(event.down);
    if (event.kind === "live-connection") become(event.connected);
    if (event.kind === "session-changed") void look();
  });
  void look();
  return {
    say: async (up) => {
      // The way to the desk may break under a message; whoever says it decides about "again".
      const answer = await client.call("live.say", { up }).catch(() => undefined);
      return answer?.ok === true ? answer.value : "no-answer";
    },
    onHear: heard.add,
    isConnected: () => connected,
    onConnection: turned.add,
  };
}
