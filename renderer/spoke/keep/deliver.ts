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
    const { work } = item;
    if (work.call === "request.send") {
      const answer = await callHub("request.send", work.input);
      return answer.ok ? ok({ key: work.input.intake.id, value: answer.value.taskId }) : answer;
    }
    if (work.call === "stock.set") return nothingLearnt("stock.set", work.input);
    const taskId = item.target.taskId ?? answers.get(item.target.requestId ?? "");
    if (taskId === undefined) return err(failure("internal", work.call, "The ticket is not known yet."));
    switch (work.call) {
      case "attachment.add": {
        const answer = await callHub("attachment.add", { ...work.input, taskId });
        return answer.ok ? ok({ key: work.input.id, value: answer.value.documentId }) : answer;
      }
      case "attachment.original":
        return sendOriginal(database, work, taskId, answers.get(work.addId) ?? "");
      case "chat.send":
        return sendMessage(database, work, taskId);
      case "paper.give":
        // Of a hub that was restored from before it had reached the centre.
        if (item.again === true) await callHub("paper.receive", { taskId });
        return nothingLearnt("paper.give", { ...work.input, taskId });
      default: {
        // Each `call` has its own input, completed by the one field that all of them lack.
        const input = { ...work.input, taskId } as SpokeInput<typeof work.call>;
        return nothingLearnt(work.call, input);
      }
    }
  };
}

async function nothingLearnt<N extends SpokeCallName>(name: N, input: SpokeInput<N>): Promise<Learnt> {
  const answer = await callHub(name, input);
  return answer.ok ? ok(undefined) : answer;
}

async function sendMessage(
  database: KeepDatabase,
  { input, blobId }: Extract<KeptItem["work"], { call: "chat.send" }>,
  taskId: string,
): Promise<Learnt> {
  const message = { ...input.message, taskId };
  const { voice } = message;
  if (blobId === undefined || voice === undefined) return nothingLearnt("chat.send", { message });
  const blob = await database.get("blobs", blobId);
  if (!blob) return err(failure("not-found", "chat.send", "What was spoken is no longer in this browser."));
  const uploaded = await uploadInPieces(blob, voice.sha256, voice.contentType);
  if (!uploaded.ok) return uploaded;
  return nothingLearnt("chat.send", {
    message: { ...message, voice: { ...voice, binaryId: uploaded.value } },
  });
}

async function sendOriginal(
  database: KeepDatabase,
  work: Extract<KeptItem["work"], { call: "attachment.original" }>,
  taskId: string,
  documentId: string,
): Promise<Result<undefined, Failure>> {
  const blob = await database.get("blobs", work.blobId);
  if (!blob) return err(failure("not-found", spokePaths.upload, "The file is no longer in this browser."));
  const uploaded = await uploadInPieces(blob, work.input.sha256, work.contentType);
  if (!uploaded.ok) return uploaded;
  const answer = await callHub("attachment.original", {
    id: work.input.id,
    taskId,
    documentId,
    binaryId: uploaded.value,
    sha256: work.input.sha256,
  });
  return answer.ok ? ok(undefined) : answer;
}
