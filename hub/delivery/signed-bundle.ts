import type { Bundle, Encounter, Task } from "@medplum/fhirtypes";
import { z } from "zod";
import { paperContentType } from "../../shared/fhir/systems.ts";
import { type PaperModel, paperModel } from "../../shared/paper/paper-model.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";

const reference = z.looseObject({ reference: z.string().optional() });
const entrySchema = z.looseObject({
  fullUrl: z.string().optional(),
  resource: z.looseObject({
    resourceType: z.string(),
    subject: reference.optional(),
    patient: reference.optional(),
    author: z.array(reference).optional(),
    requester: reference.optional(),
    contentType: z.string().optional(),
    data: z.string().optional(),
  }),
  request: z.looseObject({ method: z.string(), url: z.string() }),
});
const bundleSchema = z.looseObject({
  resourceType: z.literal("Bundle"),
  type: z.literal("transaction"),
  entry: z.array(entrySchema).min(1).max(150),
});
type Entry = z.infer<typeof entrySchema>;

/** What a signature may bring into being. It never changes a fact that the patient or the centre told. */
const creatable = new Set([
  "Binary",
  "Composition",
  "Condition",
  "DocumentReference",
  "MedicationRequest",
  "Provenance",
  "ServiceRequest",
]);

/** Who and what the item is about, as the hub knows it: the bundle must be about nothing else. */
export type Consult = {
  readonly task: Task;
  readonly encounter: Encounter;
  readonly patientReference: string;
  readonly practitionerReference: string;
};

export type FittingBundle = { readonly bundle: Bundle; readonly paper: PaperModel };

/**
 * Parses the signed transaction and checks that it stays inside its consult. The hub commits it with its own
 * rights, so whatever a doctor may not write must be refused here.
 */
export function fitBundle(text: string, consult: Consult): Result<FittingBundle, string> {
  const parsed = bundleSchema.safeParse(jsonOf(text));
  if (!parsed.success) return err("the signed text is not a FHIR transaction");
  for (const entry of parsed.data.entry) {
    const problem = entryProblem(entry, consult);
    if (problem !== undefined) return err(problem);
  }
  const paper = paperOf(parsed.data.entry);
  if (!paper) return err("there is no readable paper in the signed transaction");
  const bundle: unknown = parsed.data;
  // Parse edge: its shape is checked above, its content by the store's validation at the commit.
  return ok({ bundle: bundle as Bundle, paper });
}

function entryProblem({ request, resource }: Entry, consult: Consult): string | undefined {
  const { resourceType } = resource;
  if (request.method === "PUT") {
    const own = [`Task/${consult.task.id}`, `Encounter/${consult.encounter.id}`];
    const fits = own.includes(request.url) && request.url.startsWith(`${resourceType}/`);
    return fits ? undefined : "it changes something outside the consult";
  }
  if (request.method !== "POST" || request.url !== resourceType) return "it does more than create and update";
  if (!creatable.has(resourceType)) return `a signature creates no ${resourceType}`;
  const about = resource.subject ?? resource.patient;
  if (about && about.reference !== consult.patientReference) return "it is about another patient";
  if (!about && resourceType !== "Binary" && resourceType !== "Provenance")
    return `its ${resourceType} is about nobody`;
  const writers = [...(resource.author ?? []), ...(resource.requester ? [resource.requester] : [])];
  if (writers.some((writer) => writer.reference !== consult.practitionerReference))
    return "it is written in another's name";
  return undefined;
}

function paperOf(entries: readonly Entry[]): PaperModel | undefined {
  const binary = entries.find(({ resource }) => resource.contentType === paperContentType)?.resource;
  if (binary?.data === undefined) return undefined;
  return paperModel.safeParse(jsonOf(Buffer.from(binary.data, "base64").toString("utf8"))).data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
}
