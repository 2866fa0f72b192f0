import type { Kept } from "../keeps.ts";
import { newestOf, pulledOf } from "../pulled.ts";
import { queryOf } from "../query.ts";
import { byIds, hereIn, type Paging, pageAsk, paging, takePage } from "./paging.ts";
import type { Advance, Answer, Job, JobContext, Stage } from "./round-state.ts";
import { isOfOneRecord } from "./set-back.ts";

/** More than the longest write at the hub plus the clocks' differences: rows are never missed between two pulls. */
export const overlapMs = 120_000;
/** How far back the doctor's own consults are looked for on a PC that has never seen them. */
const ownMs = 30 * 86_400_000;

export type SinceJob = Extract<Job, { job: "shared" | "own" | "patient" }>;

/**
 * What has changed since the last time (rules 12 to 15).
 *
 * 1. The cursor is the newest time that the server showed, never this PC's clock, and moves only with the last page.
 * 2. `ge` with an overlap, and what comes twice is dropped by id and version when it is kept.
 * 3. Of the doctor's own tickets ids and versions first, then only what differs: the newest of them lies in the window of
 *    each round, and would be read, and written down as read, all day.
 */
export function pullSince(job: SinceJob, stage: Stage, answer: Answer, context: JobContext): Advance {
  const scope = scopeOf(job, context);
  if (answer.answer === "begin")
    return { do: "load", load: { load: "cursors", scopes: [scope] }, stage: { stage: "begun" } };
  if (answer.answer === "loaded" && answer.loaded.loaded === "cursors") {
    const cursor = answer.loaded.cursors[scope];
    if (job.job === "patient" && job.onlyIfHere && cursor === undefined) return { do: "end" };
    const before = job.job === "patient" ? context.setBacks?.[job.patient] : undefined;
    const of = before && before.cursor === cursor ? before.left : pagingOf(job, cursor, context);
    return { do: "ask", ask: pageAsk(of), stage: { stage: "since", paging: of, cursor } };
  }
  if (answer.answer === "reply" && stage.stage === "since") {
    const paged = takePage(stage.paging, answer.reply, context.hubNowMs);
    if (paged.paged === "failed") {
      const { paging: left, cursor } = stage;
      if (job.job === "patient" && isOfOneRecord(paged.reply))
        return { do: "set-back", reply: paged.reply, left, cursor };
      // A patient who may not be read any more holds nobody up.
      const { status } = paged.reply;
      const isTheirs =
        job.job === "patient" && status !== undefined && status < 500 && status !== 401 && status !== 429;
      return isTheirs ? { do: "end" } : { do: "give-up", reply: paged.reply };
    }
    if (paged.paged === "more")
      return { do: "ask", ask: pageAsk(paged.paging), stage: { ...stage, paging: paged.paging } };
    const { found } = paged;
    const { cursor } = stage;
    if (job.job === "own" && cursor !== undefined) {
      const differing = { stage: "differing" as const, listed: found, cursor, left: [], found: [] };
      return { do: "load", load: { load: "tickets" }, stage: differing };
    }
    const newest = newestOf(found, cursor);
    const isFirst = job.job === "patient" && job.isPrefetch && cursor === undefined;
    const at = new Date(context.nowMs).toISOString();
    return {
      do: "keep",
      keep: {
        keep: "pulled",
        pulled: pulledOf(found, context.uuid, cursorOf(scope, newest)),
        ...(isFirst ? { audit: { at, kind: "made-available", subject: scope } } : {}),
      },
      stage: { stage: "keeping" },
    };
  }
  if (stage.stage === "differing") return differing(scope, stage, answer, context);
  return answer.answer === "kept" ? kept(job, answer.kept) : { do: "end" };
}

type Differing = Extract<Stage, { stage: "differing" }>;

function differing(scope: string, stage: Differing, answer: Answer, context: JobContext): Advance {
  if (answer.answer === "loaded" && answer.loaded.loaded === "tickets") {
    const isHere = hereIn(answer.loaded.tickets);
    const wanted = stage.listed.filter((one) => !isHere(one)).map(({ id }) => id ?? "");
    return fetchNext(scope, { ...stage, left: byIds("Task", wanted) }, context);
  }
  const [under, ...left] = stage.left;
  if (answer.answer !== "reply" || !under) return { do: "end" };
  const paged = takePage(under, answer.reply, context.hubNowMs);
  if (paged.paged === "failed") return { do: "give-up", reply: paged.reply };
  return paged.paged === "more"
    ? fetchNext(scope, { ...stage, left: [paged.paging, ...left] }, context)
    : fetchNext(scope, { ...stage, left, found: [...stage.found, ...paged.found] }, context);
}

function fetchNext(scope: string, stage: Differing, context: JobContext): Advance {
  const { left, found, listed, cursor } = stage;
  const [next] = left;
  if (next) return { do: "ask", ask: pageAsk(next), stage };
  const newest = newestOf(listed, cursor);
  if (found.length === 0 && newest === cursor) return { do: "end" };
  const pulled = pulledOf(found, context.uuid, cursorOf(scope, newest));
  return { do: "keep", keep: { keep: "pulled", pulled }, stage: { stage: "keeping" } };
}

const cursorOf = (scope: string, newest: string | undefined) =>
  newest === undefined ? undefined : { scope, lastUpdated: newest };

function kept(job: SinceJob, { patients, changed }: Kept): Advance {
  switch (job.job) {
    case "shared":
      return { do: "end", learnt: job.type === "Location" ? { sharedPulled: true } : {} };
    case "own":
      return {
        do: "end",
        // Whoever changed the doctor's own ticket may have told something new of the patient.
        first: patients.map((patient) => ({ job: "patient", patient, isPrefetch: false })),
        tells: patients.length === 0 ? [] : [{ tell: "consults", patients }],
      };
    case "patient":
      return {
        do: "end",
        tells: [
          { tell: "queue" },
          ...(changed ? [{ tell: "patient-pulled" as const, patient: job.patient }] : []),
        ],
      };
  }
}

function scopeOf(job: SinceJob, { me }: JobContext): string {
  switch (job.job) {
    case "shared":
      return job.type;
    case "own":
      return `own-tickets/${me.reference.replace("Practitioner/", "")}`;
    case "patient":
      return job.patient;
  }
}

function pagingOf(job: SinceJob, cursor: string | undefined, context: JobContext): Paging {
  const sinceMs = cursor === undefined ? undefined : Date.parse(cursor) - overlapMs;
  const size = context.server.pageSize;
  const since = (parameter: string, atMs: number | undefined) =>
    atMs === undefined ? undefined : { parameter, atMs };
  switch (job.job) {
    case "shared":
      return paging(job.type, "_sort=_lastUpdated", size, since("_lastUpdated=ge", sinceMs));
    case "own": {
      const own = queryOf({ owner: context.me.reference, _sort: "_lastUpdated" });
      // On a PC that has none of them yet, all are wanted.
      const query = cursor === undefined ? own : `${own}&_elements=status`;
      return paging("Task", query, size, since("_lastUpdated=ge", sinceMs ?? context.hubNowMs - ownMs));
    }
    case "patient":
      return paging(`${job.patient}/$everything`, "", size, since("_since=", sinceMs));
  }
}
