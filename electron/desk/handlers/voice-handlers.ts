import { createHash } from "node:crypto";
import { z } from "zod";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { ChatMessage } from "../../../shared/contract/live.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { mostVoiceMs, type VoiceNote, voiceText, voiceTypes } from "../../../shared/domain/voice-note.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { voiceReference } from "../db/stores/chat.ts";
import type { Current } from "../session/current.ts";
import { fetchAttachment } from "../sync/fetch-attachment.ts";
import { ticketAround } from "../views/queue.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";

type Names =
  | "chat.sendVoice"
  | "chat.voice"
  | "chat.speaking"
  | "chat.brokenOff"
  | "chat.sendBrokenOff"
  | "chat.dropSpoken";

const attempted = "sending a voice note";
/** A note whose last piece is younger is being spoken still. */
const speakingMs = 3_000;

/** Voice notes: a message whose words are sound. */
export function voiceHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "chat.sendVoice": async ({ consultId: about, content, ...note }) => {
      const found = await consultOf(parts, about, attempted);
      if (!found.ok) return found;
      return say(parts, found.value, { ...note, bytes: Buffer.from(content, "base64") });
    },
    "chat.speaking": async ({ content, ...piece }) => {
      const found = await consultOf(parts, piece.consultId, "keeping what you say");
      if (!found.ok) return found;
      const at = parts.clock().toISOString();
      await found.value.current.db.keepSpoken({ ...piece, at, bytes: Buffer.from(content, "base64") });
      return ok({});
    },
    "chat.brokenOff": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "looking for voice notes that broke off");
      if (!found.ok) return found;
      const nowMs = parts.clock().getTime();
      const notes = await found.value.current.db.brokenOffOf(consultId);
      return ok({ notes: notes.filter(({ at }) => nowMs - Date.parse(at) > speakingMs) });
    },
    "chat.sendBrokenOff": async ({ consultId, id }) => {
      const found = await consultOf(parts, consultId, attempted);
      if (!found.ok) return found;
      const { db } = found.value.current;
      const note = (await db.brokenOffOf(consultId)).find((one) => one.id === id);
      if (!note) return err(failure("not-found", attempted, "It was sent or thrown away already."));
      const contentType = z.enum(voiceTypes).parse(note.contentType); // as "chat.speaking" took it
      const durationMs = Math.min(note.durationMs, mostVoiceMs);
      return say(parts, found.value, { id, durationMs, contentType, bytes: await db.spokenBytes(id) });
    },
    "chat.dropSpoken": async ({ consultId, id }) => {
      const found = await consultOf(parts, consultId, "throwing a voice note away");
      if (!found.ok) return found;
      await found.value.current.db.dropSpoken(id);
      return ok({});
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

type Found = Extract<Awaited<ReturnType<typeof consultOf>>, { ok: true }>["value"];
type Said = Pick<VoiceNote, "durationMs" | "contentType"> & {
  readonly id: string;
  readonly bytes: Uint8Array;
};

async function say(
  parts: HandlerParts,
  { current, stored }: Found,
  { id, durationMs, contentType, bytes }: Said,
) {
  const { db, sync, session } = current;
  if (bytes.length === 0) return err(failure("invalid-input", attempted, "Nothing was recorded."));
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
  await db.sayVoice({ consultId: stored.localId, message, patientRef, bytes });
  parts.events.emit({ kind: "chat-changed", consultId: consultId.parse(stored.localId) });
  parts.events.emit({ kind: "sync-changed" });
  void sync.pushChats().catch(() => undefined); // the next round tries again
  return ok({ message, mine: true, reach: "here" as const });
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
