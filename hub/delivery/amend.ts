import type { Bundle, Composition, Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../../shared/domain/consult-state.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { list } from "../../shared/fhir/reading.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { withExtras } from "../../shared/fhir/ticket-extras.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { Store } from "../server/store.ts";
import type { Consult } from "./signed-bundle.ts";

/**
 * The papers that a signed item replaces; none for a first version.
 *
 * Each must be the author's own, of this consult, and still in use: two later versions of one paper would both be
 * undisputed.
 */
export async function replacedBy(
  store: Store,
  signed: Bundle,
  consult: Consult,
): Promise<Result<readonly Composition[], string>> {
  const found: Composition[] = [];
  for (const reference of replacedReferences(signed)) {
    const old = await store.read("Composition", reference.replace("Composition/", ""));
    const own =
      old?.encounter?.reference === `Encounter/${consult.encounter.id}` &&
      old.author?.[0]?.reference === consult.practitionerReference;
    if (!old || !own) return err("it replaces a paper that is not the author's of this consult");
    if (old.extension?.some(({ url }) => url === extension.replacedBy) === true)
      return err("the paper that it replaces was replaced before");
    found.push(old);
  }
  return ok(found);
}

function replacedReferences(signed: Bundle): string[] {
  return list(signed.entry).flatMap(({ resource }) =>
    resource?.resourceType === "Composition"
      ? list(resource.relatesTo).flatMap(({ code, targetReference }) =>
          code === "replaces" && targetReference?.reference !== undefined ? [targetReference.reference] : [],
        )
      : [],
  );
}

const atTheCentre: ReadonlySet<ConsultState> = new Set<ConsultState>(["reached", "given", "explained"]);

/** The old paper lies at the centre: it is called back until a named person answers. */
export function recalledAtCentre(before: Task, now: Task, signed: Bundle, by: string, at: string): Task {
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
