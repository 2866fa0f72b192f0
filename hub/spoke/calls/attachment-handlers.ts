import { createHash, randomUUID } from "node:crypto";
import type { Attachment, Binary, DocumentReference } from "@medplum/fhirtypes";
import type { SpokeInput } from "../../../shared/contract/spoke-calls.ts";
import { askAboutFile, fileTitle } from "../../../shared/domain/file-check.ts";
import { startEntries } from "../../../shared/fhir/entries.ts";
import { extensionOf, list, timeOf } from "../../../shared/fhir/reading.ts";
import { extension, system } from "../../../shared/fhir/systems.ts";
import { isPictureConsent, pictureConsent } from "../../../shared/fhir/write-intake.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { binarySize, binarySha256 } from "../../fhir/binary-chunks.ts";
import { once } from "../once.ts";
import { type OwnTicket, ownTicket } from "../own-ticket.ts";
import { type Part, Refused, type Visit } from "../visit.ts";

const adding = "adding a picture or paper";
const naming = "adding the original of a picture or paper";

/** Pictures and papers: the small copy at once, the original when it has arrived. */
export function attachmentHandlers(visit: Visit): Part<"attachment.add" | "attachment.original"> {
  return {
    "attachment.add": async (input) => {
      const bytes = Buffer.from(input.content, "base64");
      const problem = askAboutFile(bytes, input.contentType);
      if (problem)
        return err(
          failure("invalid-input", adding, problem.words.en, {
            next: "Choose another file; everything else is kept.",
            missing: [problem.kind],
          }),
        );
      await ownTicket(visit, input.taskId, adding);
      return ok(await visit.write(() => add(visit, input, bytes)));
    },
    "attachment.original": async (input) => {
      const { patientId } = await ownTicket(visit, input.taskId, naming);
      const act = { id: input.id, call: "attachment.original", taskId: input.taskId, patientId };
      return ok(
        await once(visit, act, async () => {
          await nameOriginal(visit, input, patientId);
          return {};
        }),
      );
    },
  };
}

async function add(
  visit: Visit,
  input: SpokeInput<"attachment.add">,
  bytes: Buffer,
): Promise<{ documentId: string }> {
  const own = await ownTicket(visit, input.taskId, adding);
  const earlier = await documentBorn(visit, input.id);
  if (earlier?.id !== undefined) return { documentId: earlier.id };
  const entries = startEntries(randomUUID);
  // What was said about pictures in the request no longer holds: the patient was asked anew.
  if (input.agreed) entries.add(pictureConsent(input.agreed, `Patient/${own.patientId}`, visit.worker.name));
  else await assertPicturesAllowed(visit, own);
  const content = bytes.toString("base64");
  const binary = entries.add({ resourceType: "Binary", contentType: input.contentType, data: content });
  entries.add(documentOf(visit, own, input, { url: binary, bytes }), input.id);
  await visit.own.transaction(entries.bundle());
  const made = await documentBorn(visit, input.id);
  if (made?.id === undefined) throw new Error("the document is not there after its own commit");
  return { documentId: made.id };
}

async function documentBorn(visit: Visit, id: string): Promise<DocumentReference | undefined> {
  const born = { identifier: `${system.uuid}|${id}` };
  const [found] = await visit.own.search("DocumentReference", born, 1);
  return found;
}

function documentOf(
  visit: Visit,
  own: OwnTicket,
  { kind, title, contentType, original }: SpokeInput<"attachment.add">,
  { url, bytes }: { readonly url: string; readonly bytes: Buffer },
): DocumentReference {
  const date = visit.now();
  return {
    resourceType: "DocumentReference",
    status: "current",
    type: { coding: [{ system: system.code, code: kind }], text: kind },
    subject: { reference: `Patient/${own.patientId}` },
    date,
    author: [{ reference: `Practitioner/${visit.worker.practitionerId}`, display: visit.worker.name }],
    context: { encounter: [{ reference: `Encounter/${own.encounter.id}` }] },
    content: [
      {
        attachment: {
          contentType,
          url,
          title: fileTitle(title),
          size: bytes.length,
          creation: date,
          hash: createHash("sha1").update(bytes).digest("base64"),
        },
      },
    ],
    ...(original === undefined
      ? {}
      : { extension: [{ url: extension.originalExpected, valueString: original.sha256 }] }),
  };
}

/** Asked where nothing was said of it: a danger may have been sent before anybody could ask. */
async function assertPicturesAllowed(visit: Visit, own: OwnTicket): Promise<void> {
  const told = await visit.own.search("Consent", { patient: `Patient/${own.patientId}` });
  // Of one picture that was asked about it says nothing about others.
  const all = told.filter((one) => !isPictureConsent(one));
  const [newest] = all.toSorted((a, b) => timeOf(b.dateTime) - timeOf(a.dateTime));
  if (!newest || extensionOf(newest, extension.picturesAllowed)?.valueBoolean !== false) return;
  throw new Refused(
    failure("not-allowed", adding, "The patient did not agree to pictures and papers in the chart.", {
      next: "Ask again; if the patient agrees, record the consent anew.",
    }),
  );
}

/** The original stands where the small copy stood, under the document's own id; the copy stays beside it. */
async function nameOriginal(
  visit: Visit,
  { documentId, binaryId, sha256 }: SpokeInput<"attachment.original">,
  patientId: string,
): Promise<void> {
  const document = await visit.own.read("DocumentReference", documentId);
  if (document?.subject?.reference !== `Patient/${patientId}`)
    throw new Refused(failure("not-found", naming, "There is no such picture or paper of this consult."));
  const expected = extensionOf(document, extension.originalExpected)?.valueString;
  // A search leaves the content where it is; reading would bring all of it here.
  const [binary] = await visit.own.search("Binary", { _id: binaryId }, 1);
  if (!binary) throw new Refused(failure("not-found", naming, "The original has not arrived whole yet."));
  if (binarySha256(binary) !== sha256 || (expected !== undefined && expected !== sha256))
    throw new Refused(
      failure("invalid-input", naming, "What arrived is not the original that was announced.", {
        next: "Send the original again.",
      }),
    );
  const small = document.content[0]?.attachment ?? {};
  await visit.own.put(withOriginal(document, small, binary));
}

function withOriginal(document: DocumentReference, small: Attachment, binary: Binary): DocumentReference {
  const others = list(document.extension).filter(({ url }) => url !== extension.originalExpected);
  return {
    ...document,
    extension: [...others, { url: extension.smallCopy, valueAttachment: small }],
    content: [
      {
        attachment: {
          contentType: binary.contentType,
          url: `Binary/${binary.id}`,
          size: binarySize(binary),
          ...(small.title === undefined ? {} : { title: small.title }),
          ...(small.creation === undefined ? {} : { creation: small.creation }),
        },
      },
    ],
  };
}
