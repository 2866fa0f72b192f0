import { createHash } from "node:crypto";
import { attachFile } from "../../electron/desk/db/stores/own-files.ts";
import { keepChosen } from "../../electron/desk/db/stores/chosen-files.ts";
import { isoOf, poke } from "./desk.ts";
import type { Chart, Sitting } from "./sitting.ts";
import { noteEnqueued } from "./watch.ts";

const contentType = "application/pdf";
/** Two pieces as they are chosen, several as they are sent. */
const pieceBytes = 150;

/** As `electron/desk/handlers/file-handlers.ts`: chosen piece by piece, then attached with its document. */
export function attach({ world, desk, seat, draw }: Sitting, { localId, ticket, isMine }: Chart): void {
  const { db } = seat.disk;
  const { patientReference, encounterId } = ticket;
  if (!isMine || patientReference === undefined || encounterId === undefined) return;
  const fileId = desk.given.uuid();
  const bytes = paperOf(fileId, draw);
  const size = bytes.length;
  const naming = { fileId, consultId: localId, name: "report.pdf", contentType, size, at: isoOf(desk) };
  for (let start = 0; start < size; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes);
    keepChosen(db, { ...naming, patientRef: patientReference, start, bytes: piece });
  }
  const documentId = desk.given.uuid();
  const document = {
    resourceType: "DocumentReference",
    status: "current",
    subject: { reference: patientReference },
    context: { encounter: [{ reference: `Encounter/${encounterId}` }] },
    author: [{ reference: `Practitioner/doctor-${seat.doctor}` }],
    content: [{ attachment: { title: "report" } }],
  };
  const createdAt = isoOf(desk);
  const file = { fileId, documentId, consultId: localId, contentType, size, createdAt };
  if (attachFile(db, { ...file, document: JSON.stringify(document) }) !== "attached")
    throw new Error("A file that was chosen whole was not attached.");
  for (const id of [fileId, documentId]) noteEnqueued(world.watch, seat.file, id);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const attached = world.watch.files.get(seat.file) ?? [];
  world.watch.files.set(seat.file, [...attached, { fileId, documentId, sha256 }]);
  poke(world, desk, { event: "enqueued" });
}

/** Different bytes in each piece: one in another's place is found. */
function paperOf(fileId: string, draw: number): Buffer {
  const lines = Array.from({ length: 4 + Math.floor(draw * 8) }, (_, at) => `${at} of ${fileId}`);
  return Buffer.from(["%PDF-1.7", ...lines].join("\n"), "latin1");
}
