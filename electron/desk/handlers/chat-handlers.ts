import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { ChatMessage } from "../../../shared/contract/live.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { type HandlerParts, consultOf } from "./handler-parts.ts";

type Names = "chat.list" | "chat.send" | "chat.shown" | "chat.draft" | "chat.keepDraft";

export function chatHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { clock, events } = parts;
  return {
    "chat.list": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "reading the chat");
      if (!found.ok) return found;
      const lines = await found.value.current.db.chatOf(consultId);
      return ok({ lines: lines.map(({ message, mine, reach }) => ({ message, mine, reach })) });
    },
    "chat.send": async ({ consultId, id, text }) => {
      const found = await consultOf(parts, consultId, "sending a message");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const { db, sync, session } = current;
      const message: ChatMessage = {
        id,
        taskId: stored.serverId,
        at: new Date(clock().getTime() + sync.state().clockSkewMs).toISOString(), // both sides sort by the hub's time
        from: { side: "desk", name: session.doctor.name },
        text,
      };
      if (!(await db.sayChat(consultId, message)))
        return err(
          failure("changed-meanwhile", "sending a message", "Other words went under this id before."),
        );
      events.emit({ kind: "chat-changed", consultId });
      events.emit({ kind: "sync-changed" });
      void sync.pushChats().catch(() => undefined); // the next round tries again
      return ok({ message, mine: true, reach: "here" });
    },
    "chat.shown": async ({ consultId, ids }) => {
      const found = await consultOf(parts, consultId, "noting what was read");
      if (!found.ok) return found;
      const { current } = found.value;
      const read = await current.db.readChat(consultId, ids);
      if (read.length === 0) return ok({});
      events.emit({ kind: "chat-changed", consultId });
      void current.sync.pushChats().catch(() => undefined); // the next round tries again
      return ok({});
    },
    "chat.draft": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "reading the unsent message");
      return found.ok ? ok({ text: await found.value.current.db.draftOf(consultId) }) : found;
    },
    "chat.keepDraft": async ({ consultId, text, before }) => {
      const attempted = "keeping the unsent message";
      const found = await consultOf(parts, consultId, attempted);
      if (!found.ok) return found;
      if (await found.value.current.db.keepDraftAfter(consultId, { text, before })) return ok({});
      return err(failure("changed-meanwhile", attempted, "Another window wrote there."));
    },
  };
}
