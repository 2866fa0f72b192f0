import { randomUUID } from "node:crypto";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { advance } from "../../../shared/sync/round/jobs.ts";
import type { Advance, Answer, JobContext } from "../../../shared/sync/round/round-state.ts";
import { ourHub } from "../../../shared/sync/server-traits.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { failureIn, replyOf } from "../hub/hub-reply.ts";
import type { HubSession } from "../hub/hub-session.ts";

/**
 * One patient's whole record, or what changed of it since the last time: the machine's own job, asked for at once.
 * Answers whether anything had changed.
 */
export async function pullPatient(
  { hub, db }: { readonly hub: HubSession; readonly db: DeskDatabase },
  patient: string,
): Promise<Result<boolean, Failure>> {
  const nowMs = Date.now();
  const context: JobContext = {
    me: { reference: "" },
    server: ourHub,
    hubStart: undefined,
    nowMs,
    hubNowMs: nowMs,
    uuid: randomUUID,
  };
  const job = { job: "patient", patient, isPrefetch: false } as const;
  let moved: Advance = advance(job, { stage: "begun" }, { answer: "begin" }, context);
  let under: string | undefined;
  while (moved.do !== "end" && moved.do !== "give-up" && moved.do !== "set-back") {
    const answer: Answer = await answerTo(moved, { hub, db, under });
    // Beside the machine, which may greet a hub that was restored meanwhile: what was read before is not kept then.
    if (answer.answer === "reply") under ??= answer.reply.hubStart;
    moved = advance(job, moved.stage, answer, context);
  }
  if (moved.do === "end") return ok((moved.tells ?? []).some(({ tell }) => tell === "patient-pulled"));
  const why = failureIn(moved.reply);
  return err(why ?? failure("hub-unreachable", "fetching a patient's record", "The hub does not answer."));
}

async function answerTo(
  moved: Extract<Advance, { do: "ask" | "keep" | "load" }>,
  {
    hub,
    db,
    under,
  }: { readonly hub: HubSession; readonly db: DeskDatabase; readonly under: string | undefined },
): Promise<Answer> {
  switch (moved.do) {
    case "ask":
      return { answer: "reply", reply: replyOf(await hub.ask(moved.ask)) };
    case "keep": {
      const keep = moved.keep.keep === "pulled" ? { ...moved.keep, under } : moved.keep;
      return { answer: "kept", kept: await db.runKeep(keep) };
    }
    case "load":
      return { answer: "loaded", loaded: await db.runLoad(moved.load) };
  }
}
