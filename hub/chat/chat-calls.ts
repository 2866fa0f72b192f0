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
    "chat.send": async ({ message }) =>
      (await chat.send(worker, message))
        ? ok({})
        : err(
            failure("not-allowed", "sending a message", "It does not belong to a consult of this centre.", {
              next: "Look at the consult again; the message is kept here.",
            }),
          ),
  };
}
