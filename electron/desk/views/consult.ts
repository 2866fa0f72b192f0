import type { Consent, Patient, Resource } from "@medplum/fhirtypes";
import type { ConsultView, IssueView } from "../../../shared/contract/consult-view.ts";
import { receipt } from "../../../shared/contract/hub-api.ts";
import type { Age } from "../../../shared/contract/queue-view.ts";
import type { VitalSigns } from "../../../shared/domain/vitals.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { ageAt } from "../../../shared/domain/age.ts";
import { lineWords } from "../../../shared/domain/dose-words.ts";
import { factsSubject } from "../../../shared/domain/fact-change.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { consultId, patientId } from "../../../shared/domain/ids.ts";
import type { LineWords, Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { requestQuality } from "../../../shared/domain/request-quality.ts";
import { urgencyOf } from "../../../shared/domain/urgency.ts";
import { otherRecords } from "../../../shared/fhir/other-records.ts";
import { patientFacts } from "../../../shared/fhir/patient-facts.ts";
import { reportsOf } from "../../../shared/fhir/read-reports.ts";
import { trendsOf } from "../../../shared/fhir/read-trends.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";
import { vitalsOf } from "../../../shared/fhir/read-vitals.ts";
import { localReference, ofType } from "../../../shared/fhir/reading.ts";
import { sinceLastVisit } from "../../../shared/fhir/since-last-visit.ts";
import { isPictureConsent } from "../../../shared/fhir/write-intake.ts";
import { type Knowledge, shippedKnowledge } from "../../../shared/knowledge/knowledge.ts";
import { medicineIn } from "../../../shared/knowledge/medicine-in.ts";
import { findMedicine } from "../../../shared/rules/medicines/index-of-medicines.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { SignedRow } from "../db/stores/signed.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { readRecord, storyOf } from "./record.ts";
import { ticketAround } from "./queue.ts";
import { ticketViewOf } from "./ticket.ts";

/**
 * Everything that the consult screen shows, from this PC alone; nothing where the record was put away: what is left of
 * it then would look like a patient without allergies and medicines.
 */
export async function consultViewOf(
  db: DeskDatabase,
  stored: StoredResource,
  doctor: Doctor,
  now: Date,
  knowledge: Knowledge = shippedKnowledge,
): Promise<ConsultView | undefined> {
  const around = await ticketAround(db, stored);
  const { ticket, location, centre } = around;
  if (ticket.patientReference === undefined || !around.patient) return undefined;
  if ((await db.putAwayAt(ticket.patientReference)) !== undefined) return undefined;
  const nowText = now.toISOString();
  const encounterReference = ticket.encounterId === undefined ? undefined : `Encounter/${ticket.encounterId}`;
  const chart = await chartOf(db, ticket.patientReference, around.patient, now, encounterReference);
  const { vitals, takenAt } = vitalsOf(chart.resources, encounterReference);
  const consent = consentOf(chart.resources);
  const altitudeM = location?.position?.altitude;
  const writing = await db.writingOf(stored.localId);
  const district = location?.address?.district ?? centre?.address?.[0]?.district;
  const phone = location?.telecom?.find(({ system }) => system === "phone")?.value;
  const { resources: _record, ...shown } = chart;
  return {
    ...shown,
    consultId: consultId.parse(stored.localId),
    complaint: ticket.complaint,
    ...(ticket.complaintDuration === undefined ? {} : { complaintDuration: ticket.complaintDuration }),
    requestedAt: ticket.requestedAt,
    centre: {
      name: centre?.name ?? location?.name ?? "",
      ...(district === undefined ? {} : { district }),
      ...(altitudeM === undefined ? {} : { altitudeM }),
      ...(phone === undefined ? {} : { phone }),
    },
    askedBy: { role: ticket.asker, name: ticket.askerName ?? "" },
    consent,
    urgency: urgencyOf({
      patient: chart.patient,
      vitals,
      ...(takenAt === undefined ? {} : { vitalsTakenAt: takenAt }),
      reportedFlags: ticket.reportedFlags,
      requestedAt: ticket.requestedAt,
      ...(altitudeM === undefined ? {} : { centreAltitudeM: altitudeM }),
      now: nowText,
    }),
    vitals,
    ...(takenAt === undefined ? {} : { vitalsTakenAt: takenAt }),
    sinceLastVisit: sinceLastVisit(chart.resources, encounterReference),
    ticket: await ticketViewOf(db, stored, doctor, now),
    draft: writing.draft,
    draftSeq: writing.seq,
    lineWords: lineWordsOf(writing.draft, knowledge),
    medicines: medicinesOf(writing.draft, knowledge),
    unsentFacts: await unsentFactsOf(db, ticket.patientReference),
    ...(await signatureOf(db, stored.localId)),
    quality: qualityOf(ticket, chart, vitals, consent.given),
  };
}

async function unsentFactsOf(
  db: DeskDatabase,
  patientReference: string,
): Promise<ConsultView["unsentFacts"]> {
  const told = await db.openFacts(patientReference);
  return told.map(({ id, createdAt, state, subject }) => ({
    id,
    kind: factsSubject.parse(JSON.parse(subject)).change.kind,
    since: createdAt,
    parked: state === "parked",
  }));
}

/**
 * The part of a chart that needs no consult. What was prescribed in `butEncounter` is no medicine that the patient
 * takes besides: a paper that is opened again must not be judged against itself.
 */
export async function chartOf(
  db: DeskDatabase,
  patientReference: string,
  patient: Patient,
  now: Date,
  butEncounter?: string,
) {
  const whole = await readRecord(db, patientReference);
  const { resources, idOf, files } = whole;
  const unsent = new Map(files.map(({ id, isParked }) => [`DocumentReference/${id}`, isParked]));
  const kept = new Set(await db.attachmentReferences());
  const id = patientId.parse(idOf(patientReference));
  const record = resources.filter((one) => butEncounter === undefined || !prescribedIn(one, butEncounter));
  const facts = patientFacts({ patient, record, id, now: now.toISOString() });
  const age = ageAt(facts.birthDate, now.toISOString());
  return {
    resources,
    patient: facts,
    ...(age === undefined ? {} : { age }),
    timeline: [...storyOf(whole)],
    trends: trendsOf(resources),
    reports: reportsOf(resources, idOf, (url) => kept.has(url)).map((report) => {
      const isParked = unsent.get(report.id);
      return isParked === undefined ? report : { ...report, unsent: { parked: isParked } };
    }),
    otherRecords: otherRecords(resources),
  };
}

const prescribedIn = (one: Resource, encounter: string): boolean =>
  one.resourceType === "MedicationRequest" && localReference(one.encounter) === encounter;

/** How far the signature has come; a consult opened again stands as not signed, and says what it will replace. */
async function signatureOf(
  db: DeskDatabase,
  consult: string,
): Promise<Pick<ConsultView, "issue" | "amending">> {
  const signed = await db.signedOf(consult);
  const opened = await db.amendmentOf(consult);
  if (!signed || opened?.replaces !== signed.itemId) return { issue: issueOf(signed, opened?.version) };
  const issued = await db.issuedOf(consult);
  const before = issueOf(issued ?? signed);
  const { version, reason } = opened;
  return {
    issue: { state: "not-signed" },
    amending: {
      version,
      reason,
      replacesVersion: issued?.version ?? version - 1,
      replacesAt: before.issuedAt ?? signed.signedAt,
      issued: issued !== undefined,
    },
  };
}

function qualityOf(
  ticket: Ticket,
  { patient, age, reports }: Pick<ConsultView, "patient" | "reports"> & { readonly age?: Age },
  vitals: VitalSigns,
  consentGiven: boolean,
): ConsultView["quality"] {
  const { lacks, ...rest } = requestQuality({
    complaint: ticket.complaint,
    complaintDuration: ticket.complaintDuration,
    vitals,
    allergies: patient.allergies,
    medicines: patient.currentMedicines,
    pregnancy: patient.pregnancy,
    ageYears: age === undefined ? undefined : age.unit === "years" ? age.value : 0,
    sex: patient.sex,
    speciality: ticket.speciality,
    pictures: reports.filter(
      ({ contentType, at }) => contentType.startsWith("image/") && at >= ticket.requestedAt.slice(0, 10),
    ).length,
    consentGiven,
  });
  return { ...rest, lacks: [...lacks] };
}

function consentOf(resources: readonly Resource[]): ConsultView["consent"] {
  const [consent] = ofType(resources, "Consent").filter(
    (one) => one.status === "active" && !isPictureConsent(one),
  );
  if (!consent) return { given: false };
  const how = (consent satisfies Consent).policyRule?.text;
  return {
    given: true,
    ...(how === undefined ? {} : { how }),
    ...(consent.dateTime === undefined ? {} : { at: consent.dateTime }),
  };
}

/** Each line with its medicine and words, in the draft's order; a medicine not on the list is left to the rules. */
export function prescribedOf(
  draft: Draft,
  { medicines }: Pick<Knowledge, "medicines">,
): { line: PrescriptionLine; medicine: Medicine; words: LineWords }[] {
  return draft.lines.flatMap((line) => {
    const medicine = medicineIn(medicines, line.medicineId);
    return medicine === undefined ? [] : [{ line, medicine, words: lineWords(line, medicine) }];
  });
}

/** What the institute's list has no more is still said in words, where the shipped one knows it; the rules stop it. */
export const lineWordsOf = (
  draft: Draft,
  { medicines }: Pick<Knowledge, "medicines"> = shippedKnowledge,
): LineWords[] =>
  draft.lines.map((line) => {
    const medicine = medicineIn(medicines, line.medicineId) ?? findMedicine(line.medicineId);
    return medicine === undefined
      ? { title: line.medicineId, how: { en: "?", hi: "?" } }
      : lineWords(line, medicine);
  });

/** Of the lines, and of the one that is being written. */
function medicinesOf(draft: Draft, knowledge: Knowledge): Medicine[] {
  const { medicineId } = draft.entry ?? {};
  const underWay = medicineId === undefined ? undefined : medicineIn(knowledge.medicines, medicineId);
  const prescribed = prescribedOf(draft, knowledge).map(({ medicine }) => medicine);
  return underWay === undefined ? prescribed : [...prescribed, underWay];
}

/** How far a signed prescription has come, by the hub's own receipt. */
export function issueOf(signed: SignedRow | undefined, version?: number): IssueView {
  if (!signed) return { state: "not-signed" };
  const signedAt = signed.signedAt;
  const which = version === undefined ? {} : { version };
  if (signed.receipt === null) return { state: "signed-not-issued", signedAt, ...which };
  const told = receipt.parse(JSON.parse(signed.receipt));
  switch (told.outcome) {
    case "issued":
      return { state: "issued", signedAt, issuedAt: told.at, ...which };
    case "held":
    case "signed-late":
    case "refused":
      return { state: told.outcome, signedAt, reason: told.reason, ...which };
  }
}
