import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import type { ChatHandlers, HealthWorker } from "../spoke/visit.ts";
import type { Chat } from "./live-chat.ts";

/** Chat as the centre's page asks for it over HTTP; the same message by both ways is one. */
export function chatHandlers(chat: Chat, worker: HealthWorker): ChatHandlers {
  return {
    "chat.list": async ({ taskId }) => {
      const kept = await chat.list(worker, taskId);
      if (!kept)
        return err(failure("not-found", "reading the chat", "There is no such consult of this centre."));
      return ok([...kept]);
    },
    "chat.send": async ({ message }) => {
      if (await chat.send(worker, message)) return ok({});
      // A hub that was restored between the sound and its message: the page brings both again by itself.
      if (!(await chat.isSoundHere(message)))
        return err(failure("internal", "sending a message", "Its sound is not at the hub."));
      return err(
        failure("not-allowed", "sending a message", "It does not belong to a consult of this centre.", {
          next: "Look at the consult again; the message is kept here.",
        }),
      );
    },
  };
}
