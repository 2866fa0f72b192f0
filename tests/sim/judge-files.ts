import { createHash } from "node:crypto";
import type { DocumentReference } from "@medplum/fhirtypes";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import { readAttachment } from "../../electron/desk/db/stores/attachments.ts";
import { serverNameOf } from "../../electron/desk/db/stores/id-map.ts";
import { ownReference } from "../../shared/sync/recipes/own-file.ts";
import { fileName } from "./desk.ts";
import type { Desk } from "./pc.ts";
import { ticketOf } from "./hub/ticket-of.ts";
import { uploadedSum } from "./hub/uploads.ts";
import { addedTooLate } from "./invariants/added-in-time.ts";
import { fileLost } from "./invariants/files-whole.ts";
import { hold } from "./violation.ts";
import type { World } from "./world.ts";

/** Each picture and paper that was called attached at this PC, against what lies here and at the hub. */
export function judgeFiles({ hub, watch }: World, desk: Desk, doctor: string): void {
  const files = watch.files.get(fileName(desk, doctor)) ?? [];
  if (files.length === 0) return;
  const { db } = desk.fileOf(doctor);
  const documents = hub.store.all("DocumentReference");
  for (const { fileId, documentId, sha256 } of files) {
    const ofThis = documents.filter(({ identifier }) =>
      identifier?.some(({ value }) => value === documentId),
    );
    const [content, document] = [rowOf(db, fileId), rowOf(db, documentId)];
    hold(
      "an attached file is never lost",
      fileLost({
        id: fileId,
        sum: sha256,
        contentState: content?.state ?? "gone",
        documentState: document?.state ?? "gone",
        whys: [content?.why ?? null, document?.why ?? null],
        here: sumHere(db, fileId),
        atHub: ofThis.map(({ content }) => {
          const id = content[0]?.attachment.url?.replace("Binary/", "") ?? "";
          return uploadedSum(hub.store.read("Binary", id));
        }),
      }),
    );
  }
}

/** A document that the hub just took, by the ticket of its consult. */
export function judgeAdded({ hub }: World, { id = "", author, context, meta }: DocumentReference): void {
  const encounter = context?.encounter?.[0]?.reference;
  const task = hub.store.all("Task").find((one) => one.encounter?.reference === encounter);
  if (!task) return;
  const { state, ownerReference: owner } = ticketOf(task);
  const ticket = { owner, state, changedAtMs: Date.parse(task.meta?.lastUpdated ?? "") };
  const atMs = Date.parse(meta?.lastUpdated ?? "");
  hold(
    "who gave a consult back adds to it for a week",
    addedTooLate({ id, author: author?.[0]?.reference ?? "", atMs, ticket }),
  );
}

type Row = { readonly state: string; readonly why: string | null };

const rowOf = (db: WritableDb, id: string): Row | undefined =>
  db.prepare<[string], Row>("SELECT state, why FROM outbox WHERE id = ?").get(id);

function sumHere(db: WritableDb, fileId: string): string | undefined {
  const server = serverNameOf(db, fileId);
  const named = server && readAttachment(db, `Binary/${server.serverId}`);
  const there = readAttachment(db, ownReference(fileId)) ?? named;
  return there && createHash("sha256").update(there.bytes).digest("hex");
}
