import type { Composition, Task } from "@medplum/fhirtypes";
import type { SpokeConsult } from "../../shared/contract/spoke-calls.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { concept, extension, paperContentType, system } from "../../shared/fhir/systems.ts";
import { type PaperModel, paperModel } from "../../shared/paper/paper-model.ts";
import type { Store } from "../server/store.ts";

export type CentrePaper = SpokeConsult["papers"][number];

/** The consult's issued prescriptions, newest first, and what became of each. */
export function papersOf(task: Task, compositions: readonly Composition[]): readonly CentrePaper[] {
  const handed = extrasOf(task, extension.handedOver);
  const recall = extrasOf(task, extension.recall).at(-1);
  const was = (id: string, what: "given" | "explained") =>
    handed.some((one) => one.paper === id && one.what === what);
  return compositions
    .filter(isPrescription)
    .flatMap((one) =>
      one.id && one.meta?.lastUpdated ? [{ one, id: one.id, issuedAt: one.meta.lastUpdated }] : [],
    )
    .toSorted((a, b) => Date.parse(b.issuedAt) - Date.parse(a.issuedAt))
    .map(({ one, id, issuedAt }, index) => ({
      id,
      issuedAt,
      given: was(id, "given"),
      explained: was(id, "explained"),
      void: one.status === "entered-in-error" || isRecalled(recall, issuedAt, index),
    }));
}

/** An amendment leaves the newest paper standing; any other recall voids all that was there when it was spoken. */
function isRecalled(
  recall: ReturnType<typeof extrasOf<typeof extension.recall>>[number] | undefined,
  issuedAt: string,
  index: number,
): boolean {
  if (recall === undefined) return index > 0;
  if (recall.kind === "amended") return index > 0;
  return index > 0 || Date.parse(issuedAt) <= Date.parse(recall.at);
}

/** Preliminary compositions are the author's own and no paper. */
function isPrescription(one: Composition): boolean {
  const codes = one.type?.coding ?? [];
  return (
    one.status !== "preliminary" &&
    codes.some(({ system: of, code }) => of === system.snomed && code === concept.prescription.code)
  );
}

/** What was signed, as it is printed; undefined where there is no readable paper behind the Composition. */
export async function paperBehind(store: Store, composition: Composition): Promise<PaperModel | undefined> {
  const references = (composition.section ?? []).flatMap(({ entry }) => entry ?? []);
  const binaryId = references
    .flatMap(({ reference }) => /^Binary\/([^/]+)/.exec(reference ?? "")?.[1] ?? [])
    .at(0);
  const binary = binaryId ? await store.read("Binary", binaryId) : undefined;
  if (binary?.contentType !== paperContentType || binary.data === undefined) return undefined;
  return paperModel.parse(JSON.parse(Buffer.from(binary.data, "base64").toString("utf8")));
}
