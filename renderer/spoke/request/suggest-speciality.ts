import { isMaternal } from "../../../shared/domain/pregnancy-signs.ts";
import type { Speciality } from "../../../shared/domain/speciality.ts";
import { factsOf, yearsOld } from "./read-form.ts";
import type { RequestForm } from "./request-form.ts";

/** From memory, to be set by the institute: a suggestion, always changeable. */
const childBelowYears = 14;
const words: readonly (readonly [Speciality, RegExp])[] = [
  ["psychiatry", /उदास|नींद न|घबराहट|आत्महत्या|शराब|नशा|sad|sleepless|anxi|suicid|alcohol|addict|voices/i],
  ["dermatology", /खुजली|दाने|दाद|चमड़ी|त्वचा|फुंसी|itch|rash|skin|ringworm|scabies/i],
  ["orthopaedics", /जोड़|घुटन|हड्डी|कमर|मोच|कंधे|joint|knee|bone|back ?ache|back pain|sprain|fracture/i],
  ["cardiology", /सीने में दर्द|धड़कन|दिल की|chest pain|palpitation|heart/i],
  ["endocrinology", /थायराइड|शुगर|मधुमेह|thyroid|diabet|sugar/i],
];
const womens = /माहवारी|मासिक|सफ़ेद पानी|गर्भ|period|menstru|pregnan|white discharge/i;

export function suggestSpeciality(form: RequestForm, now: string): Speciality {
  if (isMaternal(factsOf(form, now).pregnancy)) return "obstetrics-gynaecology";
  const years = yearsOld(form, now);
  if (years !== undefined && years < childBelowYears) return "paediatrics";
  if (form.flags.includes("suicidal-intent")) return "psychiatry";
  if (form.flags.includes("chest-pain")) return "cardiology";
  if (form.sex !== "male" && womens.test(form.complaint)) return "obstetrics-gynaecology";
  return words.find(([, pattern]) => pattern.test(form.complaint))?.[0] ?? "medicine";
}
