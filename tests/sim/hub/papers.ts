import type { Resource } from "@medplum/fhirtypes";
import { paperContentType } from "../../../shared/fhir/systems.ts";
import { type PaperModel, paperModel } from "../../../shared/paper/paper-model.ts";

/** A version in the model's store never changes; what was read when it came in is not read again at each look. */
const models = new WeakMap<Resource, PaperModel>();

export function modelIn(binary: Resource | undefined): PaperModel | undefined {
  if (binary?.resourceType !== "Binary" || binary.contentType !== paperContentType) return undefined;
  const known = models.get(binary);
  if (known) return known;
  const model = paperModel.parse(JSON.parse(Buffer.from(binary.data ?? "", "base64").toString("utf8")));
  models.set(binary, model);
  return model;
}

/** These very bytes were parsed as this paper. */
export function notePaper(written: readonly (Resource | undefined)[], model: PaperModel): void {
  for (const one of written)
    if (one?.resourceType === "Binary" && one.contentType === paperContentType) models.set(one, model);
}
