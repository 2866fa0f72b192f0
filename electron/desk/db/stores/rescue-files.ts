import type { RescuedFile } from "../../../../shared/contract/rescue.ts";
import { ownFile, ownReference } from "../../../../shared/sync/recipes/own-file.ts";
import type { WritableDb } from "../writable-db.ts";
import { dropAttachment, isFileHere, sumsOf } from "./attachments.ts";
import { voiceReference } from "./chat.ts";
import { chooseFile, isChosen, sayAboutFile } from "./chosen-files.ts";
import { serverNameOf } from "./id-map.ts";
import { ownPiece } from "./own-files.ts";
import { putRescuedItem, rescuedItem } from "./rescue-items.ts";
import { readSetting, writeSetting } from "./settings.ts";

/**
 * Unsent sounds, pictures and papers that are attached and not at the hub, and those that are chosen and not attached. In
 * this order they come to the other desk: a sound is small, and a talk waits behind it.
 */
export const filesToRescue = (db: WritableDb): RescuedFile[] => [
  ...soundsOfMessages(db),
  ...attachedFiles(db),
  ...chosenAnywhere(db),
];

/** How its bytes are called in the file of the desk that takes them in. */
export const rescuedReference = ({ fileId, voice }: Pick<RescuedFile, "fileId" | "voice">): string =>
  voice === true ? voiceReference(fileId) : ownReference(fileId);

type Attached = { readonly id: string; readonly fileId: string; readonly consultId: string };

/** The content goes along also where the hub has it: the other desk asks the hub, and sends no byte twice. */
function attachedFiles(db: WritableDb): RescuedFile[] {
  return db
    .prepare<[], Attached>(
      `SELECT id, json_extract(subject, '$.content') AS fileId, consult_id AS consultId FROM outbox
       WHERE kind = 'document' AND state IN ('waiting', 'sending', 'parked') ORDER BY position`,
    )
    .all()
    .flatMap(({ id, fileId, consultId }) => {
      const items = [rescuedItem(db, fileId), rescuedItem(db, id)].filter((one) => one !== undefined);
      const [content] = items;
      // Without its bytes there is nothing that another desk could send.
      if (content === undefined || bytesAt(db, fileId) === undefined) return [];
      const { contentType, size, sha256 } = ownFile.parse(JSON.parse(content.subject));
      return [{ fileId, consultId, contentType, size, sha256, isCarried: true, items }];
    });
}

type Row = Omit<RescuedFile, "isCarried" | "items" | "chosen" | "sha256"> & {
  readonly name: string;
  readonly about: string;
  readonly at: string;
  readonly held: number;
};

function chosenAnywhere(db: WritableDb): RescuedFile[] {
  return db
    .prepare<[], Row>(
      `SELECT file_id AS fileId, consult_id AS consultId, name, about, chosen_at AS at,
         chosen_file.content_type AS contentType, chosen_file.size AS size, coalesce(held, 0) AS held
       FROM chosen_file LEFT JOIN attachment_file ON reference = 'new/' || file_id ORDER BY chosen_at`,
    )
    .all()
    .map(({ name, about, at, held, ...file }) => {
      const isCarried = held === file.size;
      const sha256 = isCarried ? hexSumOf(db, ownReference(file.fileId)) : "";
      return { ...file, sha256, isCarried, items: [], chosen: { name, about, at } };
    });
}

type Sound = Pick<RescuedFile, "fileId" | "consultId" | "contentType" | "size">;

/** What a message says by sound: without it the hub gets nothing of that message. */
function soundsOfMessages(db: WritableDb): RescuedFile[] {
  return db
    .prepare<[], Sound>(
      `SELECT id AS fileId, consult_id AS consultId, content_type AS contentType, size
       FROM outbox JOIN attachment_file ON reference = 'voice/' || id
       WHERE kind = 'chat' AND state IN ('waiting', 'sending', 'parked') AND whole = 1 AND consult_id IS NOT NULL
       ORDER BY position`,
    )
    .all()
    .map((sound) => {
      const sha256 = hexSumOf(db, voiceReference(sound.fileId));
      return { ...sound, sha256, isCarried: true, items: [], voice: true };
    });
}

const hexSumOf = (db: WritableDb, reference: string): string =>
  Buffer.from(sumsOf(db, reference).sha256, "base64").toString("hex");

/** Under its own name, or under the hub's where that has taken it meanwhile. */
function bytesAt(db: WritableDb, fileId: string): string | undefined {
  const server = serverNameOf(db, fileId);
  const names = [
    ownReference(fileId),
    voiceReference(fileId),
    ...(server ? [`Binary/${server.serverId}`] : []),
  ];
  return names.find((reference) => isFileHere(db, reference));
}

export function rescuedPiece(
  db: WritableDb,
  { fileId, start, length }: { readonly fileId: string; readonly start: number; readonly length: number },
): Uint8Array {
  return ownPiece(db, { reference: bytesAt(db, fileId) ?? ownReference(fileId), start, length });
}

/** Whether this desk has it, or had it and has sent it; of one that never came whole only the rows are here. */
export function isFileKnown(db: WritableDb, { fileId, voice }: RescuedFile): boolean {
  if (voice === true) return !isSoundMissing(db, fileId);
  if (isChosen(db, fileId)) return true;
  const row = db
    .prepare<[string], { state: string; coming: number }>("SELECT state, coming FROM outbox WHERE id = ?")
    .get(fileId);
  if (row === undefined || row.coming > 0) return false;
  return row.state !== "parked" || bytesAt(db, fileId) !== undefined;
}

/** Its message waits here, or did so in vain. */
const isSoundMissing = (db: WritableDb, fileId: string): boolean =>
  bytesAt(db, fileId) === undefined &&
  db
    .prepare("SELECT 1 FROM outbox WHERE id = ? AND kind = 'chat' AND state IN ('waiting', 'parked')")
    .get(fileId) !== undefined;

/**
 * In the same step as the words that speak of it: an act that comes after this file must not go before its bytes are all
 * here. The number is of the taking that brings them.
 */
export function announceFile(db: WritableDb, file: RescuedFile, taking: number): void {
  putItems(db, file);
  const begin = db.prepare(
    "UPDATE outbox SET coming = ?, state = 'waiting', why = NULL WHERE id = ? AND state IN ('waiting', 'parked')",
  );
  for (const id of rowsOf(file)) begin.run(taking, id);
}

function putItems(db: WritableDb, { items, consultId }: RescuedFile): void {
  for (const item of items) putRescuedItem(db, { ...item, consultId });
}

/** The message of a sound comes with the words, under the sound's own id. */
const rowsOf = ({ fileId, items }: RescuedFile): readonly string[] => [
  ...new Set([fileId, ...items.map(({ id }) => id)]),
];

const comes = {
  whole: (db: WritableDb, id: string, at: string) => {
    db.prepare(
      "UPDATE outbox SET state = 'waiting', why = NULL WHERE id = ? AND state IN ('waiting', 'parked')",
    ).run(id);
    comes.no(db, id);
    db.prepare(
      `UPDATE outbox SET taken_at = ? WHERE kind = 'act' AND state IN ('waiting', 'sending')
         AND id IN (SELECT item_id FROM outbox_after WHERE after_id = ?)`,
    ).run(at, id);
  },
  no: (db: WritableDb, id: string) => db.prepare("UPDATE outbox SET coming = 0 WHERE id = ?").run(id),
} as const;

const takings = "rescue-takings";

/**
 * The number of the taking that begins now. A package may be taken in again from its beginning, so that no name of it
 * tells one taking from the next: what an earlier one waits for must not be ended with that one's patience.
 */
export function nextTaking(db: WritableDb): number {
  const taking = Number(readSetting(db, takings) ?? "0") + 1;
  writeSetting(db, takings, String(taking));
  return taking;
}

/**
 * Nobody brings the rest of these any more, of one taking or of any: they wait for a person, who may take the package in
 * again. What the hub has meanwhile from elsewhere waits for nobody.
 */
export function endComing(db: WritableDb, taking?: number): boolean {
  const run = db.transaction(() => {
    const of = { taking: taking ?? null };
    db.prepare(
      `UPDATE outbox SET state = 'parked', why = 'not-found'
       WHERE coming > 0 AND coming = coalesce(@taking, coming) AND state IN ('waiting', 'parked')`,
    ).run(of);
    return db
      .prepare("UPDATE outbox SET coming = 0 WHERE coming > 0 AND coming = coalesce(@taking, coming)")
      .run(of);
  });
  return run.immediate().changes > 0;
}

/**
 * A file whose bytes have all come: from now on it waits for the hub here too, or for its sentence. Both desks may send
 * it: the hub knows content and document by their ids.
 */
export function takeRescuedFile(
  db: WritableDb,
  file: RescuedFile,
  at: string,
): "taken" | "here-already" | "damaged" {
  const run = db.transaction(() => {
    const reference = rescuedReference(file);
    if (isFileKnown(db, file)) {
      for (const id of rowsOf(file)) comes.no(db, id);
      return "here-already" as const;
    }
    if (file.isCarried && hexSumOf(db, reference) !== file.sha256) {
      dropAttachment(db, reference);
      return "damaged" as const;
    }
    if (file.chosen) {
      const naming = { ...file, ...file.chosen };
      chooseFile(db, naming);
      sayAboutFile(db, naming);
      return "taken" as const;
    }
    db.prepare("UPDATE attachment_file SET whole = 1 WHERE reference = ?").run(reference);
    putItems(db, file);
    for (const id of rowsOf(file)) comes.whole(db, id, at);
    return "taken" as const;
  });
  return run.immediate();
}
