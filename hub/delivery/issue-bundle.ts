import type { Bundle, BundleEntry, Encounter, Task } from "@medplum/fhirtypes";
import type { Receipt } from "../../shared/contract/hub-api.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf, withExtras } from "../../shared/fhir/ticket-extras.ts";
import type { Consult } from "./signed-bundle.ts";

/**
 * The signed transaction as it will be committed.
 *
 * Task and Encounter were written from the desk's copy, which may be hours old: what the signature changes in them
 * is laid over their present versions, so that nobody's work in between is lost.
 */
export function issueBundle(signed: Bundle, { task, encounter }: Consult): Bundle {
  const entry = (signed.entry ?? []).map((one): BundleEntry => {
    if (one.request?.method !== "PUT") return one;
    return one.resource?.resourceType === "Encounter"
      ? guarded(finished(encounter, one.resource))
      : guarded(issued(task, one.resource));
  });
  return { resourceType: "Bundle", type: "transaction", entry };
}

function issued(present: Task, signed: BundleEntry["resource"]): Task {
  // How the calls ran is known at the desk alone.
  const ranIn = signed?.resourceType === "Task" ? extrasOf(signed, extension.ranIn) : [];
  const task = ranIn.length === 0 ? present : withExtras(present, extension.ranIn, ranIn);
  const coding = task.businessStatus?.coding?.map((one) => ({ ...one, code: "issued" })) ?? [];
  return { ...task, status: "completed", businessStatus: { coding } };
}

function finished(present: Encounter, signed: Encounter): Encounter {
  const { status, period, participant, diagnosis } = signed;
  return {
    ...present,
    status,
    ...(period ? { period: { ...present.period, ...period } } : {}),
    ...(participant ? { participant } : {}),
    ...(diagnosis ? { diagnosis } : {}),
  };
}

function guarded(resource: Task | Encounter): BundleEntry {
  const url = `${resource.resourceType}/${resource.id}`;
  return { resource, request: { method: "PUT", url, ifMatch: `W/"${resource.meta?.versionId}"` } };
}

type IssuedResources = Extract<Receipt, { outcome: "issued" }>["resources"];

/** Which resource got which id; in the order of the signed bundle, as FHIR demands of the answer. */
export function issuedResources(signed: Bundle, answer: Bundle): IssuedResources {
  return (signed.entry ?? []).flatMap((entry, at) => {
    const location = answer.entry?.[at]?.response?.location ?? "";
    const found = /([A-Za-z]+\/[^/]+)(?:\/_history\/([^/]+))?$/.exec(location);
    const reference = found?.[1] ?? entry.request?.url;
    if (reference === undefined) return [];
    const versionId = found?.[2] ?? answer.entry?.[at]?.resource?.meta?.versionId ?? "";
    return [{ fullUrl: entry.fullUrl ?? reference, reference, versionId }];
  });
}
