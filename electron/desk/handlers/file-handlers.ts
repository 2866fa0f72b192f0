import { randomUUID } from "node:crypto";
import type { DocumentReference } from "@medplum/fhirtypes";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { fileTitle } from "../../../shared/domain/file-check.ts";
import { documentId } from "../../../shared/domain/ids.ts";
import { fromDoctor } from "../../../shared/fhir/from-doctor.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";
import { system } from "../../../shared/fhir/systems.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { ownReference } from "../../../shared/sync/recipes/own-file.ts";
import type { Current } from "../session/current.ts";
import { ticketAround } from "../views/queue.ts";
import { ticketViewOf } from "../views/ticket.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";

const attempted = "adding a picture or paper";
/** What was begun and never attached, after a window that was closed over it. */
const begunForMs = 24 * 3_600_000;

export function fileHandlers(parts: HandlerParts): Pick<Handlers, "file.keep" | "file.attach"> {
  return {
    "file.keep": async ({ consultId, fileId, contentType, size, start, piece }) => {
      const own = await ownConsult(parts, consultId);
      if (!own.ok) return own;
      const { db } = own.value.current;
      const now = parts.clock();
      if (start === 0) await db.dropBegunFiles(new Date(now.getTime() - begunForMs).toISOString());
      const reference = ownReference(fileId);
      const { patientReference: patientRef } = own.value.ticket;
      const bytes = Buffer.from(piece, "base64");
      const at = now.toISOString();
      await db.keepPiece({ reference, patientRef, contentType, size, start, bytes, at, ...ofNoServer });
      return ok({ held: (await db.comingOf(reference))?.held ?? 0 });
    },
    "file.attach": async ({ consultId, fileId, contentType, size, about }) => {
      const own = await ownConsult(parts, consultId);
      if (!own.ok) return own;
      const { current, ticket } = own.value;
      const createdAt = parts.clock().toISOString();
      const id = randomUUID();
      const document = JSON.stringify(documentOf(parts, current, ticket, about));
      const file = { fileId, documentId: id, consultId, contentType, size, createdAt, document };
      const attached = await current.db.attachFile(file);
      if (attached === "not-all-here")
        return err(failure("invalid-input", attempted, "A part of the file is missing; add it once more."));
      if (attached !== "attached")
        return err(failure("invalid-input", attempted, attached.words.en, { missing: [attached.kind] }));
      // Nobody waits for it: it may take minutes.
      void current.sync.push().catch(() => undefined); // the next round tries again
      parts.events.emit({ kind: "consult-changed", consultId });
      parts.events.emit({ kind: "sync-changed" });
      return ok({ documentId: documentId.parse(`DocumentReference/${id}`) });
    },
  };
}

const ofNoServer = { version: "", sha256: undefined } as const;

type OwnConsult = { readonly current: Current; readonly ticket: Ticket };

async function ownConsult(parts: HandlerParts, consultId: string): Promise<Result<OwnConsult, Failure>> {
  const found = await consultOf(parts, consultId, attempted);
  if (!found.ok) return found;
  const { current, stored } = found.value;
  const { mine } = await ticketViewOf(current.db, stored, current.session.doctor, hubNow(parts, current));
  if (!mine) return err(failure("not-claimed", attempted, "Claim the consult first."));
  const { ticket } = await ticketAround(current.db, stored);
  return ok({ current, ticket });
}

function documentOf(
  parts: HandlerParts,
  current: Current,
  { patientReference, encounterId }: Ticket,
  about: string,
): DocumentReference {
  const { doctor } = current.session;
  const date = hubNow(parts, current).toISOString();
  const title = fileTitle(about.replaceAll(/[/\\]/g, " "));
  return {
    resourceType: "DocumentReference",
    status: "current",
    category: [fromDoctor],
    type: { coding: [{ system: system.code, code: "other" }], text: title },
    ...(patientReference === undefined ? {} : { subject: { reference: patientReference } }),
    date,
    description: title,
    author: [{ reference: `Practitioner/${doctor.id}`, display: doctor.name }],
    ...(encounterId === undefined
      ? {}
      : { context: { encounter: [{ reference: `Encounter/${encounterId}` }] } }),
    content: [{ attachment: { title, creation: date } }],
  };
}
