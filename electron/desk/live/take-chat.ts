import type { Down } from "../../../shared/contract/live.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { readChat } from "../../../shared/fhir/chat.ts";
import { ofType } from "../../../shared/fhir/reading.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";
import { readRecord } from "../views/record.ts";

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

/** The same from the patient's pulled record: what was said while this PC was off, or at another PC. */
export async function takePulledChat(
  db: DeskDatabase,
  patientReference: string,
  events: DeskEvents,
): Promise<void> {
  const { resources } = await readRecord(db, patientReference);
  const changed = new Set<string>();
  for (const { message, reach } of ofType(resources, "Communication").flatMap((one) => readChat(one) ?? [])) {
    const stored = await db.resourceByReference(`Task/${message.taskId}`);
    if (!stored) continue;
    const { localId } = stored;
    const mine = message.from.side === "desk";
    if (await db.hearChat({ consultId: localId, message, mine })) changed.add(localId);
    if (await db.reachChat([message.id], reach)) changed.add(localId);
    if (!mine && reach === "shown" && (await db.readChat(localId, [message.id])).length > 0)
      changed.add(localId);
  }
  for (const localId of changed) events.emit({ kind: "chat-changed", consultId: consultId.parse(localId) });
}
