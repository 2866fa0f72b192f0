import type { Keep, Kept, Load, Loaded } from "./keeps.ts";
import { freshState, step } from "./machine.ts";
import type { MachineEvent, MachineState } from "./machine-state.ts";
import type { HubAsk, HubReply } from "./stepping.ts";
import type { Tell } from "./tell.ts";

/** A machine in a test: a hub, a file and a clock are functions and numbers; nothing happens by itself. */
export type TestBench = {
  readonly state: () => MachineState;
  readonly nowMs: number;
  readonly asked: readonly HubAsk[];
  readonly kept: readonly Keep[];
  readonly told: readonly Tell[];
  readonly waking: number | undefined;
  readonly send: (event: MachineEvent) => void;
  readonly passes: (ms: number) => void;
  /** Somebody sets this PC's clock back. */
  readonly turnsBack: (ms: number) => void;
};

export type World = {
  readonly hub: (ask: HubAsk) => HubReply;
  readonly keep: (keep: Keep) => Kept | "no-room";
  readonly load: (load: Load) => Loaded;
};

export const me = { reference: "Practitioner/me", display: "Dr Kalpit" };
export const at = Date.parse("2026-11-24T06:00:00.000Z");

/** Carries out every effect at once, in order, until nothing is left. */
export function bench(world: World, fresh: MachineState = freshState({ me })): TestBench {
  let uuids = 0;
  const held = { state: fresh, nowMs: at, waking: undefined as number | undefined };
  const asked: HubAsk[] = [];
  const kept: Keep[] = [];
  const told: Tell[] = [];
  const given = () => ({ nowMs: held.nowMs, random: () => 0.5, uuid: () => `uuid-${(uuids += 1)}` });
  const send = (event: MachineEvent): void => {
    const queue: MachineEvent[] = [event];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { state, effects } = step(held.state, next, given());
      held.state = state;
      for (const one of effects) {
        if (one.effect === "ask") {
          asked.push(one.ask);
          queue.push({ event: "replied", id: one.id, reply: world.hub(one.ask) });
        } else if (one.effect === "keep") {
          const answer = world.keep(one.keep);
          if (answer !== "no-room") kept.push(one.keep);
          queue.push(
            answer === "no-room"
              ? { event: "not-kept", id: one.id, why: "SQLITE_FULL" }
              : { event: "kept", id: one.id, kept: answer },
          );
        } else if (one.effect === "load") {
          queue.push({ event: "loaded", id: one.id, loaded: world.load(one.load) });
        } else if (one.effect === "wake") held.waking = held.nowMs + one.inMs;
        else told.push(one.tell);
      }
    }
  };
  return {
    state: () => held.state,
    get nowMs() {
      return held.nowMs;
    },
    get waking() {
      return held.waking;
    },
    asked,
    kept,
    told,
    send,
    passes: (ms) => {
      const until = held.nowMs + ms;
      while (held.waking !== undefined && held.waking <= until) {
        held.nowMs = Math.max(held.nowMs, held.waking);
        held.waking = undefined;
        send({ event: "woke" });
      }
      held.nowMs = until;
    },
    turnsBack: (ms) => void (held.nowMs -= ms),
  };
}

export const info = (more: object = {}): HubReply => ({
  status: 200,
  json: {
    product: "paramarsh-hub",
    version: "1",
    contract: 1,
    hubId: "hub",
    practice: true,
    time: new Date(at).toISOString(),
    processId: 1,
    sealKey: "k",
    ...more,
  },
});

export const emptyPage: HubReply = { status: 200, json: { resourceType: "Bundle", entry: [] } };

/** A hub that has nothing and refuses nothing. */
export function quietHub(ask: HubAsk): HubReply {
  return ask.path === "/hub/info" ? info() : emptyPage;
}
