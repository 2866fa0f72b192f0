import { randomUUID } from "node:crypto";
import type { Bundle, Composition, Practitioner, Resource } from "@medplum/fhirtypes";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { receipt } from "../../../shared/contract/hub-api.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { documentProblems } from "../../../shared/fhir/abdm/check-document.ts";
import { documentBundle } from "../../../shared/fhir/abdm/document-bundle.ts";
import { list, referenceOf } from "../../../shared/fhir/reading.ts";
import { concept, system } from "../../../shared/fhir/systems.ts";
import { copyOutParts } from "../../../shared/paper/copy-out.ts";
import type { Issue } from "../../../shared/paper/issue.ts";
import { type PaperModel, paperModel } from "../../../shared/paper/paper-model.ts";
import { prescriptionHtml } from "../../../shared/paper/prescription-html.ts";
import { slipHtml } from "../../../shared/paper/slip-html.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import type { SignedRow } from "../db/stores/signed.ts";
import { isPng, keepSignaturePicture, signaturePicture } from "../keys/signature-picture.ts";
import type { Current } from "../session/current.ts";
import { issueOnPaper } from "../views/issue-on-paper.ts";
import { resourceOf } from "../views/record.ts";
import { type HandlerParts, consultOf, signedIn } from "./handler-parts.ts";
import { provePin } from "./lock-handlers.ts";

type Names = "slip.html" | "abdm.documents" | "paper.copyOut" | "signature.read" | "signature.keep";

/** What is made of a signed consult beside its prescription; all of it from the signed text, none from the draft. */
export function paperHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "slip.html": async ({ consultId, kind, to, reason }) => {
      const found = await signedPaper(parts, consultId, "making a further paper");
      if (!found.ok) return found;
      const { model, issue } = found.value;
      const input = { model, kind, issue, to, reason };
      return ok({ html: slipHtml(input, await parts.fonts()) });
    },
    "paper.copyOut": async ({ consultId }) => {
      const found = await signedPaper(parts, consultId, "copying the consult as text");
      return found.ok ? ok({ parts: [...copyOutParts(found.value.model)] }) : found;
    },
    "signature.read": async () => {
      const current = signedIn(parts, "showing the signature");
      if (!current.ok) return current;
      const png = await signaturePicture(current.value.db);
      return ok(png === undefined ? {} : { png });
    },
    "signature.keep": async ({ pin, png }) => {
      const attempted = "keeping the signature";
      const current = signedIn(parts, attempted);
      if (!current.ok) return current;
      const proven = await provePin(current.value, pin, attempted);
      if (!proven.ok) return proven;
      if (png !== undefined && !isPng(png))
        return err(failure("invalid-input", attempted, "This is no PNG picture."));
      const at = parts.clock().toISOString();
      await current.value.db.appendAudit({ at, kind: "signature-picture", subject: png ? "set" : "removed" });
      await keepSignaturePicture(current.value.db, png);
      return ok({});
    },
    "abdm.documents": async ({ consultId }) => {
      const found = await signedPaper(parts, consultId, "making the ABDM documents");
      return found.ok ? abdmDocuments(parts, found.value) : found;
    },
  };
}

type Signed = {
  readonly current: Current;
  readonly signed: SignedRow;
  readonly issue: Issue;
  readonly model: PaperModel;
};

async function signedPaper(
  parts: HandlerParts,
  consultId: string,
  attempted: string,
): Promise<Result<Signed, Failure>> {
  const found = await consultOf(parts, consultId, attempted);
  if (!found.ok) return found;
  const { current, stored } = found.value;
  const signed = await current.db.signedOf(consultId);
  if (!signed) return err(failure("not-allowed", attempted, "This consult is not signed yet."));
  const issue = await issueOnPaper(current.db, stored, signed);
  return ok({ current, signed, issue, model: paperModel.parse(JSON.parse(signed.paper)) });
}

/** Of what the hub issued, from the very text that was signed; who is meant comes from this PC's records. */
async function abdmDocuments(
  parts: HandlerParts,
  { current, signed, issue, model }: Signed,
): ReturnType<Handlers["abdm.documents"]> {
  const attempted = "making the ABDM documents";
  const answer = signed.receipt === null ? undefined : receipt.parse(JSON.parse(signed.receipt));
  if (answer?.outcome !== "issued")
    return err(failure("not-allowed", attempted, "The hub has not issued this paper yet."));
  if (issue.state === "void")
    return err(failure("not-allowed", attempted, "This paper was called back: nobody may follow it."));
  const author = practitionerOf(current.session.doctor);
  const known = new Map<string, Resource>([[referenceOf(author), author]]);
  for (const type of ["Patient", "Practitioner", "Organization"])
    for (const stored of await current.db.resourcesOfType(type)) {
      const resource = resourceOf<Resource>(stored);
      known.set(referenceOf(resource), resource);
    }
  const compositions: Composition[] = [];
  for (const { fullUrl, resource } of signedEntries(signed.bundle)) {
    known.set(fullUrl ?? referenceOf(resource), resource);
    if (resource.resourceType === "Composition") compositions.push(resource);
  }
  const coded = (code: string) => compositions.find(({ type }) => type?.coding?.[0]?.code === code);
  const note = coded(concept.note.code);
  const prescription = coded(concept.prescription.code);
  if (!note || !prescription)
    return err(failure("not-found", attempted, "What was signed here has no such documents."));
  const { print } = parts.options;
  const html = prescriptionHtml(model, issue, await parts.fonts());
  const pdf = print && Buffer.from(await print(html)).toString("base64");
  const common = { find: (reference: string) => known.get(reference), uuids: randomUUID, at: answer.at };
  const documents = [
    documentBundle({ ...common, composition: note }),
    documentBundle({ ...common, composition: prescription, pdf }),
  ] as const;
  const [first, second] = documents.map((one) => JSON.stringify(one, null, 1));
  return ok({
    note: first ?? "",
    prescription: second ?? "",
    problems: documents.flatMap(documentProblems),
  });
}

/** A desk need not have its own doctor's resource. */
const practitionerOf = ({ id, name, registrationNumber, qualification }: Doctor): Practitioner => ({
  resourceType: "Practitioner",
  id,
  identifier: [{ system: system.registration, value: registrationNumber }],
  name: [{ text: name }],
  qualification: [{ code: { text: qualification } }],
});

type SignedEntry = { readonly fullUrl?: string | undefined; readonly resource: Resource };

/** A new resource has no number of its own yet: its name in the transaction stands for it. */
function signedEntries(bundle: string): readonly SignedEntry[] {
  const { entry } = JSON.parse(bundle) as Bundle; // written by this desk at signing
  return list(entry).flatMap(({ fullUrl, resource }) => {
    if (!resource) return [];
    const id = resource.id ?? fullUrl?.replace("urn:uuid:", "") ?? randomUUID();
    return [{ fullUrl, resource: { ...resource, id } }];
  });
}
