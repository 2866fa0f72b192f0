import type { Down } from "../../../shared/contract/live.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";

/** Keeps what the live channel says of the chat; a ticket that this PC does not know is pulled with its messages. */
export async function takeChat(db: DeskDatabase, heard: Down, events: DeskEvents): Promise<void> {
  if (heard.hear !== "chat" && heard.hear !== "chat-reach") return;
  const taskId = heard.hear === "chat" ? heard.message.taskId : heard.taskId;
  const stored = await db.resourceByReference(`Task/${taskId}`);
  if (!stored) return;
  const consult = consultId.parse(stored.localId);
  const changed =
    heard.hear === "chat"
      ? await db.hearChat({
          consultId: consult,
          message: heard.message,
          mine: heard.message.from.side === "desk",
        })
      : await db.reachChat(heard.ids, heard.reach);
  if (changed) events.emit({ kind: "chat-changed", consultId: consult });
}
