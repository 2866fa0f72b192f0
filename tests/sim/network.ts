import type { Principal } from "../../hub/fhir/principal.ts";
import type { HubAsk, HubReply } from "../../shared/sync/stepping.ts";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { asReader, dieInGroup, joinGroup, whenKept } from "./groups.ts";
import type { Line } from "./pc.ts";
import type { FaultKind } from "./plan-kinds.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

const patienceMs = 3_000;
const halfOpenMs = 6_000;
const restartMs = 2_000;
const longestDelayMs = 6_000;
/** After this nothing that was asked before is still on its way. */
export const longestOnTheWayMs = patienceMs + longestDelayMs + 1_000;
const staleCommits = 5;
const nothing: HubReply = { status: undefined, json: undefined, failure: "hub-unreachable" };

/** One question over a bad line. `onReply` hears exactly once; what happens at the hub may come later, or twice. */
export function ask(
  world: World,
  line: Line,
  by: Principal,
  question: HubAsk,
  onReply: (reply: HubReply) => void,
): void {
  const { time, random } = world;
  const { fate } = line;
  line.fate = undefined;
  let isOver = false;
  const reply = (answer: HubReply): void => {
    if (isOver) return;
    isOver = true;
    onReply(answer);
  };
  const isDead = time.nowMs() < line.halfOpenUntilMs || fate === "half-open";
  if (fate === "half-open") line.halfOpenUntilMs = time.nowMs() + halfOpenMs;
  time.after(patienceMs, () => reply(nothing));
  if (isDead || fate === "request-lost") return;
  const there = 5 + random.below(60);
  const slow =
    fate === "delayed"
      ? patienceMs + random.below(longestDelayMs)
      : fate === "reordered"
        ? random.below(2_500)
        : 0;
  const arrive = (isFirst: boolean): void => {
    if (time.nowMs() < world.hubDownUntilMs) {
      time.after(20, () => reply(nothing));
      return;
    }
    if (fate === "hub-restarted" && isFirst && random.chance(0.5)) {
      restartHub(world);
      return;
    }
    if (question.method !== "GET" && time.nowMs() < world.hubBusyUntilMs) {
      time.after(20, () => reply({ status: 503, json: undefined }));
      return;
    }
    const refusal = refusedAtDoor(fate, by, question, random);
    if (refusal) {
      time.after(5 + random.below(60), () => reply(refusal));
      return;
    }
    const isStale = fate === "stale-search" && question.method === "GET" && question.path !== hubPaths.info;
    const asOf = isStale ? world.hub.store.lastCommit() - 1 - random.below(staleCommits) : undefined;
    const isWrite = question.method !== "GET";
    if (isWrite) joinGroup(world);
    const answered = () => world.hub.answer(by, question, asOf);
    const { status, json } = isWrite ? answered() : asReader(world, answered);
    const hubStart = world.hub.startOf(question);
    world.note(`hub ${question.method} ${question.path.slice(0, 60)} → ${status}`);
    if (fate === "hub-restarted" && isFirst) restartHub(world);
    if (fate === "answer-lost" || fate === "hub-restarted" || !isFirst) return;
    const told = isWrite ? whenKept : atOnce;
    told(world, (isKept) =>
      time.after(5 + random.below(60), () =>
        reply({
          status: isKept ? status : hubFull,
          json: isKept ? json : undefined,
          ...(hubStart === undefined ? {} : { hubStart }),
        }),
      ),
    );
  };
  time.after(there + slow, () => arrive(true));
  if (fate === "duplicated") time.after(there + 50 + random.below(4_000), () => arrive(false));
}

const hubFull = 507;
const atOnce = (_world: World, tell: (isKept: boolean) => void): void => tell(true);

const longestBusyMs = 20_000;

/** Answers that come before the hub has looked at what was asked. */
function refusedAtDoor(
  fate: FaultKind | undefined,
  by: Principal,
  { method }: HubAsk,
  random: Random,
): HubReply | undefined {
  switch (fate) {
    case "hub-busy":
      return {
        status: random.chance(0.5) ? 429 : 503,
        json: undefined,
        retryAfterMs: 1_000 + random.below(longestBusyMs),
      };
    case "token-ended":
      return { status: 401, json: undefined };
    case "turned-away":
      // Of a sealed item, of the centre's page and of a question nothing is parked for it.
      return by.role === "doctor" && method !== "GET"
        ? { status: random.chance(0.5) ? 403 : 413, json: undefined }
        : { status: 503, json: undefined };
    default:
      return undefined;
  }
}

export function restartHub(world: World): void {
  world.hubDownUntilMs = world.time.nowMs() + restartMs;
  dieInGroup(world);
  world.hub.restart();
}
