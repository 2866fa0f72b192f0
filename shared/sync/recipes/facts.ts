import type { AllergyIntolerance, Bundle, Patient, Resource } from "@medplum/fhirtypes";
import { type FactChange, type FactsSubject, factsSubject } from "../../domain/fact-change.ts";
import type { DetailField } from "../../domain/patient-details.ts";
import { detailsOf, withDetails } from "../../fhir/patient-details.ts";
import { isVoid, ofType, words } from "../../fhir/reading.ts";
import { system } from "../../fhir/systems.ts";
import { withoutVersion } from "../../fhir/without-version.ts";
import { addedResources, refutedAllergy } from "../../fhir/write-fact-change.ts";
import { changedDetails, mergeDetails } from "../merge/merge-details.ts";
import { queryOf } from "../query.ts";
import type { HubAsk } from "../stepping.ts";
import { fresh } from "./claim.ts";
import type { Recipe } from "./recipe.ts";

type FactsItem = { readonly id: string; readonly subject: string };

export type MadeFacts =
  | { readonly made: "bytes"; readonly bytes: string }
  /** Everything is as wished already. */
  | { readonly made: "done" }
  | { readonly made: "park"; readonly why: string };

/** Marks bytes in which another's change of the same patient was merged; the audit says so. */
export const mergedMark = "merged-with-theirs";

export const subjectOf = ({ subject }: FactsItem): FactsSubject => factsSubject.parse(JSON.parse(subject));

/**
 * What is read of the hub before the item is made, and again when the hub says that something changed. What only
 * adds needs nothing: both are kept.
 */
export function factsLook(item: FactsItem): HubAsk | undefined {
  const { patientReference, change } = subjectOf(item);
  const reference =
    change.kind === "details"
      ? patientReference
      : change.kind === "refute-allergy"
        ? change.reference
        : undefined;
  if (reference === undefined) return undefined;
  const [type = "", id = ""] = reference.split("/");
  return { method: "GET", path: `/fhir/${type}?_id=${id}`, headers: fresh };
}

export const factsRequest = (bytes: string): HubAsk => ({ method: "POST", path: "/fhir", body: bytes });

/** The transaction on top of what the hub holds now, guarded by its version; a field that both changed parks it. */
export function makeFacts(item: FactsItem, found: readonly Resource[]): MadeFacts {
  const told = subjectOf(item);
  const { change } = told;
  switch (change.kind) {
    case "details": {
      const [patient] = ofType(found, "Patient");
      return patient ? makeDetails(patient, change) : { made: "park", why: "not-found" };
    }
    case "refute-allergy": {
      const [there] = ofType(found, "AllergyIntolerance");
      return there ? makeRefuted(there, told, change) : { made: "park", why: "not-found" };
    }
    case "allergy":
    case "medicine":
    case "pregnancy":
    case "breastfeeding":
      return { made: "bytes", bytes: JSON.stringify(additions(item.id, told)) };
  }
}

/** Sent and answered with 412, or never answered: whether it arrived shows in what the hub holds now. */
export function judgeFacts(
  item: FactsItem,
  found: readonly Resource[],
): "done" | "anew" | { readonly park: string } {
  if (found.some((one) => isBornOf(one, item))) return "done";
  const made = makeFacts(item, found);
  return made.made === "done" ? "done" : made.made === "park" ? { park: made.why } : "anew";
}

/** Facts of a patient that were told at this desk, always on top of what the hub holds at that moment. */
export const facts: Recipe = {
  load: () => ({ load: "nothing" }),
  make: (item, _loaded, read) => {
    const ask = factsLook(item);
    if (ask && read === undefined) return { made: "read-first", asks: [ask] };
    const made = makeFacts(item, read ?? []);
    return made.made === "done" ? { made: "look" } : made;
  },
  request: (_item, bytes) => factsRequest(bytes),
  taken: () => [],
  look: (item) => factsLook(item) ?? lookForBorn(item),
  judge: (item, _loaded, found) => {
    const verdict = judgeFacts(item, found);
    return typeof verdict === "string" ? { verdict } : { verdict: "park", why: verdict.park };
  },
};

/** What only adds is known at the hub by its birth identifier. */
function lookForBorn(item: FactsItem): HubAsk | undefined {
  const [first] = addedResources(subjectOf(item));
  const query = queryOf({ identifier: `${system.uuid}|${item.id}` });
  return first && { method: "GET", path: `/fhir/${first.resourceType}?${query}`, headers: fresh };
}

const isBornOf = (one: Resource, { id }: FactsItem): boolean =>
  "identifier" in one &&
  [one.identifier].flat().some((each) => each?.system === system.uuid && each.value === id);

function makeDetails(patient: Patient, { base, mine }: Extract<FactChange, { kind: "details" }>): MadeFacts {
  const theirs = detailsOf(patient);
  const { merged, conflicts, toWrite } = mergeDetails(base, mine, theirs);
  if (conflicts.length > 0) return { made: "park", why: factsConflict(patient, conflicts) };
  if (toWrite.length === 0) return { made: "done" };
  const isMerged = changedDetails(base, theirs).length > 0;
  return { made: "bytes", bytes: JSON.stringify(guarded(withDetails(patient, merged), isMerged)) };
}

function makeRefuted(
  there: AllergyIntolerance,
  told: FactsSubject,
  change: Extract<FactChange, { kind: "refute-allergy" }>,
): MadeFacts {
  if (isVoid(there)) return { made: "done" };
  // It says something else than what the doctor saw: another allergy must not be refuted in its place.
  if (words(there.code) !== change.substance)
    return { made: "park", why: ["facts-conflict", there.meta?.versionId ?? "", "allergy"].join("/") };
  return {
    made: "bytes",
    bytes: JSON.stringify(guarded(refutedAllergy(there, { ...told, reason: change.reason }), false)),
  };
}

/** `facts-conflict/<version>/<fields>`: which version was seen, and which of its fields both changed. */
function factsConflict({ meta }: Patient, fields: readonly DetailField[]): string {
  return ["facts-conflict", meta?.versionId ?? "", fields.join(",")].join("/");
}

function guarded(resource: Patient | AllergyIntolerance, isMerged: boolean): Bundle {
  const url = `${resource.resourceType}/${resource.id}`;
  return {
    resourceType: "Bundle",
    type: "transaction",
    ...(isMerged ? { meta: { tag: [{ system: system.code, code: mergedMark }] } } : {}),
    entry: [
      {
        resource: withoutVersion(resource),
        request: { method: "PUT", url, ifMatch: `W/"${resource.meta?.versionId}"` },
      },
    ],
  };
}

/** Each is created once, however often it is sent: its birth identifier comes from the item. */
function additions(itemId: string, told: FactsSubject): Bundle {
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: addedResources(told).map((resource, at) => {
      const uuid = at === 0 ? itemId : `${itemId}-${at}`;
      return {
        // Every kind among them has identifier[].
        resource: { ...resource, identifier: [{ system: system.uuid, value: uuid }] } as Resource,
        request: {
          method: "POST",
          url: resource.resourceType,
          ifNoneExist: `identifier=${system.uuid}|${uuid}`,
        },
      };
    }),
  };
}
