import { type SpokeCallName, type SpokeInput, spokePaths } from "../../../shared/contract/spoke-calls.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { callHub } from "../client/call-hub.ts";
import type { KeepDatabase } from "./database.ts";
import type { KeptItem } from "./kept-item.ts";
import type { Deliver } from "./outbox.ts";
import { uploadInPieces } from "./upload.ts";

type Learnt = Awaited<ReturnType<Deliver>>;

/** Completes a kept item with what the hub told since, and sends it. */
export function deliverer(database: KeepDatabase): Deliver {
  return async (item, answers) => {
    const { work, workerId } = item;
    const ask: Ask = (name, input) => callHub(name, input, workerId);
    if (work.call === "request.send") {
      const answer = await ask("request.send", work.input);
      return answer.ok ? ok({ key: work.input.intake.id, value: answer.value.taskId }) : answer;
    }
    if (work.call === "stock.set") return nothingLearnt(ask, "stock.set", work.input);
    const taskId = item.target.taskId ?? answers.get(item.target.requestId ?? "");
    if (taskId === undefined) return err(failure("internal", work.call, "The ticket is not known yet."));
    switch (work.call) {
      case "attachment.add": {
        const answer = await ask("attachment.add", { ...work.input, taskId });
        return answer.ok ? ok({ key: work.input.id, value: answer.value.documentId }) : answer;
      }
      case "attachment.original":
        return sendOriginal(ask, database, work, taskId, answers.get(work.addId) ?? "");
      case "chat.send":
        return sendMessage(ask, database, work, taskId);
      case "paper.give":
        // Of a hub that was restored from before it had reached the centre.
        if (item.again === true) await ask("paper.receive", { taskId });
        return nothingLearnt(ask, "paper.give", { ...work.input, taskId });
      default: {
        // Each `call` has its own input, completed by the one field that all of them lack.
        const input = { ...work.input, taskId } as SpokeInput<typeof work.call>;
        return nothingLearnt(ask, work.call, input);
      }
    }
  };
}

/** In the name of whoever wrote it. */
type Ask = typeof callHub;

async function nothingLearnt<N extends SpokeCallName>(
  ask: Ask,
  name: N,
  input: SpokeInput<N>,
): Promise<Learnt> {
  const answer = await ask(name, input);
  return answer.ok ? ok(undefined) : answer;
}

async function sendMessage(
  ask: Ask,
  database: KeepDatabase,
  { input, blobId }: Extract<KeptItem["work"], { call: "chat.send" }>,
  taskId: string,
): Promise<Learnt> {
  const message = { ...input.message, taskId };
  const { voice } = message;
  if (blobId === undefined || voice === undefined) return nothingLearnt(ask, "chat.send", { message });
  const blob = await database.get("blobs", blobId);
  if (!blob) return err(failure("not-found", "chat.send", "What was spoken is no longer in this browser."));
  const uploaded = await uploadInPieces(blob, voice.sha256, voice.contentType);
  if (!uploaded.ok) return uploaded;
  return nothingLearnt(ask, "chat.send", {
    message: { ...message, voice: { ...voice, binaryId: uploaded.value } },
  });
}

async function sendOriginal(
  ask: Ask,
  database: KeepDatabase,
  work: Extract<KeptItem["work"], { call: "attachment.original" }>,
  taskId: string,
  documentId: string,
): Promise<Result<undefined, Failure>> {
  const blob = await database.get("blobs", work.blobId);
  if (!blob) return err(failure("not-found", spokePaths.upload, "The file is no longer in this browser."));
  const uploaded = await uploadInPieces(blob, work.input.sha256, work.contentType);
  if (!uploaded.ok) return uploaded;
  const answer = await ask("attachment.original", {
    id: work.input.id,
    taskId,
    documentId,
    binaryId: uploaded.value,
    sha256: work.input.sha256,
  });
  return answer.ok ? ok(undefined) : answer;
}
