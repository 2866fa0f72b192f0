import { expect, it, vi } from "vitest";
import type { DeskEvent } from "../../shared/contract/calls.ts";
import type { Down } from "../../shared/contract/live.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import { makeBridgeSignalling } from "./bridge-signalling.ts";
import { makeClient } from "./client.ts";
import { makeListeners } from "./listeners.ts";
import type { Connection, Transport } from "./transport.ts";

const join = { say: "join", pageId: "0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1", taskId: "t" } as const;
const message: Down = { hear: "alarm-over", alarm: "red", taskId: "t" };

function aDesk(liveConnected: boolean) {
  const events = makeListeners<DeskEvent>();
  const connections = makeListeners<void>();
  const at: { connection: Connection; live: boolean; line: boolean; broken: boolean } = {
    connection: "open",
    live: liveConnected,
    line: true,
    broken: false,
  };
  const transport: Transport = {
    call: async (name) => {
      if (at.broken) throw new Error("the way to the desk broke");
      if (name === "live.state") return ok({ connected: at.live });
      return at.line ? ok({ ok: true }) : err(failure("hub-unreachable", name, "No line."));
    },
    onEvent: events.add,
    connection: () => at.connection,
    onConnection: connections.add,
  };
  return { at, events, connections, signalling: makeBridgeSignalling(makeClient(transport)) };
}

it("learns at once whether the live channel is there, and then every turn", async () => {
  const { events, signalling } = aDesk(true);
  const turns: boolean[] = [];
  signalling.onConnection((connected) => turns.push(connected));
  await vi.waitFor(() => expect(signalling.isConnected()).toBe(true));
  events.tell({ kind: "live-connection", connected: false });
  events.tell({ kind: "live-connection", connected: false });
  events.tell({ kind: "live-connection", connected: true });
  expect(turns).toEqual([true, false, true]);
});

it("a desk that dies takes the channel along, and one that is back is asked again", async () => {
  const { at, connections, signalling } = aDesk(true);
  await vi.waitFor(() => expect(signalling.isConnected()).toBe(true));
  at.connection = "lost";
  connections.tell();
  await vi.waitFor(() => expect(signalling.isConnected()).toBe(false));
  at.connection = "open";
  connections.tell();
  await vi.waitFor(() => expect(signalling.isConnected()).toBe(true));
});

it("says what the hub answered, and that nothing came where the line is gone", async () => {
  const { at, signalling } = aDesk(true);
  expect(await signalling.say(join)).toEqual({ ok: true });
  at.line = false;
  expect(await signalling.say(join)).toBe("no-answer");
  at.broken = true;
  expect(await signalling.say(join)).toBe("no-answer");
});

it("hands on what the hub says, until one stops listening", () => {
  const { events, signalling } = aDesk(true);
  const heard: Down[] = [];
  const stop = signalling.onHear((down) => heard.push(down));
  events.tell({ kind: "live", down: message });
  events.tell({ kind: "queue-changed" });
  stop();
  events.tell({ kind: "live", down: message });
  expect(heard).toEqual([message]);
});
