import type { Consent as FhirConsent, Encounter, Extension, Task } from "@medplum/fhirtypes";
import type { Consent, Intake } from "../domain/intake.ts";
import type { Speciality } from "../domain/speciality.ts";
import type { Flag } from "../domain/flag.ts";
import type { Entries } from "./entries.ts";
import type { Asker } from "./read-ticket.ts";
import { concept, extension, system } from "./systems.ts";
import { businessStatus } from "./write-claim.ts";
import { vitalObservations } from "./write-vitals.ts";

type Named = { readonly reference: string; readonly display: string };

/** Where and by whom a consult is asked for. */
export type AskedAt = {
  readonly centre: Named;
  readonly location?: Named | undefined;
  readonly worker: Named;
  /** By the hub's clock: the patient's place counts from here. */
  readonly at: string;
};

export type AskedFor = {
  readonly subject: string;
  readonly speciality: Speciality;
  readonly complaint: string;
  readonly duration?: string | undefined;
  readonly flags: readonly Flag[];
  readonly asker: Asker;
};

/** The Encounter of a request. */
export function requestEncounter(asked: AskedFor, at: AskedAt, more: readonly Extension[] = []): Encounter {
  return {
    resourceType: "Encounter",
    status: "arrived",
    class: { ...concept.virtual },
    subject: { reference: asked.subject },
    period: { start: at.at },
    ...(asked.complaint === "" ? {} : { reasonCode: [{ text: asked.complaint }] }),
    serviceProvider: at.centre,
    ...(at.location === undefined ? {} : { location: [{ location: at.location }] }),
    participant: [{ individual: at.worker }],
    extension: [
      { url: extension.asker, valueCode: asked.asker },
      ...(asked.duration === undefined
        ? []
        : [{ url: extension.complaintDuration, valueString: asked.duration }]),
      ...more,
    ],
  };
}

/** The ticket: it waits from now on, and stands first where a danger was reported. */
export function requestTask(
  asked: AskedFor,
  encounter: string,
  at: AskedAt,
  more: readonly Extension[] = [],
): Task {
  const own = [...asked.flags.map((flag) => ({ url: extension.reportedFlag, valueCode: flag })), ...more];
  return {
    resourceType: "Task",
    status: "requested",
    intent: "order",
    code: { coding: [{ ...concept.teleConsult }] },
    businessStatus: businessStatus("waiting"),
    priority: asked.flags.length > 0 ? "stat" : "routine",
    focus: { reference: encounter },
    encounter: { reference: encounter },
    for: { reference: asked.subject },
    authoredOn: at.at,
    requester: at.worker,
    performerType: [{ coding: [{ system: system.speciality, code: asked.speciality }] }],
    ...(own.length > 0 ? { extension: own } : {}),
  };
}

const heardWords = { hi: "heard in Hindi", en: "heard in English" } as const;
const howWords = {
  spoken: "spoken",
  thumb: "thumb print",
  signed: "signed",
  guardian: "given by the guardian",
} as const;

/** Consent to this consult, or that it was refused. Absent consent is no resource: it was not asked. */
export function consentResource(told: Consent, subject: string, workerName: string): FhirConsent {
  return {
    resourceType: "Consent",
    status: told.given ? "active" : "rejected",
    scope: { coding: [{ system: system.consentScope, code: "treatment" }] },
    category: [{ coding: [{ system: system.loinc, code: "59284-0" }] }],
    patient: { reference: subject },
    dateTime: told.at,
    policyRule: {
      text: `Consent to tele-consultation, ${heardWords[told.heardIn]}, ${howWords[told.how]}`,
    },
    extension: [{ url: extension.picturesAllowed, valueBoolean: told.pictures }],
    verification: [{ verified: true, verifiedWith: { display: workerName }, verificationDate: told.at }],
  };
}

const aboutPictures = { system: system.code, code: "pictures" } as const;

/** Consent to one picture or paper, asked for after the request. It says nothing about the consult itself. */
export function pictureConsent(
  told: Pick<Consent, "at" | "heardIn">,
  subject: string,
  workerName: string,
): FhirConsent {
  return {
    ...consentResource({ ...told, given: true, how: "spoken", pictures: true }, subject, workerName),
    scope: { coding: [{ system: system.consentScope, code: "patient-privacy" }] },
    category: [{ coding: [aboutPictures] }],
    policyRule: {
      text: `Consent to a picture in the chart, ${heardWords[told.heardIn]}, ${howWords.spoken}`,
    },
  };
}

export const isPictureConsent = ({ category }: FhirConsent): boolean =>
  category.some(({ coding = [] }) => coding.some(({ code }) => code === aboutPictures.code));

/**
 * The request with all that was measured. `encounterReference` names an Encounter that is there already; otherwise
 * it is made here. The ticket bears the request's own id.
 */
export function addIntake(
  entries: Entries,
  intake: Intake,
  subject: string,
  at: AskedAt,
  encounterReference?: string,
): void {
  const asked = askedFor(intake, subject);
  const encounter = encounterReference ?? entries.add(intakeEncounter(intake, subject, at));
  if (intake.consent) entries.add(consentResource(intake.consent, subject, at.worker.display));
  const context = {
    subject,
    encounter,
    at: at.at,
    performer: at.worker.reference,
    confirmed: intake.confirmedUnusual,
  };
  for (const one of vitalObservations(intake.vitals, context)) entries.add(one);
  const more =
    intake.ambulance === undefined ? [] : [{ url: extension.ambulance, valueCode: intake.ambulance }];
  entries.add(requestTask(asked, encounter, at, more), intake.id);
}

export function intakeEncounter(intake: Intake, subject: string, at: AskedAt): Encounter {
  return requestEncounter(askedFor(intake, subject), at, [
    { url: extension.writtenAt, valueDateTime: intake.writtenAt },
    { url: extension.identityChecked, valueBoolean: intake.identityChecked },
    { url: extension.patientPresent, valueBoolean: intake.patientPresent },
  ]);
}

function askedFor(intake: Intake, subject: string): AskedFor {
  const { speciality, complaint, complaintDuration, flags, asker } = intake;
  const duration = complaintDuration && durationWords(complaintDuration);
  return {
    subject,
    speciality,
    complaint: complaint.normalize("NFC").trim(),
    duration,
    flags: [...new Set(flags)],
    asker,
  };
}

/** "1 day", "3 weeks". */
export function durationWords({ value, unit }: NonNullable<Intake["complaintDuration"]>): string {
  return `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
}
