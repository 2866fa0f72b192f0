import { type HubInfo, hubInfo, hubPaths } from "../../../shared/contract/hub-api.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { LineTurn } from "../../../shared/contract/sync-view.ts";
import { backoffMs } from "../../../shared/sync/backoff.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";
import { storageFailure } from "../db/storage-failure.ts";
import { askHub, bodyBy } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { type CentrePresence, makeCentrePresence } from "../live/centres.ts";
import { takeChat } from "../live/take-chat.ts";
import { type LiveLine, type LiveListener, openLiveLine } from "../live/live-line.ts";
import type { DeskLog } from "../options.ts";
import { type LineHistory, makeLineHistory } from "./line-history.ts";
import { freshLine, hasTurned, type LineState, lostLine, reachedLine } from "./line-state.ts";
import { startAttachmentLane } from "./attachment-lane.ts";
import { prefetch, tellConsults } from "./prefetch.ts";
import { pullOwn, pullQueue, pullShared } from "./pull.ts";
import { pushOutbox } from "./push.ts";
import { pushChat } from "./push-chat.ts";
import { renewLeases } from "./renew-leases.ts";
import type { Room } from "./room.ts";

const pollMs = 8_000;

export type Synchroniser = {
  readonly state: () => LineState;
  readonly history: () => readonly LineTurn[];
  /** One round now: push, then pull. Never throws; the line's state tells how it went. */
  readonly now: () => Promise<void>;
  /** Only what waits to be sent. */
  readonly push: () => Promise<void>;
  /** Chat messages that wait. */
  readonly pushChats: () => Promise<void>;
  readonly live: Pick<LiveLine, "connected" | "say">;
  readonly centres: CentrePresence;
  readonly stop: () => Promise<void>;
};

export type SyncParts = {
  readonly hubUrl: string;
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly doctor: Doctor;
  readonly events: DeskEvents;
  readonly log: DeskLog;
  readonly clock: () => Date;
  readonly onHubInfo: (info: HubInfo) => Promise<void>;
  /** Of this PC's disk and of the local set. */
  readonly room: Room;
};

/** Keeps this PC and the hub alike: polls, is poked, pushes; the truth is always pulled. */
export function startSynchroniser(parts: SyncParts): Synchroniser {
  const { hubUrl, hub, db, events, log, clock, room } = parts;
  const state = freshState(clock().toISOString());
  const history = makeLineHistory(db);
  const pokedPatients = new Set<string>();

  const { reached, lost } = lineKeeper(parts, state, history);
  const hubClock = () => new Date(clock().getTime() + state.line.clockSkewMs);
  const push = oneAfterTheOther(() => pushOnce(parts, hubClock));
  // Apart: a live channel that hangs must not keep a claim from leaving.
  const pushChats = oneAfterTheOther(() => pushChat({ live, db, events, now: clock }));

  const attachments = startAttachmentLane({ hub, db, events, log, clock: hubClock, room });

  const round = async (): Promise<void> => {
    const answer = await askHub(hubUrl, { path: hubPaths.info, timeoutMs: 10_000 });
    const info = answer.ok ? bodyBy(hubInfo, answer.value, "looking for the hub") : answer;
    if (!info.ok) return lost(info.error);
    const token = await hub.token();
    if (!token.ok) return lost(token.error);
    reached(info.value);
    await parts.onHubInfo(info.value);
    await push();
    void pushChats().catch(() => undefined); // the next round tries again
    const from = { hub, db };
    if (!state.sharedPulled) state.sharedPulled = (await pullShared(from)).ok;
    const queue = await pullQueue(from);
    if (!queue.ok) return lost(queue.error);
    if (queue.value) events.emit({ kind: "queue-changed" });
    const own = await pullOwn(from, parts.doctor.id, hubClock());
    if (own.ok) for (const patient of own.value) await tellConsults(db, patient, events);
    await renewLeases({ hub, db, doctor: parts.doctor, hubNow: Date.parse(info.value.time) });
    const poked = [...pokedPatients];
    pokedPatients.clear();
    await prefetch({ ...from, events, clock: hubClock, poked, room, isStopped: () => state.stopped });
    attachments.look();
  };

  const now = (): Promise<void> => {
    clearTimeout(state.timer);
    state.running ??= round()
      .catch((problem: unknown) => {
        const trouble = storageFailure(problem);
        if (!state.stopped) log("sync-trouble", { kind: trouble?.kind ?? kindOf(problem) });
        lost(trouble);
      })
      .then(() => {
        state.running = undefined;
        if (!state.stopped) state.timer = setTimeout(() => void now(), waitMsOf(state));
      });
    return state.running;
  };

  // Of itself the desk does not ask a hub that has asked it to wait; a person may.
  const soon = (): Promise<void> => (performance.now() < state.notBeforeMs ? Promise.resolve() : now());
  const centres = makeCentrePresence();
  // A round under way may have asked before the change: one more follows it.
  const afterThisRound = () =>
    (state.running ?? Promise.resolve()).then(() => (state.stopped ? undefined : soon()));
  const listener = listening(parts, centres, {
    pulled: (patientId) => {
      if (patientId !== undefined) pokedPatients.add(`Patient/${patientId}`);
      void afterThisRound();
    },
    turned: () => void Promise.all([pushChats(), soon()]).catch(() => undefined),
  });
  const live = openLiveLine(hubUrl, hub, listener);
  void now();
  return {
    state: () => state.line,
    history: history.turns,
    now,
    push,
    pushChats,
    live,
    centres,
    stop: async () => {
      state.stopped = true;
      clearTimeout(state.timer);
      live.end();
      await state.running?.catch(() => undefined);
      await Promise.all([push.idle(), pushChats.idle(), attachments.stop()]);
    },
  };
}

/** Notes how the line is, and tells where that has turned. */
function lineKeeper({ events, clock }: SyncParts, state: State, history: LineHistory) {
  const become = (line: LineState): void => {
    const turned = hasTurned(state.line, line);
    state.line = line;
    if (!turned) return;
    history.note(line, clock());
    events.emit({ kind: "sync-changed" });
  };
  return {
    reached: (info: HubInfo): void => {
      state.failures = 0;
      become(reachedLine(state.line, info, clock().toISOString()));
    },
    lost: (why?: Failure): void => {
      state.failures += 1;
      state.notBeforeMs = performance.now() + (why?.retryAfterMs ?? 0);
      become(lostLine(state.line, clock().toISOString(), why));
    },
  };
}

/** Where the line comes or goes it is looked at again; what calls and chat say goes on to the window. */
function listening(
  { db, events, log }: SyncParts,
  centres: CentrePresence,
  react: {
    readonly pulled: (patientId: string | undefined) => void;
    readonly turned: () => void;
  },
): LiveListener {
  return {
    onPoke: ({ patientId }) => react.pulled(patientId),
    onHear: (heard) => {
      events.emit({ kind: "live", down: heard });
      if (heard.hear === "centres") {
        centres.take(heard.centres);
        events.emit({ kind: "queue-changed" });
      }
      void takeChat(db, heard, events).catch((problem: unknown) =>
        log("chat-not-kept", { kind: problem instanceof Error ? problem.name : "unknown" }),
      );
    },
    onTurn: (connected) => {
      if (!connected) centres.forget();
      events.emit({ kind: "live-connection", connected });
      react.turned();
    },
  };
}

async function pushOnce({ hub, db, doctor, events }: SyncParts, now: () => Date): Promise<void> {
  const sent = await pushOutbox({ hub, db, doctor, now });
  if (!sent) return;
  events.emit({ kind: "sync-changed" });
  events.emit({ kind: "queue-changed" });
}

type State = {
  line: LineState;
  timer: NodeJS.Timeout | undefined;
  running: Promise<void> | undefined;
  failures: number;
  stopped: boolean;
  sharedPulled: boolean;
  /** On this process's own clock, which nobody sets. */
  notBeforeMs: number;
};

const freshState = (now: string): State => ({
  line: freshLine(now),
  timer: undefined,
  running: undefined,
  failures: 0,
  stopped: false,
  sharedPulled: false,
  notBeforeMs: 0,
});

function waitMsOf({ failures, notBeforeMs }: State): number {
  const usual = failures === 0 ? pollMs : Math.min(pollMs, backoffMs(failures, Math.random()));
  return Math.max(usual, notBeforeMs - performance.now());
}

const kindOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message.slice(0, 80) : "unknown";

type InTurn = (() => Promise<void>) & { readonly idle: () => Promise<void> };

/** Two rounds over the same outbox at a time would send the same item twice. */
function oneAfterTheOther(work: () => Promise<void>): InTurn {
  let last: Promise<void> = Promise.resolve();
  const next = (): Promise<void> => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
  return Object.assign(next, { idle: () => last.catch(() => undefined) });
}
