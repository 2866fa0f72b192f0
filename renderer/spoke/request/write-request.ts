import type { SpokeInput } from "../../../shared/contract/spoke-calls.ts";
import { type Fact, known, none, notAsked } from "../../../shared/domain/fact.ts";
import { wordsOfFlag } from "../../../shared/domain/flag-words.ts";
import type { Intake } from "../../../shared/domain/intake.ts";
import { nameRefusal } from "../../../shared/domain/name-check.ts";
import type { Registration } from "../../../shared/domain/registration.ts";
import { numberIn } from "./number-in.ts";
import { birthOf, confirmedIn, factsOf, shownAbha, vitalsOf, yearsOld } from "./read-form.ts";
import type { Answer, RequestForm } from "./request-form.ts";
import { suggestSpeciality } from "./suggest-speciality.ts";

const devanagari = /[\u0900-\u097f]/;

export function registrationOf(form: RequestForm, id: string, now: string): Registration {
  const name = form.name.trim();
  const years = yearsOld(form, now);
  return {
    id,
    name: form.nameUnknown || name === "" ? "Name not known" : name,
    ...(form.nameUnknown ? { nameDevanagari: "नाम पता नहीं" } : {}),
    ...(devanagari.test(name) && !form.nameUnknown ? { nameDevanagari: name } : {}),
    sex: form.sex ?? "unknown",
    birth: birthOf(form, now),
    relative: nameRefusal(form.relativeName)
      ? textFact(form.relativeHow, "", (text) => ({ relation: form.relation, name: text }))
      : textFact(form.relativeHow, form.relativeName, (text) => ({ relation: form.relation, name: text })),
    village: textFact(form.villageHow, form.village, (text) => text),
    phone: textFact(form.phoneHow, form.phone.replace(/[^+0-9]/g, ""), (text) => text, /^\+?[0-9]{6,15}$/),
    abha: textFact(form.abhaHow, shownAbha(form.abha), (text) => text, /^\d{2}-\d{4}-\d{4}-\d{4}$/),
    ...(years !== undefined && years < 18 && !nameRefusal(form.guardianName)
      ? {
          guardian: {
            relation: form.guardianRelation,
            name: form.guardianName.trim(),
            present: form.guardianPresent === true,
          },
        }
      : {}),
    ...(form.photo === undefined ? {} : { photo: form.photo }),
  };
}

/** What does not have its form is not sent as if it had. */
function textFact<T>(how: Answer, text: string, make: (text: string) => T, form = /./u): Fact<T> {
  if (how === "none") return none;
  const plain = text.trim();
  return form.test(plain) ? known(make(plain)) : notAsked;
}

export function requestOf(
  form: RequestForm,
  registrationId: string,
  now: string,
): SpokeInput<"request.send"> {
  const patient = form.found
    ? { patientId: form.found.patientId }
    : { registration: registrationOf(form, registrationId, now) };
  return { patient, intake: intakeOf(form, now) };
}

function intakeOf(form: RequestForm, now: string): Intake {
  const duration = numberIn(form.durationText);
  const vitals = vitalsOf(form, now);
  return {
    id: form.id,
    writtenAt: now,
    speciality: form.speciality ?? suggestSpeciality(form, now),
    complaint: form.complaint.trim() || form.flags.map((flag) => wordsOfFlag(flag).hi).join(", "),
    ...(duration !== undefined && Number.isInteger(duration) && duration > 0 && duration < 1000
      ? { complaintDuration: { value: duration, unit: form.durationUnit } }
      : {}),
    vitals,
    confirmedUnusual: confirmedIn(form, vitals),
    facts: factsOf(form, now),
    flags: [...form.flags],
    ...(form.ambulance === undefined ? {} : { ambulance: form.ambulance }),
    ...(form.consentGiven === undefined
      ? {}
      : {
          consent: {
            given: form.consentGiven,
            heardIn: form.heardIn,
            how: form.consentHow ?? "spoken",
            at: form.consentAt ?? now,
            pictures: form.picturesAllowed === true,
          },
        }),
    identityChecked: form.identityChecked,
    patientPresent: form.patientPresent === true,
    asker: form.asker,
  };
}
