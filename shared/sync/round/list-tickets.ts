import type { Encounter, Resource, Task } from "@medplum/fhirtypes";
import { concept } from "../../fhir/systems.ts";
import { localReference, ofType } from "../../fhir/reading.ts";
import type { Loaded } from "../keeps.ts";
import { newestOf, pulledOf } from "../pulled.ts";
import { queryOf } from "../query.ts";
import { byIds, hereIn, pageAsk, type Paging, paging, takePage } from "./paging.ts";
import { overlapMs } from "./pull-since.ts";
import type { Advance, Answer, JobContext, Stage } from "./round-state.ts";

const openStatus = "draft,requested,received,accepted,ready,in-progress,on-hold";
const listed = 500;
/** Below this many, ids are as short as a time. */
const fewIds = 8;
/** Where the newest change of an Encounter that came with the queue is kept. */
export const queueConsults = "queue/Encounter";

/**
 * Ids and versions of tickets, then only what differs (rule 17).
 *
 *   listing ──▶ comparing with what is here ──▶ fetching tickets, then their consults ──▶ keeping
 *
 * `queue`: all that are open. One that the hub no longer shows leaves the queue; one that was here is read once more,
 * for its end. `reconcile`: the doctor's own, whatever a pull by time has missed of them.
 */
export function listTickets(
  which: "queue" | "reconcile",
  stage: Stage,
  answer: Answer,
  context: JobContext,
): Advance {
  if (answer.answer === "begin") {
    const of = paging("Task", listingOf(which, context), listed);
    return { do: "ask", ask: pageAsk(of), stage: { stage: "listing", paging: of } };
  }
  if (answer.answer === "reply" && stage.stage === "listing") {
    const paged = takePage(stage.paging, answer.reply, context.hubNowMs);
    if (paged.paged === "failed") return { do: "give-up", reply: paged.reply };
    if (paged.paged === "more")
      return { do: "ask", ask: pageAsk(paged.paging), stage: { stage: "listing", paging: paged.paging } };
    return { do: "load", load: { load: "tickets" }, stage: { stage: "comparing", listed: paged.found } };
  }
  if (answer.answer === "loaded" && stage.stage === "comparing" && answer.loaded.loaded === "tickets")
    return compared(which, stage.listed, answer.loaded, context);
  if (answer.answer === "reply" && stage.stage === "fetching") {
    const [under, ...left] = stage.left;
    if (!under) return { do: "end" };
    const paged = takePage(under, answer.reply, context.hubNowMs);
    if (paged.paged === "failed") return { do: "give-up", reply: paged.reply };
    return paged.paged === "more"
      ? fetchNext(which, { ...stage, left: [paged.paging, ...left] }, context)
      : fetchNext(which, { ...stage, left, found: [...stage.found, ...paged.found] }, context);
  }
  if (answer.answer === "kept" && stage.stage === "keeping") {
    const { changed, patients } = answer.kept;
    return {
      do: "end",
      tells: [
        ...(changed ? [{ tell: "queue" as const }] : []),
        ...(patients.length > 0 ? [{ tell: "consults" as const, patients }] : []),
      ],
      learnt: which === "reconcile" ? { reconciledAtMs: context.nowMs } : {},
    };
  }
  return { do: "end" };
}

const listingOf = (which: "queue" | "reconcile", context: JobContext): string =>
  `${openOnes(which, context)}&_elements=status`;

function openOnes(which: "queue" | "reconcile", { me }: JobContext): string {
  const code = `${concept.teleConsult.system}|${concept.teleConsult.code}`;
  const mine = which === "reconcile" ? { owner: me.reference } : {};
  return queryOf({ code, status: openStatus, ...mine });
}

function compared(
  which: "queue" | "reconcile",
  all: readonly Resource[],
  { tickets, ...known }: Extract<Loaded, { loaded: "tickets" }>,
  context: JobContext,
): Advance {
  const isHere = hereIn(tickets);
  const open = all.map(({ id }) => id ?? "");
  const shown = new Set(open);
  const gone = which === "queue" ? known.open.filter((id) => !shown.has(id)) : [];
  const different = all.filter((one) => !isHere(one));
  const wanted = [...different.map(({ id }) => id ?? ""), ...gone];
  const since = sinceWhen(different, all);
  const left =
    since === undefined
      ? byIds("Task", wanted)
      : [
          paging("Task", `${openOnes(which, context)}&_sort=_lastUpdated`, listed, since),
          ...byIds("Task", gone),
        ];
  // What is asked for by its id and not found is not there.
  const byTime = since === undefined ? [] : wanted;
  return fetchNext(which, { known, open, wanted: byTime, type: "Task", left, found: [] }, context);
}

type Fetching = Omit<Extract<Stage, { stage: "fetching" }>, "stage">;

function fetchNext(which: "queue" | "reconcile", fetching: Fetching, context: JobContext): Advance {
  const { type, left, found, wanted } = fetching;
  const [next] = left;
  if (next) return { do: "ask", ask: pageAsk(next), stage: { ...fetching, stage: "fetching" } };
  if (type === "Task") {
    const tasks = ofType(found, "Task");
    const here = new Set(tasks.map(({ id }) => id ?? ""));
    // Changed again meanwhile, or not found by its time: by its id.
    const missing = wanted.filter((id) => !here.has(id));
    if (missing.length > 0)
      return fetchNext(which, { ...fetching, wanted: [...here], left: byIds("Task", missing) }, context);
    if (tasks.length > 0)
      return fetchNext(which, { ...fetching, type: "Encounter", left: consultsOf(tasks, fetching) }, context);
  }
  const { open } = fetching;
  const newest = newestOf(ofType(found, "Encounter"), fetching.known.consultsSince);
  const cursor = newest === undefined ? undefined : { scope: queueConsults, lastUpdated: newest };
  return {
    do: "keep",
    keep: {
      keep: "pulled",
      pulled: pulledOf(consultsFirst(found), context.uuid, which === "queue" ? cursor : undefined),
      ...(which === "queue" ? { openTickets: open } : {}),
      ...(which === "reconcile" ? { reconciledAt: new Date(context.nowMs).toISOString() } : {}),
    },
    stage: { stage: "keeping" },
  };
}

/** A hundred ids are 4 kB on a thin line; a time is none, where most of what it finds is wanted. */
function sinceWhen(different: readonly Resource[], all: readonly Resource[]): Paging["since"] {
  const timeOf = ({ meta }: Resource): number => Date.parse(meta?.lastUpdated ?? "");
  const atMs = Math.min(...different.map(timeOf));
  const asNew = all.filter((one) => timeOf(one) >= atMs).length;
  if (different.length < fewIds || Number.isNaN(atMs) || asNew > 2 * different.length) return undefined;
  return { parameter: "_lastUpdated=ge", atMs };
}

/** A consult changes with its ticket: what was here and listed before is told by time, the rest by id. */
function consultsOf(tasks: readonly Task[], { known }: Fetching): readonly Paging[] {
  const before = new Set(known.open);
  const here = new Set(known.consults);
  const idOf = ({ encounter }: Task): string[] =>
    localReference(encounter)?.startsWith("Encounter/") === true
      ? [localReference(encounter)?.replace("Encounter/", "") ?? ""]
      : [];
  const since = known.consultsSince;
  const isByTime = (task: Task): boolean =>
    since !== undefined && before.has(task.id ?? "") && idOf(task).every((id) => here.has(id));
  const byTime = tasks.filter(isByTime);
  if (since === undefined || byTime.length < fewIds)
    return byIds("Encounter", [...new Set(tasks.flatMap(idOf))]);
  const others = tasks.filter((task) => !isByTime(task));
  const window = { parameter: "_lastUpdated=ge", atMs: Date.parse(since) - overlapMs };
  return [
    paging("Encounter", "_sort=_lastUpdated", listed, window),
    ...byIds("Encounter", [...new Set(others.flatMap(idOf))]),
  ];
}

function consultsFirst(found: readonly Resource[]): readonly Resource[] {
  const consults: readonly Encounter[] = ofType(found, "Encounter");
  return [...consults, ...ofType(found, "Task")];
}
