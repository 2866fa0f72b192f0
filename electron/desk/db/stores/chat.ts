import type { ChatMessage } from "../../../../shared/contract/live.ts";
import type { ChatLine } from "../../../../shared/contract/live-calls.ts";
import { restAfter } from "../../../../shared/domain/rest-after.ts";
import type { WritableDb } from "../writable-db.ts";
import { finishAttachment, keepPiece } from "./attachments.ts";
import { renameFile } from "./own-files.ts";
import { enqueue } from "./outbox.ts";
import { dropSpoken } from "./spoken.ts";

export type StoredChat = ChatLine & { readonly read: boolean };

type Kept = { readonly consultId: string; readonly message: ChatMessage; readonly mine: boolean };

/** Twice is once: the id was drawn where the message was typed. */
function keep(db: WritableDb, { consultId, message, mine }: Kept, reach: ChatLine["reach"]): boolean {
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO chat_message (id, consult_id, message, at, mine, reach, read)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(message.id, consultId, JSON.stringify(message), message.at, mine ? 1 : 0, reach, mine ? 1 : 0);
  return changes > 0;
}

/**
 * What the doctor typed, with its outbox row in one transaction: a kill after this loses nothing. False where other
 * words stand under this id: nothing is kept then, and the field stays as it is.
 */
export function sayChat(db: WritableDb, consultId: string, message: ChatMessage): boolean {
  const run = db.transaction(() => {
    const before = textOf(db, message.id);
    if (before !== undefined && before !== message.text) return false;
    // What stands in the field beside it, and what a read-out says of itself, takes nothing from there.
    const draft = draftOf(db, consultId);
    keepDraft(db, consultId, message.text.startsWith(draft) ? "" : restAfter(message.text, draft));
    keepSaid(db, consultId, message);
    return true;
  });
  return run.immediate();
}

function textOf(db: WritableDb, id: string): string | undefined {
  return db
    .prepare<[string], string>("SELECT json_extract(message, '$.text') FROM chat_message WHERE id = ?")
    .pluck()
    .get(id);
}

/** How the bytes of a voice note are called in this PC's file until the hub gives them a name. */
export const voiceReference = (messageId: string): string => `voice/${messageId}`;

/** What the doctor spoke: bytes, message and outbox row in one transaction. */
export function sayVoice(
  db: WritableDb,
  said: {
    readonly consultId: string;
    readonly message: ChatMessage;
    readonly patientRef: string | undefined;
    readonly bytes: Uint8Array;
  },
): void {
  const { consultId, message, patientRef, bytes } = said;
  const run = db.transaction(() => {
    const reference = voiceReference(message.id);
    const { length: size } = bytes;
    const contentType = message.voice?.contentType ?? "application/octet-stream";
    const piece = { reference, patientRef, contentType, version: "own", size, sha256: undefined };
    keepPiece(db, { ...piece, start: 0, bytes, at: message.at });
    finishAttachment(db, reference, { sha1: undefined, size });
    keepSaid(db, consultId, message);
    // Whole now: its pieces are no note that broke off.
    dropSpoken(db, message.id);
  });
  run.immediate();
}

/** The hub has the bytes under its own name: so they are called here from now on, and the message says it. */
export function nameVoice(db: WritableDb, message: ChatMessage): void {
  const run = db.transaction(() => {
    if (message.voice?.binaryId === undefined) return;
    renameFile(db, voiceReference(message.id), `Binary/${message.voice.binaryId}`);
    db.prepare("UPDATE chat_message SET message = ? WHERE id = ?").run(JSON.stringify(message), message.id);
  });
  run.immediate();
}

/** Inside the caller's transaction. */
export function keepSaid(db: WritableDb, consultId: string, message: ChatMessage): void {
  if (!keep(db, { consultId, message, mine: true }, "here")) return;
  enqueue(db, {
    id: message.id,
    kind: "chat",
    consultId,
    createdAt: message.at,
    subject: JSON.stringify(message),
  });
}

/** A message heard over the live channel; true when it is new here. */
export function hearChat(db: WritableDb, kept: Kept): boolean {
  return keep(db, kept, "hub");
}

/**
 * Messages have come further. A reach never goes back; it also ends the outbox row, but not of one that a restored hub
 * may have lost: what says so may be from before.
 */
export function reachChat(db: WritableDb, ids: readonly string[], reach: "hub" | "shown"): boolean {
  const run = db.transaction(() => {
    const settled = db.prepare(
      "UPDATE outbox SET state = 'done', why = NULL WHERE id = ? AND kind = 'chat' AND recheck = 0",
    );
    const changed = ids.filter((id) => {
      settled.run(id);
      return comeFurther(db, id, reach);
    });
    return changed.length > 0;
  });
  return run.immediate();
}

function comeFurther(db: WritableDb, id: string, reach: "hub" | "shown"): boolean {
  const { changes } = db
    .prepare(
      "UPDATE chat_message SET reach = ? WHERE id = ? AND (reach = 'here' OR (reach = 'hub' AND ? = 'shown'))",
    )
    .run(reach, id, reach);
  return changes > 0;
}

/**
 * The hub has said that it keeps the message, and since when by its store's time. Where that is not known, a restored
 * hub is told once more: it keeps each once.
 */
export function chatArrived(
  db: WritableDb,
  { id, at, hubTime }: { readonly id: string; readonly at: string; readonly hubTime?: string | undefined },
): void {
  const run = db.transaction(() => {
    comeFurther(db, id, "hub");
    db.prepare(
      `UPDATE outbox SET state = 'done', why = NULL, next_at = NULL, recheck = 0, settled_at = ?, hub_time = ?
       WHERE id = ?`,
    ).run(at, hubTime ?? null, id);
  });
  run.immediate();
}

export function readChat(db: WritableDb, consultId: string, ids: readonly string[]): readonly string[] {
  const run = db.transaction(() => {
    const read = db.prepare(
      "UPDATE chat_message SET read = 1 WHERE id = ? AND consult_id = ? AND mine = 0 AND read = 0",
    );
    return ids.filter((id) => read.run(id, consultId).changes > 0);
  });
  return run.immediate();
}

/** Read here, and the centre's tick not yet known at the hub. */
export function unsaidShown(db: WritableDb): readonly ChatMessage[] {
  return db
    .prepare<[], string>(
      "SELECT message FROM chat_message WHERE mine = 0 AND read = 1 AND reach = 'hub' ORDER BY at, id",
    )
    .pluck()
    .all()
    .map((message) => JSON.parse(message) as ChatMessage); // parsed at the wall before it was kept
}

/** What stands unsent in the field; empty text is none. */
export function keepDraft(db: WritableDb, consultId: string, text: string): void {
  if (text === "") db.prepare("DELETE FROM chat_draft WHERE consult_id = ?").run(consultId);
  else
    db.prepare(
      `INSERT INTO chat_draft (consult_id, text) VALUES (?, ?)
       ON CONFLICT (consult_id) DO UPDATE SET text = excluded.text`,
    ).run(consultId, text);
}

/** False where another window wrote there since `before` was read, or sent it: nothing is kept then. */
export function keepDraftAfter(
  db: WritableDb,
  consultId: string,
  { text, before }: { readonly text: string; readonly before: string | undefined },
): boolean {
  return db
    .transaction(() => {
      const kept = draftOf(db, consultId);
      if (before !== undefined && kept !== before && kept !== text) return false;
      keepDraft(db, consultId, text);
      return true;
    })
    .immediate();
}

export function draftOf(db: WritableDb, consultId: string): string {
  return (
    db.prepare<[string], string>("SELECT text FROM chat_draft WHERE consult_id = ?").pluck().get(consultId) ??
    ""
  );
}

/** Of every consult: to be carried to another desk. */
export function chatDrafts(db: WritableDb): { readonly consultId: string; readonly text: string }[] {
  return db
    .prepare<[], { consultId: string; text: string }>(
      "SELECT consult_id AS consultId, text FROM chat_draft ORDER BY consult_id",
    )
    .all();
}

type Row = { message: string; mine: number; reach: ChatLine["reach"]; read: number };

export function chatOf(db: WritableDb, consultId: string): StoredChat[] {
  return db
    .prepare<[string], Row>(
      "SELECT message, mine, reach, read FROM chat_message WHERE consult_id = ? ORDER BY at, id",
    )
    .all(consultId)
    .map(({ message, mine, reach, read }) => ({
      message: JSON.parse(message) as ChatMessage, // parsed at the wall before it was kept
      mine: mine === 1,
      reach,
      read: read === 1,
    }));
}
