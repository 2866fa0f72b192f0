import { randomUUID } from "node:crypto";
import type { DocumentReference } from "@medplum/fhirtypes";
import { z } from "zod";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { fileCalls } from "../../../shared/contract/file-calls.ts";
import { fileTitle, fileTypes } from "../../../shared/domain/file-check.ts";
import { documentId } from "../../../shared/domain/ids.ts";
import { fromDoctor } from "../../../shared/fhir/from-doctor.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";
import { ownReference } from "../../../shared/sync/recipes/own-file.ts";
import { system } from "../../../shared/fhir/systems.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { Current } from "../session/current.ts";
import { ticketAround } from "../views/queue.ts";
import { ticketViewOf } from "../views/ticket.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";

const attempted = "adding a picture or paper";
/** What an earlier release began and never attached. */
const begunForMs = 24 * 3_600_000;
type Names = "file.keep" | "file.say" | "file.chosen" | "file.content" | "file.letGo" | "file.attach";

export function fileHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "file.keep": async ({ piece, ...file }) => {
      const own = await ownConsult(parts, file.consultId);
      if (!own.ok) return own;
      const { db } = own.value.current;
      const now = parts.clock();
      if (file.start === 0) await db.dropBegunFiles(new Date(now.getTime() - begunForMs).toISOString());
      const { patientReference: patientRef } = own.value.ticket;
      const bytes = Buffer.from(piece, "base64");
      return ok(await db.keepChosen({ ...file, patientRef, bytes, at: now.toISOString() }));
    },
    // Whoever has the consult now: what was chosen here is this doctor's until it is attached or let go of.
    "file.say": async (file) => {
      const found = await consultOf(parts, file.consultId, attempted);
      if (!found.ok) return found;
      await found.value.current.db.sayAboutFile({ ...file, at: parts.clock().toISOString() });
      return ok({});
    },
    "file.chosen": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, attempted);
      if (!found.ok) return found;
      const files = await found.value.current.db.chosenFiles(consultId);
      // Only what `file.keep` took stands there.
      return ok(fileCalls["file.chosen"].output.parse({ files }));
    },
    "file.content": async ({ consultId, fileId }) => {
      const found = await consultOf(parts, consultId, "showing a chosen file");
      if (!found.ok) return found;
      const { db } = found.value.current;
      const file = (await db.chosenFiles(consultId)).find((one) => one.fileId === fileId);
      if (file === undefined || file.held < file.size)
        return err(failure("not-found", "showing a chosen file", "It is not whole on this PC."));
      const bytes = await db.ownPiece({ reference: ownReference(fileId), start: 0, length: file.size });
      const contentType = z.enum(fileTypes).parse(file.contentType);
      return ok({ contentType, base64: Buffer.from(bytes).toString("base64") });
    },
    "file.letGo": async ({ consultId, fileId }) => {
      const found = await consultOf(parts, consultId, "letting go of a chosen file");
      if (!found.ok) return found;
      await found.value.current.db.letGoOfFile(fileId);
      return ok({});
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
