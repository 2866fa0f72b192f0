import { startedAnew } from "../../contract/hub-api.ts";
import { isDue } from "../due.ts";
import { backoffMs, cutWaitMs } from "../backoff.ts";
import type { Kept, Loaded } from "../keeps.ts";
import {
  issue,
  lineMet,
  type MachineEffect,
  type MachineState,
  only,
  type Step,
  telling,
} from "../machine-state.ts";
import type { Given, HubReply } from "../stepping.ts";
import type { Tell } from "../tell.ts";
import { jobsOf } from "./hello.ts";
import { advance } from "./jobs.ts";
import type { Advance, Answer, Job, JobContext, Learnt, Round, Stage } from "./round-state.ts";
import { heldAgainst, setBack, without } from "./set-back.ts";

const pollMs = 8_000;
const betweenCutsMs = 1_000;
/** Once a day, and at once where nobody knows when it was last. */
const reconcileEveryMs = 24 * 3_600_000;
const nothingAnswered: HubReply = { status: undefined, json: undefined };

type Answered =
  | { readonly event: "replied"; readonly reply: HubReply }
  | { readonly event: "kept"; readonly kept: Kept }
  | { readonly event: "not-kept"; readonly why: string }
  | { readonly event: "loaded"; readonly loaded: Loaded };

export const isRoundOwner = ({ round }: MachineState, id: string): boolean => round.running?.awaits === id;

/** A round begins when its time has come or somebody wants it, and never while the hub asked to wait. */
export function beginRound(state: MachineState, { nowMs }: Given): Step {
  const { round } = state;
  if (round.running !== undefined || round.jobs.length > 0) return only(state);
  if (!isDue(state.heldUntilMs, nowMs)) return only(state);
  if (!round.isWantedAgain && !isDue(round.nextAtMs, nowMs, pollMs)) return only(state);
  const begun: Round = { ...round, isWantedAgain: false, isOwed: false };
  if (state.speaks === "hub") return only({ ...state, round: { ...begun, jobs: [{ job: "hello" }] } });
  if (!state.isExamined) return only({ ...state, round: { ...begun, jobs: [{ job: "probe" }] } });
  return only(greeted({ ...state, round: begun }, nowMs));
}

export function runNextJob(state: MachineState, given: Given): Step {
  const { round } = state;
  const [job, ...jobs] = round.jobs;
  if (round.running !== undefined || job === undefined) return only(state);
  const taken = { ...state, round: { ...round, jobs } };
  return go(
    taken,
    job,
    advance(job, { stage: "begun" }, { answer: "begin" }, contextOf(state, given)),
    given,
  );
}

export function roundAnswered(state: MachineState, event: Answered, given: Given): Step {
  const { running } = state.round;
  if (!running) return only(state);
  if (event.event === "replied" && event.reply.status === startedAnew)
    return only(greetAgain({ ...state, round: { ...state.round, running: undefined } }, given));
  const idle = { ...state, round: { ...state.round, running: undefined } };
  if (event.event === "not-kept")
    return giveUp(idle, nothingAnswered, given, [{ tell: "not-kept", why: event.why }]);
  const moved = advance(running.job, running.stage, answerOf(event), contextOf(state, given));
  return go(idle, running.job, moved, given);
}

/**
 * The hub has started since it was greeted, perhaps from a backup: nothing more is sent, and nothing more of this round
 * is fetched, before it was greeted again. At once the first time; a hub that says so again and again is let be.
 */
export function greetAgain(state: MachineState, { nowMs }: Given): MachineState {
  const { round } = state;
  const isAtOnce = Math.abs(nowMs - state.startedAnewAtMs) > pollMs;
  return {
    ...state,
    line: "unknown",
    startedAnewAtMs: nowMs,
    round: {
      ...round,
      jobs: [],
      checking: undefined,
      isWantedAgain: round.isWantedAgain || isAtOnce,
      nextAtMs: Math.max(round.nextAtMs, nowMs + pollMs),
    },
  };
}

function answerOf(event: Exclude<Answered, { event: "not-kept" }>): Answer {
  switch (event.event) {
    case "replied":
      return { answer: "reply", reply: event.reply };
    case "kept":
      return { answer: "kept", kept: event.kept };
    case "loaded":
      return { answer: "loaded", loaded: event.loaded };
  }
}

function go(state: MachineState, job: Job, moved: Advance, given: Given): Step {
  switch (moved.do) {
    case "ask":
      return under(state, job, moved.stage, moved.tells, (id) => ({ effect: "ask", id, ask: moved.ask }));
    case "keep":
      return under(state, job, moved.stage, moved.tells, (id) => ({ effect: "keep", id, keep: moved.keep }));
    case "load":
      return under(state, job, moved.stage, moved.tells, (id) => ({ effect: "load", id, load: moved.load }));
    case "set-back": {
      if (job.job !== "patient")
        return giveUp(state, moved.reply, given, [{ tell: "lost", reply: moved.reply }]);
      // Of a server that greets nobody the queue says whether it is there.
      const greeting = { job: state.speaks === "hub" ? ("hello" as const) : ("queue" as const) };
      return only({ ...state, round: setBack(state.round, job, moved, greeting) });
    }
    case "give-up":
      return isHarmless(job, moved.reply)
        ? ended(state, job, {}, given)
        : giveUp(state, moved.reply, given, [{ tell: "lost", reply: moved.reply }]);
    case "end":
      return ended(state, job, moved, given);
  }
}

function under(
  state: MachineState,
  job: Job,
  stage: Stage,
  tells: readonly Tell[] = [],
  effect: (id: string) => MachineEffect,
): Step {
  const [numbered, awaits] = issue(state, `round/${job.job}`);
  return {
    state: { ...numbered, round: { ...numbered.round, running: { job, stage, awaits } } },
    effects: [...telling(tells), effect(awaits)],
  };
}

/** The hub is there and says no to this alone: the round goes on without it. */
function isHarmless({ job }: Job, { status }: HubReply): boolean {
  const isNeeded = job === "hello" || job === "probe" || job === "queue";
  return !isNeeded && status !== undefined && status < 500 && status !== 429 && status !== 401;
}

type Ending = {
  readonly first?: readonly Job[];
  readonly tells?: readonly Tell[];
  readonly learnt?: Learnt;
};

function ended(
  state: MachineState,
  job: Job,
  { first = [], tells = [], learnt = {} }: Ending,
  given: Given,
): Step {
  const { nowMs } = given;
  const taught = taughtBy(state, job, learnt);
  const isCheck = isCheckOver(state, taught, learnt);
  const isGreeting = !isCheck && (job.job === "hello" || job.job === "probe");
  // A hub that has started anew meanwhile is greeted before anything more is fetched.
  const jobs = isGreeting || taught.line === "unknown" ? [] : [...first, ...taught.round.jobs];
  const after = isGreeting
    ? greeted(taught, nowMs)
    : {
        ...taught,
        round: {
          ...(isCheck ? heldAgainst(taught.round, nowMs) : taught.round),
          jobs,
          ...(jobs.length === 0 ? { nextAtMs: nowMs + pollMs, ended: taught.round.ended + 1 } : {}),
        },
      };
  const isOver = after.round.jobs.length === 0;
  return { state: after, effects: telling(isOver ? [...tells, { tell: "round-over" }] : tells) };
}

/** The hub is there, and the same: the round goes on where one record stopped it. Another one is greeted as new. */
const isCheckOver = ({ round, hubStart }: MachineState, taught: MachineState, learnt: Learnt): boolean =>
  round.checking !== undefined && taught.hubStart === hubStart && learnt.isRepulling !== true;

/** The hub is there: all that waited for it may go at once. */
function greeted(state: MachineState, nowMs: number): MachineState {
  const { round } = state;
  const isBack = state.line !== "up";
  const since = nowMs - (round.reconciledAtMs ?? 0);
  const isReconcileDue = since >= reconcileEveryMs || since < -reconcileEveryMs;
  const jobs = jobsOf({ sharedPulled: round.sharedPulled, isReconcileDue, poked: round.poked });
  return {
    ...state,
    line: "up",
    lineSinceMs: isBack ? nowMs : state.lineSinceMs,
    failures: 0,
    items: isBack ? state.items.map((held) => lineMet(held, nowMs, state.lineLostMs)) : state.items,
    itemsChanged: true,
    round: { ...round, jobs, poked: [], checking: undefined },
  };
}

function taughtBy(state: MachineState, job: Job, learnt: Learnt): MachineState {
  const { round } = state;
  const isOther = learnt.hubStart !== undefined && learnt.hubStart !== state.hubStart;
  const isRepulling = learnt.isRepulling ?? (job.job === "own" ? false : state.isRepulling);
  return {
    ...state,
    skewMs: learnt.skewMs ?? state.skewMs,
    hubStart: learnt.hubStart ?? state.hubStart,
    isRepulling,
    // The rows were marked to be looked up again.
    itemsChanged: state.itemsChanged || learnt.isRepulling === true,
    server: learnt.traits ?? state.server,
    isExamined: state.isExamined || learnt.traits !== undefined,
    round: {
      ...round,
      // What came of a hub that has started since may be gone from it.
      setBacks: isOther
        ? {}
        : without(round.setBacks, job.job === "patient" ? [job.patient] : (learnt.letBe ?? [])),
      sharedPulled: learnt.isRepulling === true ? false : (learnt.sharedPulled ?? round.sharedPulled),
      reconciledAtMs: learnt.reconciledAtMs ?? round.reconciledAtMs,
    },
  };
}

function giveUp(state: MachineState, reply: HubReply, given: Given, tells: readonly Tell[]): Step {
  const { nowMs } = given;
  const failures = state.failures + 1;
  const held = reply.retryAfterMs;
  const isLine = tells.some(({ tell }) => tell === "lost");
  // A line that stood and broke is tried again at once, but not again and again: a hub may answer and break each time.
  const isCut = isLine && state.line === "up" && reply.status === undefined;
  const isFirst = isCut && Math.abs(nowMs - state.round.cutAtMs) >= betweenCutsMs;
  const waitMs = isFirst ? cutWaitMs(given.random()) : Math.min(pollMs, backoffMs(failures, given.random()));
  return {
    state: {
      ...state,
      failures,
      line: isLine ? "down" : state.line,
      lineLostMs: isLine && state.line === "up" ? nowMs : state.lineLostMs,
      heldUntilMs: held === undefined ? state.heldUntilMs : nowMs + held,
      round: {
        ...state.round,
        running: undefined,
        jobs: [],
        checking: undefined,
        // Of itself the desk leaves a hub that is not there alone for a while.
        isWantedAgain: state.round.isOwed,
        ended: state.round.ended + 1,
        nextAtMs: nowMs + waitMs,
        cutAtMs: isFirst ? nowMs : state.round.cutAtMs,
      },
    },
    effects: telling(tells),
  };
}

function contextOf(
  { me, server, skewMs, hubStart, round }: MachineState,
  { nowMs, uuid }: Given,
): JobContext {
  return { me, server, hubStart, nowMs, hubNowMs: nowMs + skewMs, uuid, setBacks: round.setBacks };
}
