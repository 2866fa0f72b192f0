import type { Advance, Answer, Job, JobContext } from "./round-state.ts";
import { comeBack, isAside } from "./set-back.ts";

/** How many of the queue are made ready; the rest is fetched when opened. */
export const mostPatients = 60;

/**
 * Makes the records of the next patients ready for work without line, the most urgent first. The contents of their
 * reports follow beside the rounds: a large picture must not keep the queue from being read.
 */
export function nextPatients(
  { poked }: Extract<Job, { job: "next" }>,
  answer: Answer,
  { me, nowMs, hubNowMs, setBacks = {} }: JobContext,
): Advance {
  if (answer.answer === "begin")
    return {
      do: "load",
      load: { load: "queue", now: new Date(hubNowMs).toISOString(), forRecords: { of: me.reference } },
      stage: { stage: "begun" },
    };
  if (answer.answer !== "loaded" || answer.loaded.loaded !== "queue") return { do: "end" };
  const toPull = answer.loaded.patients
    .slice(0, mostPatients)
    .filter(({ reference, isHere }) => !isHere || poked.includes(reference))
    .filter(({ reference }) => !isAside(setBacks[reference]));
  // After signing, too: a fact that the centre tells then stops the paper, and the next version is checked by it.
  const listed = new Map(answer.loaded.patients.map((one) => [one.reference, one]));
  const others = poked.filter((reference) => !listed.has(reference) && !isAside(setBacks[reference]));
  const { again, letBe } = comeBack(setBacks, listed, nowMs);
  return {
    do: "end",
    first: [
      ...toPull.map(({ reference }) => ({ job: "patient" as const, patient: reference, isPrefetch: true })),
      ...others.map((patient) => ({
        job: "patient" as const,
        patient,
        isPrefetch: false,
        onlyIfHere: true as const,
      })),
      ...again,
    ],
    ...(letBe.length === 0 ? {} : { learnt: { letBe } }),
  };
}
