import type { Composition } from "@medplum/fhirtypes";
import type { Receipt } from "../../../shared/contract/hub-api.ts";
import type { SignedPapers } from "../../../shared/fhir/read-signed.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";
import { list, referenceOf } from "../../../shared/fhir/reading.ts";
import { draftOfPaper } from "../../../shared/paper/draft-of-paper.ts";
import { canonicalJson, type PaperModel } from "../../../shared/paper/paper-model.ts";
import type { SignedElsewhere } from "../db/stores/signed-elsewhere.ts";

type Born = {
  readonly itemId: string;
  readonly entry: readonly { fullUrl: string; resource: Composition }[];
};

/** Undefined where it was born elsewhere than at a desk of ours. */
export function bornIn({ note, prescription }: SignedPapers): Born | undefined {
  const [itemId, born] = [note.identifier?.value, prescription.identifier?.value];
  if (itemId === undefined || born === undefined) return undefined;
  const entry = [
    { fullUrl: `urn:uuid:${itemId}`, resource: note },
    { fullUrl: `urn:uuid:${born}`, resource: prescription },
  ];
  return { itemId, entry };
}

/** As the hub would answer, were it asked for it. */
export function receiptOf({ itemId, entry }: Born): { readonly itemId: string; readonly receipt: string } {
  const [note] = entry;
  const receipt: Receipt = {
    outcome: "issued",
    itemId,
    at: note?.resource.meta?.lastUpdated ?? note?.resource.date ?? "",
    resources: entry.map(({ fullUrl, resource }) => ({
      fullUrl,
      reference: referenceOf(resource),
      versionId: resource.meta?.versionId ?? "",
    })),
  };
  return { itemId, receipt: JSON.stringify(receipt) };
}

/** As this PC would have kept it, had it been signed here. */
export function asSigned(
  consultId: string,
  ticket: Ticket,
  papers: SignedPapers,
  paper: PaperModel,
): SignedElsewhere | undefined {
  const born = bornIn(papers);
  if (!born) return undefined;
  const [replaced] = list(papers.note.relatesTo);
  return {
    ...receiptOf(born),
    consultId,
    claimId: ticket.claimId ?? "",
    signedAt: paper.writtenAt,
    bundle: JSON.stringify({ resourceType: "Bundle", type: "transaction", entry: born.entry }),
    paper: canonicalJson(paper),
    draft: draftOfPaper(paper),
    ...(paper.amends === undefined
      ? {}
      : {
          later: {
            version: paper.amends.version,
            reason: paper.amends.reason,
            replaces:
              replaced?.targetReference?.identifier?.value ??
              replaced?.targetReference?.reference ??
              replaced?.targetIdentifier?.value ??
              "",
          },
        }),
  };
}
