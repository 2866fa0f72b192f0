import { z } from "zod";
import { fresh } from "../recipes/claim.ts";
import type { Advance, Answer, Job, JobContext, Stage } from "./round-state.ts";

/** How many of the queue are made ready; the rest is fetched when opened. */
const mostPatients = 60;

/** Makes the next patients ready for work without line: most urgent first, all records before any attachment. */
export function nextPatients(
  { poked }: Extract<Job, { job: "next" }>,
  answer: Answer,
  { hubNowMs, withAttachments }: JobContext,
): Advance {
  if (answer.answer === "begin")
    return {
      do: "load",
      load: { load: "queue", now: new Date(hubNowMs).toISOString() },
      stage: { stage: "begun" },
    };
  if (answer.answer !== "loaded" || answer.loaded.loaded !== "queue") return { do: "end" };
  const patients = answer.loaded.patients.slice(0, mostPatients);
  const toPull = patients.filter(({ reference, isHere }) => !isHere || poked.includes(reference));
  const pulled = new Set(toPull.map(({ reference }) => reference));
  const unseen = patients
    .map(({ reference }) => reference)
    .filter((one) => pulled.has(one) || !withAttachments.includes(one));
  return {
    do: "end",
    first: [
      ...toPull.map(({ reference }): Job => ({
        job: "patient",
        patient: reference,
        isPrefetch: true,
        onlyIfNew: false,
      })),
      { job: "attachments", patients: unseen },
    ],
  };
}

const content = z.looseObject({ contentType: z.string().optional(), data: z.string().optional() });

/** Contents of reports, kept inside the encrypted file. */
export function fetchAttachments(
  { patients }: Extract<Job, { job: "attachments" }>,
  stage: Stage,
  answer: Answer,
): Advance {
  if (answer.answer === "begin") {
    if (patients.length === 0) return { do: "end" };
    return { do: "load", load: { load: "missing", patients }, stage: { stage: "begun" } };
  }
  if (answer.answer === "loaded" && answer.loaded.loaded === "missing")
    return next(answer.loaded.references, patients);
  if (stage.stage !== "content") return { do: "end" };
  const { left } = stage;
  if (answer.answer === "reply") {
    const { reply } = answer;
    const body = content.safeParse(reply.json);
    // No line, or a hub with no time: all of it later. What alone does not come does not stop the others.
    if (reply.status === undefined || reply.status >= 429) return { do: "give-up", reply };
    if (reply.status !== 200 || !body.success) return next(left.slice(1), []);
    const { contentType = "application/octet-stream", data = "" } = body.data;
    const keep = { keep: "attachment", reference: left[0] ?? "", contentType, base64: data } as const;
    return { do: "keep", keep, stage };
  }
  return next(left.slice(1), patients);
}

function next(left: readonly string[], patients: readonly string[]): Advance {
  const [reference] = left;
  if (reference === undefined)
    return { do: "end", tells: [{ tell: "queue" }], learnt: { attachmentsOf: patients } };
  return {
    do: "ask",
    ask: { method: "GET", path: `/fhir/${reference}`, headers: fresh, timeoutMs: 10 * 60_000 },
    stage: { stage: "content", left },
  };
}
