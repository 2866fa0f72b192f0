import type {
  Given,
  HubAsk,
  HubReply,
  Stepped,
  SyncEffect,
  SyncEvent,
} from "../../../shared/sync/stepping.ts";
import { storageFailure } from "../db/storage-failure.ts";
import { orderedUuid } from "./ordered-uuid.ts";

/** The world of a machine, as promises; what it must never do is answer keeps and loads in another order. */
export type World<Keep, Kept, Load, Loaded, Tell> = {
  readonly ask: (ask: HubAsk) => Promise<HubReply>;
  readonly keep: (keep: Keep) => Promise<Kept>;
  readonly load: (load: Load) => Promise<Loaded>;
  readonly tell: (tell: Tell) => void;
  readonly clock: () => Date;
  readonly onTrouble: (problem: unknown) => void;
};

export type Driven<State, Event> = {
  readonly state: () => State;
  readonly send: (event: Event) => void;
  /** Resolves as soon as the machine is so. */
  readonly until: (isSo: (state: State) => boolean) => Promise<void>;
  /** Takes no more events; resolves when the file is not used any more. */
  readonly stop: () => Promise<void>;
};

type Waiting<State> = { readonly isSo: (state: State) => boolean; readonly done: () => void };

/** Carries out a machine's effects in their order, and brings each answer back as an event. */
export function drive<State, Event, Keep, Kept, Load, Loaded, Tell>(
  fresh: State,
  step: (
    state: State,
    event: Event | SyncEvent<Kept, Loaded>,
    given: Given,
  ) => Stepped<State, SyncEffect<Keep, Load, Tell>>,
  world: World<Keep, Kept, Load, Loaded, Tell>,
): Driven<State, Event> {
  const held = { state: fresh, timer: undefined as NodeJS.Timeout | undefined, stopped: false };
  const waiting = new Set<Waiting<State>>();
  const usingFile = new Set<Promise<void>>();

  const send = (event: Event | SyncEvent<Kept, Loaded>): void => {
    if (held.stopped) return;
    const given = { nowMs: world.clock().getTime(), random: Math.random, uuid: () => orderedUuid() };
    const { state, effects } = step(held.state, event, given);
    held.state = state;
    for (const effect of effects) carryOut(effect);
    for (const one of waiting) {
      if (!one.isSo(held.state)) continue;
      waiting.delete(one);
      one.done();
    }
  };

  const carryOut = (effect: SyncEffect<Keep, Load, Tell>): void => {
    switch (effect.effect) {
      case "ask":
        void world
          .ask(effect.ask)
          .catch((problem: unknown): HubReply => {
            world.onTrouble(problem);
            return { status: undefined, json: undefined };
          })
          .then((reply) => send({ event: "replied", id: effect.id, reply }))
          .catch(world.onTrouble);
        return;
      case "keep":
        return onFile(effect.id, world.keep(effect.keep), (kept, id) => ({ event: "kept", id, kept }));
      case "load":
        return onFile(effect.id, world.load(effect.load), (loaded, id) => ({ event: "loaded", id, loaded }));
      case "wake":
        clearTimeout(held.timer);
        held.timer = setTimeout(() => send({ event: "woke" }), effect.inMs);
        return;
      case "tell":
        world.tell(effect.tell);
    }
  };

  const onFile = <T>(
    id: string,
    answer: Promise<T>,
    eventOf: (value: T, id: string) => SyncEvent<Kept, Loaded>,
  ): void => {
    const done = answer
      .then((value) => send(eventOf(value, id)))
      .catch((problem: unknown) => {
        if (!held.stopped) world.onTrouble(problem);
        send({ event: "not-kept", id, why: storageFailure(problem)?.kind ?? "storage-unusable" });
      })
      .catch(world.onTrouble)
      .finally(() => usingFile.delete(done));
    usingFile.add(done);
  };

  return {
    state: () => held.state,
    send,
    until: (isSo) =>
      held.stopped || isSo(held.state)
        ? Promise.resolve()
        : new Promise((done) => waiting.add({ isSo, done })),
    stop: async () => {
      held.stopped = true;
      clearTimeout(held.timer);
      for (const { done } of waiting) done();
      await Promise.all(usingFile);
    },
  };
}
