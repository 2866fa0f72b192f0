import { z } from "zod";
import type { ChatMessage } from "../../../shared/contract/live.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { voiceReference } from "../db/stores/chat.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { sendFile } from "./send-file.ts";

const made = z.object({ id: z.string() });

/**
 * Brings the sound of a voice note to the hub, piece by piece from where an earlier try ended; answers the message that
 * names it there. `waits` where the line did not bear it: the next try goes on. `gone`: the sound is not on this PC.
 */
export async function sendVoice(
  hub: Pick<HubSession, "bytes">,
  db: DeskDatabase,
  message: ChatMessage,
): Promise<ChatMessage | "waits" | "gone"> {
  const { voice } = message;
  if (voice === undefined || voice.binaryId !== undefined) return message;
  const { contentType, sizeBytes: size, sha256 } = voice;
  if ((await db.comingOf(voiceReference(message.id)))?.whole !== true) return "gone";
  const reply = await sendFile(
    { hub, db, mayGoOn: async () => true },
    {
      method: "PUT",
      // By its hash: spoken once, sent once, whatever becomes of the line.
      path: `/fhir/Binary/$upload/${sha256}`,
      headers: {},
      file: { reference: voiceReference(message.id), contentType, size, sha256 },
    },
  );
  const binary = made.safeParse(reply.json);
  if (reply.status !== 201 || !binary.success) return "waits";
  return { ...message, voice: { ...voice, binaryId: binary.data.id } };
}
