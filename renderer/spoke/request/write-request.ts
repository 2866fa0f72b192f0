import type { SpokeInput } from "../../../shared/contract/spoke-calls.ts";
import { type Fact, known, none, notAsked } from "../../../shared/domain/fact.ts";
import { wordsOfFlag } from "../../../shared/domain/flag-words.ts";
import { type Intake, longestComplaintChars } from "../../../shared/domain/intake.ts";
import { nameRefusal } from "../../../shared/domain/name-check.ts";
import type { Registration } from "../../../shared/domain/registration.ts";
import { splitText } from "../../../shared/domain/split-text.ts";
import { birthOf, confirmedIn, factsOf, vitalsOf, yearsOld } from "./read-form.ts";
import type { Answer, RequestForm } from "./request-form.ts";
import { suggestSpeciality } from "./suggest-speciality.ts";
import { abhaIn, durationIn, phoneIn, type Unsendable, unsendableIn, villageIn } from "./unsendable.ts";

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
    relative: relativeOf(form),
    village: textFact(form.villageHow, villageIn(form.village) ?? "", (text) => text),
    phone: textFact(form.phoneHow, phoneIn(form.phone) ?? "", (text) => text),
    abha: textFact(form.abhaHow, abhaIn(form.abha) ?? "", (text) => text),
    ...(years !== undefined && years < 18 ? guardianOf(form) : {}),
    ...(form.photo === undefined ? {} : { photo: form.photo }),
  };
}

function relativeOf({ relativeHow, relation, relativeName }: RequestForm): Registration["relative"] {
  if (relation === undefined || nameRefusal(relativeName)) return relativeHow === "none" ? none : notAsked;
  return textFact(relativeHow, relativeName, (name) => ({ relation, name }));
}

function guardianOf({ guardianRelation: relation, guardianName, guardianPresent }: RequestForm) {
  if (relation === undefined || nameRefusal(guardianName)) return {};
  return { guardian: { relation, name: guardianName.trim(), present: guardianPresent === true } };
}

/** What does not have its form is not sent as if it had. */
function textFact<T>(how: Answer, text: string, make: (text: string) => T): Fact<T> {
  if (how === "none") return none;
  const plain = text.trim();
  return plain === "" ? notAsked : known(make(plain));
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

/** As a doctor of either language reads what stands before somebody's own words. */
const fieldNames = {
  age: "उम्र · age",
  village: "गाँव · village",
  relative: "रिश्तेदार · relative",
  relation: "रिश्तेदार, रिश्ता नहीं पूछा · relative, relation not asked",
  guardian: "साथ आए बड़े · adult present",
  phone: "फ़ोन · phone",
  abha: "ABHA",
  complaint: "तकलीफ़ · complaint",
  duration: "कब से · since",
  allergy: "एलर्जी में क्या हुआ · allergic reaction",
  medicine: "दवा की मात्रा · dose taken",
} as const satisfies Record<Unsendable["field"], string>;

/**
 * The words of the complaint, and with them what its own field cannot carry: of a danger nothing is held back for its
 * form, and nothing of it is lost. `further` has no room in the complaint, and goes as messages.
 */
export function complaintIn(form: RequestForm): {
  readonly complaint: string;
  readonly further: readonly string[];
} {
  const told = form.complaint.trim() || form.flags.map((flag) => wordsOfFlag(flag).hi).join(", ");
  const loose = unsendableIn(form).flatMap(({ field, text }) => {
    if (field === "complaint") return [];
    const unit = field === "duration" ? ` ${form.durationUnit}` : "";
    return [`${fieldNames[field]}: ${text}${unit}`];
  });
  const whole = [told, ...loose].filter((part) => part !== "").join("\n");
  const [complaint = "", ...rest] = splitText(whole, longestComplaintChars);
  return { complaint, further: rest };
}

function intakeOf(form: RequestForm, now: string): Intake {
  const duration = durationIn(form);
  const vitals = vitalsOf(form, now);
  return {
    id: form.id,
    writtenAt: now,
    speciality: form.speciality ?? suggestSpeciality(form, now),
    complaint: complaintIn(form).complaint,
    ...(duration === undefined ? {} : { complaintDuration: { value: duration, unit: form.durationUnit } }),
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
