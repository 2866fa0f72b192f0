import type { Bundle, BundleEntry, Composition, CompositionRelatesTo, Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../../shared/domain/consult-state.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { list } from "../../shared/fhir/reading.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { withExtras } from "../../shared/fhir/ticket-extras.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { Store } from "../server/store.ts";
import type { Consult } from "./signed-bundle.ts";

export type Replacing = {
  readonly replaced: readonly Composition[];
  /** The signed transaction, with the names that those papers have at this hub. */
  readonly bundle: Bundle;
};

/**
 * The papers that a signed item replaces; none for a first version.
 *
 * Each must be the author's own, of this consult, and still in use: two later versions of one paper would both be
 * undisputed. A hub that comes from a backup has named a paper anew, or lost it: it is found by its birth identifier,
 * and what is nowhere cannot be disputed, so that the later version stands for itself.
 */
export async function replacing(
  store: Store,
  signed: Bundle,
  consult: Consult,
): Promise<Result<Replacing, string>> {
  const replaced: Composition[] = [];
  const entry: BundleEntry[] = [];
  for (const one of list(signed.entry)) {
    if (one.resource?.resourceType !== "Composition" || one.resource.relatesTo === undefined) {
      entry.push(one);
      continue;
    }
    const relatesTo: CompositionRelatesTo[] = [];
    for (const relation of one.resource.relatesTo) {
      const old = await replacedOf(store, relation);
      if (old && !isOwn(old, consult))
        return err("it replaces a paper that is not the author's of this consult");
      if (old && isReplaced(old)) return err("the paper that it replaces was replaced before");
      if (old) replaced.push(old);
      const named = nameOfReplaced(relation, old);
      if (!named) return err("the paper that it replaces is not known here");
      relatesTo.push(named);
    }
    entry.push({ ...one, resource: { ...one.resource, relatesTo } });
  }
  return ok({ replaced, bundle: { ...signed, entry } });
}

async function replacedOf(
  store: Store,
  { code, targetReference }: CompositionRelatesTo,
): Promise<Composition | undefined> {
  if (code !== "replaces") return undefined;
  const id = targetReference?.reference?.replace("Composition/", "");
  const named = id === undefined ? undefined : await store.read("Composition", id);
  const { system: of, value } = targetReference?.identifier ?? {};
  if (named || value === undefined) return named;
  const [born] = await store.search("Composition", { identifier: `${of}|${value}` }, 1);
  return born;
}

/** What the hub calls the paper that is replaced; by its birth where it is nowhere. */
export function nameOfReplaced(
  relation: CompositionRelatesTo,
  old: Composition | undefined,
): CompositionRelatesTo | undefined {
  const { code, targetReference } = relation;
  if (code !== "replaces") return relation;
  const identifier = targetReference?.identifier;
  if (old) return { code, targetReference: { ...targetReference, reference: `Composition/${old.id}` } };
  return identifier && { code, targetIdentifier: identifier };
}

export const isOwn = (old: Composition, { encounter, practitionerReference }: Consult): boolean =>
  old.encounter?.reference === `Encounter/${encounter.id}` &&
  old.author?.[0]?.reference === practitionerReference;

export const isReplaced = ({ extension: all }: Composition): boolean =>
  list(all).some(({ url }) => url === extension.replacedBy);

const atTheCentre: ReadonlySet<ConsultState> = new Set<ConsultState>(["reached", "given", "explained"]);

/**
 * The old paper lies at the centre: it is called back until a named person answers. That it was held there asks nothing
 * of the doctor any more.
 */
export function recalledAtCentre(before: Task, held: Task, signed: Bundle, by: string, at: string): Task {
  const now = withExtras(held, extension.heldAtCentre, []);
  if (!atTheCentre.has(readTicket(before, undefined).state)) return now;
  const provenance = list(signed.entry)
    .map(({ resource }) => resource)
    .find((one) => one?.resourceType === "Provenance");
  const reason = provenance?.resourceType === "Provenance" ? (provenance.reason?.[0]?.text ?? "") : "";
  return withExtras(now, extension.recall, [{ kind: "amended", at, by, reason }]);
}

type Issued = readonly { readonly fullUrl: string; readonly reference: string }[];

/** Inside the same write as the new version: the old papers name it, the old medicines are stopped. */
export async function takeOutOfUse(
  store: Store,
  replaced: readonly Composition[],
  issued: Issued,
  { encounter }: Consult,
): Promise<void> {
  const fresh = new Set(issued.map(({ reference }) => reference));
  const compositions = issued.filter(({ reference }) => reference.startsWith("Composition/"));
  for (const old of replaced) {
    const later = await laterOf(store, old, compositions);
    await store.put({
      ...old,
      status: "amended",
      extension: [
        ...list(old.extension),
        ...(later === undefined ? [] : [{ url: extension.replacedBy, valueReference: { reference: later } }]),
      ],
    });
  }
  const medicines = await store.search("MedicationRequest", { encounter: `Encounter/${encounter.id}` });
  for (const medicine of medicines) {
    if (medicine.status !== "active" || fresh.has(`MedicationRequest/${medicine.id}`)) continue;
    await store.put({
      ...medicine,
      status: "stopped",
      statusReason: { text: "replaced by a later version of the prescription" },
    });
  }
}

async function laterOf(store: Store, old: Composition, issued: Issued): Promise<string | undefined> {
  for (const { reference } of issued) {
    const one = await store.read("Composition", reference.replace("Composition/", ""));
    const names = list(one?.relatesTo).some(
      ({ targetReference }) => targetReference?.reference === `Composition/${old.id}`,
    );
    if (names) return reference;
  }
  return undefined;
}
