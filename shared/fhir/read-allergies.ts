import type { AllergyIntolerance, Resource } from "@medplum/fhirtypes";
import { type Fact, known, none, notAsked } from "../domain/fact.ts";
import type { Allergy } from "../domain/patient.ts";
import { codings, hasCode, isVoid, list, ofType, words } from "./reading.ts";
import { concept } from "./systems.ts";

/** SNOMED CT: no known drug allergy. It answers the question that a prescription asks. */
const noKnownDrugAllergy = "409137002";
/** SNOMED CT: no known environmental, food allergy. They answer another question and are no allergy either. */
const noOtherAllergy: readonly string[] = ["428607008", "429625007"];

/** Known, none or not asked; an ended or mistaken allergy is as if nobody had asked. */
export function allergiesOf(record: readonly Resource[]): Fact<Allergy[]> {
  const valid = validIn(record);
  const real = realAllergies(record);
  if (real.length > 0) return known(real.map(allergy));
  return valid.some(deniesAllergy) ? none : notAsked;
}

const validIn = (record: readonly Resource[]): readonly AllergyIntolerance[] =>
  ofType(record, "AllergyIntolerance").filter((each) => !isVoid(each) && isActive(each));

/** Those that say that there is an allergy, and stand. */
export const realAllergies = (record: readonly Resource[]): readonly AllergyIntolerance[] =>
  validIn(record).filter((each) => !isDenial(each));

function isActive({ clinicalStatus }: AllergyIntolerance): boolean {
  return !codings(clinicalStatus).some(({ code }) => code === "inactive" || code === "resolved");
}

/** "No known allergy", told by somebody. */
export function deniesAllergy({ code }: AllergyIntolerance): boolean {
  return (
    hasCode(code, concept.noKnownAllergy) || codings(code).some((each) => each.code === noKnownDrugAllergy)
  );
}

function isDenial(one: AllergyIntolerance): boolean {
  return deniesAllergy(one) || codings(one.code).some(({ code }) => noOtherAllergy.includes(code ?? ""));
}

function allergy(one: AllergyIntolerance): Allergy {
  const reaction = list(one.reaction)
    .flatMap(({ manifestation, description }) => list(manifestation).map(words).concat(description))
    .filter((text) => text !== undefined)
    .join(", ");
  const severity = list(one.reaction).find((each) => each.severity)?.severity;
  const since = one.onsetDateTime ?? one.onsetString ?? one.recordedDate;
  const toldBy = one.asserter?.display ?? one.recorder?.display;
  return {
    substance: words(one.code) ?? substanceInReaction(one) ?? "unnamed substance",
    ...(reaction === "" ? {} : { reaction }),
    ...(severity === undefined ? {} : { severity }),
    ...(since === undefined ? {} : { since }),
    ...(toldBy === undefined ? {} : { toldBy }),
  };
}

function substanceInReaction(one: AllergyIntolerance): string | undefined {
  return list(one.reaction)
    .map(({ substance }) => words(substance))
    .find((text) => text !== undefined);
}
