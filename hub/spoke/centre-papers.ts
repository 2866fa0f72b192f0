import type { Composition, Task } from "@medplum/fhirtypes";
import type { SpokeConsult } from "../../shared/contract/spoke-calls.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { concept, extension, paperContentType, system } from "../../shared/fhir/systems.ts";
import { type PaperModel, paperModel } from "../../shared/paper/paper-model.ts";
import type { Store } from "../server/store.ts";

export type CentrePaper = SpokeConsult["papers"][number];

/** The consult's issued prescriptions, newest first, and what became of each. At most one of them is not void. */
export function papersOf(task: Task, compositions: readonly Composition[]): readonly CentrePaper[] {
  const handed = extrasOf(task, extension.handedOver);
  const was = (id: string, what: "given" | "explained") =>
    handed.some((one) => one.paper === id && one.what === what);
  const papers = compositions
    .filter(isPrescription)
    .flatMap((one) => {
      const issuedAt = issuedAtOf(one);
      return one.id && issuedAt ? [{ id: one.id, issuedAt, out: isOutOfUse(one) }] : [];
    })
    .toSorted((a, b) => Date.parse(b.issuedAt) - Date.parse(a.issuedAt));
  const standing = isCalledBack(task) ? undefined : papers.find(({ out }) => !out)?.id;
  return papers.map(({ id, issuedAt }) => ({
    id,
    issuedAt,
    given: was(id, "given"),
    explained: was(id, "explained"),
    void: id !== standing,
  }));
}

/** The hub's time of issue. A later version (taken out of use) bears another time; then the signature's counts. */
export function issuedAtOf({ meta, date }: Composition): string | undefined {
  return meta?.versionId === "1" ? meta.lastUpdated : (date ?? meta?.lastUpdated);
}

/** Recalled, or replaced by a later version: nobody gives it any more. */
export function isOutOfUse({ status, extension: extensions }: Composition): boolean {
  return status === "entered-in-error" || (extensions ?? []).some(({ url }) => url === extension.replacedBy);
}

/** Until an amended paper is issued there is none that may be given. */
function isCalledBack(task: Task): boolean {
  const { state } = readTicket(task, undefined);
  return state === "recalled" || state === "amended";
}

/** Preliminary compositions are the author's own and no paper. */
export function isPrescription(one: Composition): boolean {
  const codes = one.type?.coding ?? [];
  return (
    one.status !== "preliminary" &&
    codes.some(({ system: of, code }) => of === system.snomed && code === concept.prescription.code)
  );
}

/** What was signed, as it is printed and letter for letter; undefined where no readable paper is behind it. */
export async function signedPaperBehind(
  store: Store,
  composition: Composition,
): Promise<{ readonly model: PaperModel; readonly text: string } | undefined> {
  const references = (composition.section ?? []).flatMap(({ entry }) => entry ?? []);
  const binaryId = references
    .flatMap(({ reference }) => /^Binary\/([^/]+)/.exec(reference ?? "")?.[1] ?? [])
    .at(0);
  const binary = binaryId ? await store.read("Binary", binaryId) : undefined;
  if (binary?.contentType !== paperContentType || binary.data === undefined) return undefined;
  const text = Buffer.from(binary.data, "base64").toString("utf8");
  return { model: paperModel.parse(JSON.parse(text)), text };
}

export const paperBehind = async (store: Store, composition: Composition): Promise<PaperModel | undefined> =>
  (await signedPaperBehind(store, composition))?.model;
