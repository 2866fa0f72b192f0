import type {
  Bundle,
  BundleEntry,
  Condition,
  Encounter,
  EncounterParticipant,
  Resource,
  Task,
} from "@medplum/fhirtypes";
import type { Doctor } from "../contract/session-view.ts";
import type { ModeSegment } from "../domain/consult-mode.ts";
import type { CallGuest } from "../domain/call-guest.ts";
import type { Draft } from "../domain/draft.ts";
import { type PaperModel, canonicalJson } from "../paper/paper-model.ts";
import { base64OfText } from "./base64.ts";
import { hasCode, list, referenceOf } from "./reading.ts";
import { extension, paperContentType, system } from "./systems.ts";
import { type Acted, addExtras, withExtras } from "./ticket-extras.ts";
import type { Amends, Bear, Born, SignedContext } from "./signed-parts.ts";
import { withoutVersion } from "./without-version.ts";
import { businessStatus } from "./write-claim.ts";
import { diagnosisConditions, investigationRequests, medicationRequests } from "./write-orders.ts";
import { noteComposition, prescriptionComposition } from "./write-compositions.ts";
import { authorship } from "./write-provenance.ts";

/** A line that goes up and down all day must not make the ticket heavy. */
const mostSegments = 60;

export type SignedInput = {
  /** The consult's Task and Encounter as last seen, with the hub's ids and versions. */
  readonly task: Task;
  readonly encounter: Encounter;
  readonly patientReference: string;
  readonly practitionerReference: string;
  readonly doctor: Pick<Doctor, "name">;
  readonly draft: Draft;
  /** The first uuid drawn is the note's and thereby the item's (`signedItem.itemId`). */
  readonly uuids: () => string;
  readonly signedAt: string;
  readonly paper: PaperModel;
  /** The integrity code of that paper, base64; absent where its lines did not fit. */
  readonly code?: string | undefined;
  /** How the consult's calls ran. */
  readonly ranIn?: readonly ModeSegment[];
  /** Doctors who were in its calls by invitation. */
  readonly guests?: readonly CallGuest[];
  readonly amends?: Amends;
  /** What the author did with the ticket at this desk and the hub has not yet: the signed ticket bears it too. */
  readonly ownActs?: readonly Acted[];
};

/**
 * Everything that signing brings into being, as one guarded transaction: it happens wholly, or another's newer
 * version of the ticket refuses all of it. Order is free in FHIR; here children come after what names them.
 */
export function signedBundle(input: SignedInput): Bundle {
  const bear = bearWith(input.uuids);
  const context: SignedContext = {
    patient: { reference: input.patientReference },
    encounter: { reference: referenceOf(input.encounter) },
    author: { reference: input.practitionerReference, display: input.doctor.name },
    signedAt: input.signedAt,
    ...(input.amends === undefined ? {} : { amends: input.amends }),
  };
  const noteUuid = input.uuids();
  const conditions = diagnosisConditions(input.draft, context, bear);
  const investigations = investigationRequests(input.draft, context, bear);
  const prescriptionUuid = input.uuids();
  const medicines = medicationRequests(
    input.paper.lines,
    prescriptionUuid,
    context,
    bear,
    input.draft.unlistedReason,
  );
  const paper = bear((uuid) => ({
    resourceType: "Binary" as const,
    meta: { tag: [{ system: system.uuid, code: uuid }] },
    contentType: paperContentType,
    data: base64OfText(canonicalJson(input.paper)),
  }));
  const note = born(noteUuid, noteComposition(noteUuid, input.draft, { investigations, medicines }, context));
  const prescription = born(
    prescriptionUuid,
    prescriptionComposition(prescriptionUuid, { medicines, paper, code: input.code }, context),
  );
  const targets = [note, prescription, ...medicines].map(({ fullUrl }) => fullUrl);
  const provenance = bear((uuid) => authorship(uuid, targets, context));
  const created = [note, ...conditions, ...investigations, ...medicines, paper, prescription, provenance];
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: [
      guardedPut(issuedTask(input)),
      guardedPut(finishedEncounter(input.encounter, conditions, input.guests ?? [], context)),
      ...created.map(postEntry),
    ],
  };
}

function bearWith(uuids: () => string): Bear {
  return (make) => {
    const uuid = uuids();
    return born(uuid, make(uuid));
  };
}

function born<T extends Resource>(uuid: string, resource: T): Born<T> {
  return { uuid, fullUrl: `urn:uuid:${uuid}`, resource };
}

function postEntry({ fullUrl, resource }: Born<Resource>): BundleEntry {
  return { fullUrl, resource, request: { method: "POST", url: resource.resourceType } };
}

/** An update that holds only for the version which the author saw. */
function guardedPut(resource: Task | Encounter): BundleEntry {
  const versionId = resource.meta?.versionId;
  return {
    resource: withoutVersion(resource),
    request: {
      method: "PUT",
      url: referenceOf(resource),
      ...(versionId === undefined ? {} : { ifMatch: `W/"${versionId}"` }),
    },
  };
}

/** With all that was done with the ticket as far as its author knew: by that the hub tells what was signed without it. */
function issuedTask({ task, ranIn = [], ownActs = [] }: SignedInput): Task {
  const known = addExtras(task, extension.acted, ownActs);
  const signed = withExtras(known, extension.ranIn, ranIn.slice(-mostSegments));
  return {
    ...signed,
    // What an older desk signed lacks this: there that an act is absent says nothing.
    extension: [...list(signed.extension), { url: extension.ownActsIn, valueBoolean: true }],
    status: "completed",
    businessStatus: businessStatus("issued"),
  };
}

const clinical = { system: system.snomed, code: "39154008", display: "Clinical diagnosis" };
const preliminary = { system: system.snomed, code: "148006", display: "Preliminary diagnosis" };

function finishedEncounter(
  encounter: Encounter,
  conditions: readonly Born<Condition>[],
  guests: readonly CallGuest[],
  { author, signedAt }: SignedContext,
): Encounter {
  const came = guests.map((guest) => asParticipant(guest, signedAt));
  const known = new Set([author.reference, ...came.map(({ individual }) => individual?.reference)]);
  const others = list(encounter.participant).filter(({ individual }) => !known.has(individual?.reference));
  return {
    ...encounter,
    status: "finished",
    period: { ...encounter.period, end: signedAt },
    participant: [...others, { individual: author }, ...came],
    diagnosis: conditions.map(({ fullUrl, resource }, index) => ({
      condition: { reference: fullUrl },
      use: { coding: [hasCode(resource.verificationStatus, { code: "confirmed" }) ? clinical : preliminary] },
      rank: index + 1,
    })),
  };
}

/** In the call and not the author: a consultant. Who is still in it leaves it with the signature. */
function asParticipant({ doctorId, name, from, until }: CallGuest, signedAt: string): EncounterParticipant {
  return {
    type: [{ coding: [{ system: system.participation, code: "CON", display: "consultant" }] }],
    individual: { reference: `Practitioner/${doctorId}`, display: name },
    period: { start: from, end: until ?? signedAt },
  };
}
