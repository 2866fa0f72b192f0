import type { Encounter, Resource, Task } from "@medplum/fhirtypes";
import { concept } from "../../fhir/systems.ts";
import { localReference, ofType } from "../../fhir/reading.ts";
import type { Loaded } from "../keeps.ts";
import { pulledOf } from "../pulled.ts";
import { queryOf } from "../query.ts";
import { pageAsk, type Paging, paging, takePage } from "./paging.ts";
import type { Advance, Answer, JobContext, Stage } from "./round-state.ts";

/** An address of less than 4 kB: more round trips cost a thin line more than the bytes. */
const idsPerRequest = 100;
const openStatus = "draft,requested,received,accepted,ready,in-progress,on-hold";
const listed = 500;

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
    const paged = takePage(stage.paging, answer.reply, context.hubNowMs);
    if (paged.paged === "failed") return { do: "give-up", reply: paged.reply };
    if (paged.paged === "more")
      return { do: "ask", ask: pageAsk(paged.paging), stage: { ...stage, paging: paged.paging } };
    return fetchNext(which, { ...stage, found: [...stage.found, ...paged.found] }, context);
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

function listingOf(which: "queue" | "reconcile", { me }: JobContext): string {
  const code = `${concept.teleConsult.system}|${concept.teleConsult.code}`;
  const mine = which === "reconcile" ? { owner: me.reference } : {};
  return queryOf({ code, status: openStatus, ...mine, _elements: "status" });
}

function compared(
  which: "queue" | "reconcile",
  all: readonly Resource[],
  { tickets, open: before }: Extract<Loaded, { loaded: "tickets" }>,
  context: JobContext,
): Advance {
  const known = new Map(tickets.map(({ serverId, versionId }) => [serverId, versionId]));
  const open = all.map(({ id }) => id ?? "");
  const shown = new Set(open);
  const gone = which === "queue" ? before.filter((id) => !shown.has(id)) : [];
  const different = all
    .filter(({ id, meta }) => known.get(id ?? "") !== meta?.versionId)
    .map(({ id }) => id ?? "");
  return fetchNext(which, { open, type: "Task", left: [...different, ...gone], found: [] }, context);
}

type Fetching = Pick<Extract<Stage, { stage: "fetching" }>, "open" | "type" | "left" | "found">;

function fetchNext(which: "queue" | "reconcile", fetching: Fetching, context: JobContext): Advance {
  const { type, left, found, open } = fetching;
  if (left.length > 0) {
    const of: Paging = paging(type, `_id=${left.slice(0, idsPerRequest).join(",")}`, idsPerRequest);
    const rest = left.slice(idsPerRequest);
    return {
      do: "ask",
      ask: pageAsk(of),
      stage: { stage: "fetching", paging: of, open, type, left: rest, found },
    };
  }
  if (type === "Task") {
    const consults = consultsOf(ofType(found, "Task"));
    if (consults.length > 0)
      return fetchNext(which, { open, found, type: "Encounter", left: consults }, context);
  }
  return {
    do: "keep",
    keep: {
      keep: "pulled",
      pulled: pulledOf(consultsFirst(found), context.uuid),
      ...(which === "queue" ? { openTickets: open } : {}),
      ...(which === "reconcile" ? { reconciledAt: new Date(context.nowMs).toISOString() } : {}),
    },
    stage: { stage: "keeping" },
  };
}

const consultsOf = (tasks: readonly Task[]): readonly string[] => [
  ...new Set(tasks.flatMap(({ encounter }) => localReference(encounter)?.replace("Encounter/", "") ?? [])),
];

function consultsFirst(found: readonly Resource[]): readonly Resource[] {
  const consults: readonly Encounter[] = ofType(found, "Encounter");
  return [...consults, ...ofType(found, "Task")];
}
