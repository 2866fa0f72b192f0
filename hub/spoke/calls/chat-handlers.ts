import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import type { Chat } from "../../chat/live-chat.ts";
import type { ChatHandlers, Visit } from "../visit.ts";

/** Chat over HTTP, where the live channel is down: the same messages, kept in the same place. */
export function chatHandlers({ list, send }: Pick<Chat, "list" | "send">, { worker }: Visit): ChatHandlers {
  return {
    "chat.list": async ({ taskId }) => {
      const kept = await list(worker, taskId);
      return kept ? ok([...kept]) : err(notHere("reading the chat"));
    },
    "chat.send": async ({ message }) =>
      (await send(worker, message)) ? ok({}) : err(notHere("sending a message")),
  };
}

const notHere = (attempted: string) =>
  failure("not-found", attempted, "There is no such consult of this centre, or this message is another's.");
