import { type HubInfo, hubPaths } from "../../../shared/contract/hub-api.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import type { ConsultState } from "../../../shared/domain/consult-state.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { LineTurn } from "../../../shared/contract/sync-view.ts";
import type { Kept, Keep, Load, Loaded } from "../../../shared/sync/keeps.ts";
import {
  freshState,
  isNextRoundOver,
  isSendingAtRest,
  isTextUnderWay,
  step,
} from "../../../shared/sync/machine.ts";
import type { MachineEvent, MachineState } from "../../../shared/sync/machine-state.ts";
import type { HubAsk, HubReply } from "../../../shared/sync/stepping.ts";
import type { Tell } from "../../../shared/sync/tell.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";
import { storageFailure } from "../db/storage-failure.ts";
import { failureIn, replyOf } from "../hub/hub-reply.ts";
import { askHub } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { type CentrePresence, makeCentrePresence } from "../live/centres.ts";
import { takeChat, takePulledChat } from "../live/take-chat.ts";
import { takeGuest } from "../live/take-guest.ts";
import { type LiveLine, type LiveListener, openLiveLine } from "../live/live-line.ts";
import type { DeskLog } from "../options.ts";
import { startAttachmentLane } from "./attachment-lane.ts";
import { drive } from "./drive.ts";
import { type LineHistory, makeLineHistory } from "./line-history.ts";
import { freshLine, goingOn, hasTurned, type LineState, lostLine, reachedLine } from "./line-state.ts";
import { pushChat } from "./push-chat.ts";
import { fileInTurn } from "./file-in-turn.ts";
import { sendFile } from "./send-file.ts";
import { sendingTogether } from "./send-together.ts";
import type { Room } from "./room.ts";
import { tellConsults } from "./tell-consults.ts";

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

/** Keeps this PC and the hub alike: the machine says what, here it is done. */
export function startSynchroniser(parts: SyncParts): Synchroniser {
  const { hubUrl, hub, db, doctor, events, log, clock, room } = parts;
  const held = { line: freshLine(clock().toISOString()), stopped: false };
  const history = makeLineHistory(db);
  const line = lineKeeper(parts, held, history);
  void history.before.then((last) => {
    held.line = goingOn(held.line, last);
    events.emit({ kind: "sync-changed" });
  });
  const hubClock = () => new Date(clock().getTime() + held.line.clockSkewMs);
  // On a thin line a picture would take half of it from what was written.
  const mayGoOn = async (): Promise<boolean> => {
    await machine.until((state) => !isTextUnderWay(state));
    return !held.stopped;
  };
  const attachments = startAttachmentLane({ hub, db, events, log, clock: hubClock, room, mayGoOn });
  // Apart: a live channel that hangs must not keep a claim from leaving.
  const me = { reference: `Practitioner/${doctor.id}`, display: doctor.name };
  const pushChats = oneAfterTheOther(() => pushChat({ hub, live, db, events, now: clock, me: me.reference }));

  const react = teller(parts, line, {
    roundOver: attachments.look,
    reached: () => void pushChats().catch(() => undefined), // a full disk, say: the next round tries again
  });
  const file = fileInTurn(db);
  const send = sendingTogether((ask) => asked(parts, ask));
  const machine = drive<MachineState, MachineEvent, Keep, Kept, Load, Loaded, Tell>(
    freshState({ me }),
    step,
    {
      ask: (ask) => (ask.file ? sendFile({ hub, db, mayGoOn }, { ...ask, file: ask.file }) : send(ask)),
      keep: file.keep,
      load: async (load) => withRoom(parts, await file.load(load)),
      tell: react,
      clock,
      onTrouble: (problem) => log("sync-trouble", { kind: storageFailure(problem)?.kind ?? kindOf(problem) }),
    },
  );
  const atRest = () => machine.until((state) => isSendingAtRest(state, clock().getTime()));

  const centres = makeCentrePresence();
  const listener = listening(parts, centres, {
    pulled: (patientId) => {
      const patients = patientId === undefined ? [] : [`Patient/${patientId}`];
      machine.send({ event: "poked", patients, byPerson: false });
    },
    turned: (isThere) => {
      void pushChats().catch(() => undefined);
      const patients = isThere ? patientsInHand(db, me.reference) : Promise.resolve([]);
      void patients
        .catch(() => [])
        .then((inHand) => machine.send({ event: "poked", patients: inHand, byPerson: false }));
    },
  });
  const live = openLiveLine(hubUrl, hub, listener);
  machine.send({ event: "started" });
  return {
    state: () => held.line,
    history: history.turns,
    now: async () => {
      const isOver = isNextRoundOver(machine.state());
      machine.send({ event: "enqueued" });
      machine.send({ event: "poked", patients: [], byPerson: true });
      await machine.until(isOver);
      await atRest();
    },
    push: async () => {
      machine.send({ event: "enqueued" });
      // Whether the hub is there again is seen first.
      if (machine.state().line !== "up") machine.send({ event: "poked", patients: [], byPerson: true });
      await atRest();
    },
    pushChats,
    live,
    centres,
    stop: async () => {
      held.stopped = true;
      live.end();
      await Promise.all([machine.stop(), pushChats.idle(), attachments.stop()]);
    },
  };
}

/** What changed of them while nobody could say so; the others of the queue are fetched again when they are opened. */
async function patientsInHand(db: DeskDatabase, me: string): Promise<readonly string[]> {
  const tickets = (await db.resourcesOfType("Task")).map(({ json }) =>
    readTicket(JSON.parse(json), undefined),
  );
  return tickets.flatMap(({ ownerReference, state, patientReference }) =>
    ownerReference === me && inHand.has(state) && patientReference !== undefined ? [patientReference] : [],
  );
}

const inHand: ReadonlySet<ConsultState> = new Set<ConsultState>(["claimed", "in-consult", "interrupted"]);

/** The greeting needs no token, and yet is worth nothing without one: both together say that there is work to do. */
async function asked({ hubUrl, hub }: SyncParts, ask: HubAsk): Promise<HubReply> {
  if (ask.path !== hubPaths.info) return replyOf(await hub.ask(ask));
  const answer = await askHub(hubUrl, ask);
  if (!answer.ok) return replyOf(answer);
  const token = await hub.token();
  return replyOf(token.ok ? answer : token);
}

/** On a disk with little room nothing is fetched that nobody asked for. */
async function withRoom({ room }: SyncParts, answer: Loaded): Promise<Loaded> {
  if (answer.loaded !== "queue" || (await room.isThere())) return answer;
  return { ...answer, patients: answer.patients.filter(({ isHere }) => isHere) };
}

type LineKeeper = ReturnType<typeof lineKeeper>;

/** What the machine tells goes on to the window, the spool and the log. */
function teller(
  parts: SyncParts,
  line: LineKeeper,
  on: { readonly roundOver: () => void; readonly reached: () => void },
): (tell: Tell) => void {
  const { db, events, log } = parts;
  const quietly = (work: Promise<unknown>): void =>
    void work.catch((problem: unknown) => log("sync-trouble", { kind: kindOf(problem) }));
  const tellAll = async (patients: readonly string[]): Promise<void> => {
    for (const patient of patients) await tellConsults(db, patient, events);
  };
  return (tell) => {
    switch (tell.tell) {
      case "reached":
        if (tell.info) {
          line.reached(tell.info);
          quietly(parts.onHubInfo(tell.info));
        }
        return on.reached();
      case "lost":
        return line.lost(failureIn(tell.reply) ?? unfit(tell.reply));
      case "not-kept":
        return line.lost(storageWords(tell.why));
      case "rewound":
        log("hub-rewound");
        return events.emit({ kind: "sync-changed" });
      case "round-over":
        return on.roundOver();
      case "queue":
        return events.emit({ kind: "queue-changed" });
      case "consults":
        return quietly(tellAll(tell.patients));
      case "patient-pulled":
        return quietly(
          takePulledChat(db, tell.patient, events).then(() => tellConsults(db, tell.patient, events)),
        );
      case "item":
        events.emit({ kind: "sync-changed" });
        return events.emit({ kind: "queue-changed" });
    }
  };
}

const unfit = ({ failure: kind }: HubReply): Failure =>
  failure(
    kind === "hub-unfit" ? kind : "hub-unreachable",
    "looking for the hub",
    "The hub's answer has another shape.",
  );

const storageWords = (why: string): Failure =>
  failure(why === "storage-full" ? why : "storage-unusable", "keeping what the hub sent", why);

/** Notes how the line is, and tells where that has turned. */
function lineKeeper({ events, clock }: SyncParts, state: { line: LineState }, history: LineHistory) {
  const become = (line: LineState): void => {
    const turned = hasTurned(state.line, line);
    state.line = line;
    if (!turned) return;
    history.note(line, clock());
    events.emit({ kind: "sync-changed" });
  };
  return {
    reached: (info: HubInfo): void => {
      become(reachedLine(state.line, info, clock().toISOString()));
    },
    lost: (why?: Failure): void => {
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
    readonly turned: (isThere: boolean) => void;
  },
): LiveListener {
  return {
    onPoke: ({ patientId }) => react.pulled(patientId),
    onHear: (heard) => {
      events.emit({ kind: "live", down: heard });
      if (heard.hear === "centres") {
        centres.take(heard);
        events.emit({ kind: "queue-changed" });
      }
      void takeGuest(db, heard, events).catch((problem: unknown) =>
        log("guest-not-kept", { kind: problem instanceof Error ? problem.name : "unknown" }),
      );
      void takeChat(db, heard, events).catch((problem: unknown) =>
        log("chat-not-kept", { kind: problem instanceof Error ? problem.name : "unknown" }),
      );
    },
    onTurn: (connected) => {
      if (!connected) centres.forget();
      events.emit({ kind: "live-connection", connected });
      react.turned(connected);
    },
  };
}

const kindOf = (problem: unknown): string => (problem instanceof Error ? problem.name : "unknown");

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
