import { hello } from "./hello.ts";
import { listTickets } from "./list-tickets.ts";
import { nextPatients } from "./make-ready.ts";
import { beginProbe, probeAsk, takeProbe } from "./probing.ts";
import { pullSince } from "./pull-since.ts";
import { renewLeases } from "./renew-leases.ts";
import type { Advance, Answer, Job, JobContext, Stage } from "./round-state.ts";

/** One step of whatever is under way. */
export function advance(job: Job, stage: Stage, answer: Answer, context: JobContext): Advance {
  switch (job.job) {
    case "hello":
      return hello(stage, answer, context);
    case "probe":
      return probe(stage, answer, context);
    case "queue":
    case "reconcile":
      return listTickets(job.job, stage, answer, context);
    case "shared":
    case "own":
    case "patient":
      return pullSince(job, stage, answer, context);
    case "leases":
      return renewLeases(stage, answer, context);
    case "next":
      return nextPatients(job, answer, context);
  }
}

/** The greeting of a server that is no hub of ours: once examined, it is enough that it answers. */
function probe(stage: Stage, answer: Answer, { uuid, server }: JobContext): Advance {
  if (answer.answer === "begin") {
    const probing = beginProbe(uuid());
    return { do: "ask", ask: probeAsk(probing), stage: { stage: "probing", probing } };
  }
  if (answer.answer === "reply" && stage.stage === "probing") {
    const probed = takeProbe(stage.probing, answer.reply);
    switch (probed.probed) {
      case "failed":
        return { do: "give-up", reply: probed.reply };
      case "more":
        return {
          do: "ask",
          ask: probeAsk(probed.probing),
          stage: { stage: "probing", probing: probed.probing },
        };
      case "known":
        return {
          do: "keep",
          keep: { keep: "server", traits: probed.server },
          stage: { stage: "probing", probing: { ...stage.probing, server: probed.server } },
        };
    }
  }
  const traits = stage.stage === "probing" ? stage.probing.server : server;
  return { do: "end", tells: [{ tell: "reached", info: undefined }], learnt: { traits } };
}
