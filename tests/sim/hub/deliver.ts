import type {
  Basic,
  Bundle,
  Composition,
  CompositionRelatesTo,
  Encounter,
  Resource,
  Task,
} from "@medplum/fhirtypes";
import { fence } from "../../../hub/delivery/fence.ts";
import { issueBundle, issuedResources } from "../../../hub/delivery/issue-bundle.ts";
import { ofVersions } from "../../../hub/delivery/name-versions.ts";
import { lateCode } from "../../../hub/delivery/late-code.ts";
import { resumedByAuthor } from "../../../hub/delivery/own-resume.ts";
import { isOwn, isReplaced, nameOfReplaced, recalledAtCentre } from "../../../hub/delivery/amend.ts";
import { stopsOf } from "../../../hub/delivery/newest-facts.ts";
import { type Consult, fitBundle } from "../../../hub/delivery/signed-bundle.ts";
import type { Principal } from "../../../hub/fhir/principal.ts";
import type { Receipt, SignedItem } from "../../../shared/contract/hub-api.ts";
import { patientId } from "../../../shared/domain/ids.ts";
import type { PatientFacts } from "../../../shared/domain/patient.ts";
import type { PaperModel } from "../../../shared/paper/paper-model.ts";
import { patientFacts } from "../../../shared/fhir/patient-facts.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { extension, system } from "../../../shared/fhir/systems.ts";
import { businessStatus, claimedTask } from "../../../shared/fhir/write-claim.ts";
import { inState } from "../../../shared/fhir/write-state.ts";
import { runBundle, statusOf, update } from "./fhir.ts";
import type { HubFhir } from "./hub-fhir.ts";
import { notePaper } from "./papers.ts";
import type { HubStore } from "./store.ts";

/** What stands inside the seal; here the seal is of glass. */
export type GlassItem = Omit<SignedItem, "signature"> & { readonly author: string };

/**
 * What lies behind each sealed text: sealing costs nothing here, and the text is as short as its name. Whoever alters
 * the text has sealed nothing.
 */
export type Glass = {
  readonly seal: (item: GlassItem) => string;
  readonly open: (ciphertext: string) => GlassItem | undefined;
};

export function newGlass(): Glass {
  const sealed = new Map<string, GlassItem>();
  return {
    seal: (item) => {
      const text = `glass ${sealed.size} ${item.itemId}`;
      sealed.set(text, item);
      return text;
    },
    open: (text) => sealed.get(text),
  };
}

/** Of what was signed late the whole item stays, as `hub/delivery/receipt-store.ts` keeps it. */
export const keptItem = "item";
const receiptSystem = "urn:paramarsh:delivery";
export class Refused extends Error {}
type IssuedResources = Extract<Receipt, { outcome: "issued" }>["resources"];
const hubItself: Principal = { role: "system" };

/** `hub/delivery/deliver.ts` step by step, over the model's store: receipt, fence, newest facts, one commit. */
export function deliverTo(hub: HubFhir, item: GlassItem): Receipt {
  const at = new Date(hub.clock()).toISOString();
  try {
    return hub.store.commit("hub", () => settle(hub, item, at));
  } catch (problem) {
    if (problem instanceof Refused)
      return { outcome: "refused", itemId: item.itemId, at, reason: problem.message };
    throw problem;
  }
}

function settle(hub: HubFhir, item: GlassItem, at: string): Receipt {
  const { store } = hub;
  const earlier = store.read("Basic", item.itemId);
  if (earlier?.resourceType === "Basic") return receiptIn(earlier);
  const consult = consultOf(store, item);
  const fitting = fitBundle(item.bundle, consult);
  if (!fitting.ok) throw new Refused(fitting.error);
  const { paper } = fitting.value;
  const { bundle, replaced } = replacing(store, fitting.value.bundle, consult);
  const amends = replaced.length > 0;
  const answered = fence(consult.task, { ...item, amends, signed: bundle });
  const base = { itemId: item.itemId, at };
  const keep = (receipt: Receipt): Receipt => {
    const isLate = receipt.outcome === "signed-late";
    const basic: Basic & { readonly id: string } = {
      resourceType: "Basic",
      id: item.itemId,
      identifier: [{ system: receiptSystem, value: item.itemId }],
      code: { coding: [{ system: system.code, code: "delivery" }, ...(isLate ? [{ ...lateCode }] : [])] },
      extension: [
        { url: "receipt", valueString: JSON.stringify(receipt) },
        ...(isLate ? [{ url: keptItem, valueString: JSON.stringify(item) }] : []),
      ],
    };
    store.put(basic);
    return receipt;
  };
  if (answered.kind === "late") return keep({ outcome: "signed-late", ...base, reason: answered.reason });
  const stops = stopsOf(factsNow(store, consult.patientReference, at, consult.encounter.id), paper, at);
  if (stops.length > 0)
    return keep({
      outcome: "held",
      ...base,
      ruleIds: [...new Set(stops.map(({ ruleId }) => ruleId))],
      reason: stops.map(({ text }) => text.en).join(" "),
    });
  const task = refusing(() => signedTask(hub, consult.task, { ...item, signed: bundle }, amends));
  const recalled = amends ? recalledAtCentre(consult.task, task, bundle, item.author, at) : task;
  const { resources, issuedAt } = issue(hub, { bundle, replaced, paper }, { ...consult, task: recalled });
  return keep({ outcome: "issued", ...base, at: issuedAt ?? at, resources });
}

/** Inside one commit: the papers, the names of their versions, and what they replace out of use. */
export function issue(
  hub: HubFhir,
  { bundle, replaced, paper }: ReturnType<typeof replacing> & { readonly paper: PaperModel },
  consult: Consult,
): { readonly resources: IssuedResources; readonly issuedAt: string | undefined } {
  const { store } = hub;
  const done = refusing(() => runBundle(hub, hubItself, issueBundle(bundle, consult)));
  const written = (done.entry ?? []).map(({ resource }) => resource);
  notePaper(written, paper);
  const resources = issuedResources(bundle, done);
  nameVersions(store, written, resources, replaced);
  if (replaced.length > 0) takeOutOfUse(store, replaced, resources, consult);
  return { resources, issuedAt: written[0]?.meta?.lastUpdated };
}

/** Receipts are kept by the hub itself, and go with it when it is restored. */
export function receiptIn(basic: Basic): Receipt {
  return JSON.parse(basic.extension?.[0]?.valueString ?? "{}") as Receipt; // written above
}

export function factsNow(
  store: HubStore,
  patientReference: string,
  now: string,
  butEncounter: string | undefined,
): PatientFacts {
  const id = patientReference.replace("Patient/", "");
  const patient = store.read("Patient", id);
  if (patient?.resourceType !== "Patient") throw new Refused("the patient is not known here");
  const of = (one: { readonly subject?: { readonly reference?: string } }) =>
    one.subject?.reference === patientReference;
  const record = [
    ...store.all("AllergyIntolerance").filter((one) => one.patient.reference === patientReference),
    ...store.all("Condition").filter(of),
    ...store
      .all("MedicationRequest")
      .filter((one) => of(one) && one.encounter?.reference !== `Encounter/${butEncounter}`),
    ...store.all("Observation").filter(of),
  ];
  return patientFacts({ patient, record, id: patientId.parse(id), now });
}

export function consultOf(store: HubStore, item: GlassItem): Consult {
  const task = store.read("Task", item.taskId);
  if (task?.resourceType !== "Task") throw new Refused("its ticket is not known here");
  const { encounterId, patientReference } = readTicket(task, undefined);
  const encounter = store.read("Encounter", encounterId ?? "");
  if (encounter?.resourceType !== "Encounter" || patientReference === undefined)
    throw new Refused("its ticket names no consult");
  return {
    task,
    encounter: encounter as Encounter & { readonly id: string }, // as stored
    patientReference,
    practitionerReference: `Practitioner/${item.practitionerId}`,
  };
}

function signedTask(
  hub: HubFhir,
  task: Task,
  item: GlassItem & { readonly signed: Bundle },
  amends: boolean,
): Task {
  const by: Principal = { role: "doctor", practitionerId: item.practitionerId, specialities: ["medicine"] };
  const put = (next: Task): Task => update(hub, by, { ...next, id: task.id ?? "" }, undefined) as Task; // what came in is a Task
  const { state } = readTicket(task, undefined);
  if (state === (amends ? "amended" : "signed")) return task;
  if (amends) return put(inState(task, "amended"));
  const claim = {
    practitionerReference: `Practitioner/${item.practitionerId}`,
    claimId: item.claimId,
    display: item.author,
  };
  const resumed = resumedByAuthor(task, item.signed, claim.practitionerReference);
  const inHand = resumed ? put(resumed) : task;
  const claimed = state === "waiting" ? put(claimedTask(task, claim)) : inHand;
  return put({ ...claimed, businessStatus: businessStatus("signed") });
}

export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (problem) {
    throw new Refused(`the store refused it with ${statusOf(problem)}`);
  }
}

/** As `hub/delivery/amend.ts`: by the name that a paper has here, else by its birth identifier. */
export function replacing(
  store: HubStore,
  signed: Bundle,
  consult: Consult,
): { readonly bundle: Bundle; readonly replaced: readonly Composition[] } {
  const replaced: Composition[] = [];
  const relationOf = (relation: CompositionRelatesTo): CompositionRelatesTo => {
    const old = replacedOf(store, relation);
    if (old && !isOwn(old, consult))
      throw new Refused("it replaces a paper that is not the author's of this consult");
    if (old && isReplaced(old)) throw new Refused("the paper that it replaces was replaced before");
    if (old) replaced.push(old);
    const named = nameOfReplaced(relation, old);
    if (!named) throw new Refused("the paper that it replaces is not known here");
    return named;
  };
  const entry = (signed.entry ?? []).map((one) =>
    one.resource?.resourceType === "Composition" && one.resource.relatesTo
      ? { ...one, resource: { ...one.resource, relatesTo: one.resource.relatesTo.map(relationOf) } }
      : one,
  );
  return { bundle: { ...signed, entry }, replaced };
}

function replacedOf(
  store: HubStore,
  { code, targetReference }: CompositionRelatesTo,
): Composition | undefined {
  if (code !== "replaces") return undefined;
  const named = store.read("Composition", targetReference?.reference?.replace("Composition/", "") ?? "");
  if (named?.resourceType === "Composition") return named;
  const { system: of, value } = targetReference?.identifier ?? {};
  if (value === undefined) return undefined;
  return store
    .all("Composition")
    .find(({ identifier }) => identifier?.system === of && identifier?.value === value);
}

/** As `hub/delivery/name-versions.ts` (rule 29). */
function nameVersions(
  store: HubStore,
  written: readonly (Resource | undefined)[],
  issued: IssuedResources,
  replaced: readonly Composition[],
): void {
  const versions = new Map(issued.map(({ reference, versionId }) => [reference, versionId]));
  for (const one of written)
    if (one?.resourceType === "Provenance")
      store.put({ ...ofVersions(one, versions, replaced), id: one.id ?? "" });
}

function takeOutOfUse(
  store: HubStore,
  replaced: readonly Composition[],
  issued: IssuedResources,
  { encounter }: Consult,
): void {
  const fresh = new Set(issued.map(({ reference }) => reference));
  for (const old of replaced) {
    const later = [...fresh].find((reference) => {
      const one = store.read("Composition", reference.replace("Composition/", ""));
      return (
        one?.resourceType === "Composition" &&
        one.relatesTo?.some(({ targetReference }) => targetReference?.reference === `Composition/${old.id}`)
      );
    });
    const marks =
      later === undefined ? [] : [{ url: extension.replacedBy, valueReference: { reference: later } }];
    store.put({
      ...old,
      id: old.id ?? "",
      status: "amended",
      extension: [...(old.extension ?? []), ...marks],
    });
  }
  for (const medicine of store.all("MedicationRequest")) {
    if (medicine.encounter?.reference !== `Encounter/${encounter.id}`) continue;
    if (medicine.status !== "active" || fresh.has(`MedicationRequest/${medicine.id}`)) continue;
    const statusReason = { text: "replaced by a later version of the prescription" };
    store.put({ ...medicine, id: medicine.id ?? "", status: "stopped", statusReason });
  }
}
