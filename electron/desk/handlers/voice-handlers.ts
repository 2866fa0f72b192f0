import { createHash } from "node:crypto";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { ChatMessage } from "../../../shared/contract/live.ts";
import { voiceText } from "../../../shared/domain/voice-note.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { voiceReference } from "../db/stores/chat.ts";
import type { Current } from "../session/current.ts";
import { fetchAttachment } from "../sync/fetch-attachment.ts";
import { ticketAround } from "../views/queue.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";

type Names = "chat.sendVoice" | "chat.voice";

/** Voice notes: a message whose words are sound. */
export function voiceHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { events } = parts;
  return {
    "chat.sendVoice": async ({ consultId, id, durationMs, contentType, content }) => {
      const found = await consultOf(parts, consultId, "sending a voice note");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const { db, sync, session } = current;
      const bytes = Buffer.from(content, "base64");
      if (bytes.length === 0)
        return err(failure("invalid-input", "sending a voice note", "Nothing was recorded."));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const message: ChatMessage = {
        id,
        taskId: stored.serverId,
        at: hubNow(parts, current).toISOString(), // both sides sort by the hub's time
        from: { side: "desk", name: session.doctor.name },
        text: voiceText(durationMs),
        voice: { durationMs, contentType, sizeBytes: bytes.length, sha256 },
      };
      const { patientReference: patientRef } = (await ticketAround(db, stored)).ticket;
      await db.sayVoice({ consultId, message, patientRef, bytes });
      events.emit({ kind: "chat-changed", consultId });
      events.emit({ kind: "sync-changed" });
      void sync.pushChats().catch(() => undefined); // the next round tries again
      return ok({ message, mine: true, reach: "here" });
    },
    "chat.voice": async ({ consultId, id }) => {
      const found = await consultOf(parts, consultId, "playing a voice note");
      if (!found.ok) return found;
      const { db } = found.value.current;
      const line = (await db.chatOf(consultId)).find(({ message }) => message.id === id);
      const voice = line?.message.voice;
      if (!line || !voice)
        return err(failure("not-found", "playing a voice note", "There is no such voice note."));
      const bytes = await bytesOf(parts, found.value.current, line.message);
      return bytes.ok
        ? ok({ contentType: voice.contentType, base64: Buffer.from(bytes.value).toString("base64") })
        : bytes;
    },
  };
}

async function bytesOf({ clock }: HandlerParts, { db, hub }: Current, { id, voice }: ChatMessage) {
  const own = await db.readAttachment(voiceReference(id));
  if (own) return ok(own.bytes);
  const reference = `Binary/${voice?.binaryId ?? ""}`;
  const before = await db.readAttachment(reference);
  if (before) return ok(before.bytes);
  const wanted = { reference, patientRef: undefined, sha1: undefined, size: voice?.sizeBytes };
  const fetched = await fetchAttachment({ hub, db, now: clock }, wanted);
  if (!fetched.ok) return fetched;
  const here = await db.readAttachment(reference);
  return here
    ? ok(here.bytes)
    : err(failure("not-found", "playing a voice note", "It is no longer on this PC."));
}
