import type { Finding } from "../domain/finding.ts";
import type { Source } from "../domain/medicine.ts";
import type { Allergy } from "../domain/patient.ts";
import type { Bilingual } from "../domain/words.ts";
import type { AllergyClass } from "./allergy-classes.ts";
import { crossingOf } from "./allergy-crossing.ts";
import { type AllergyMeaning, meaningOf } from "./allergy-meaning.ts";
import { partsOfEntry } from "./parts-of-entry.ts";
import { moleculesOf, type PrescribedLine, type Rule, type RuleInput } from "./rule.ts";

const ruleId = "allergy";
const record: Source = { document: "the patient's record", place: "allergies" };

const notAskedText: Bilingual = {
  en: "Allergies were not asked. Ask before signing.",
  hi: "एलर्जी नहीं पूछी गई। हस्ताक्षर से पहले पूछें।",
};

/**
 * The patient's own recorded allergies against every line.
 *
 * 1. The same molecule or a member of the same allergy class stops, always: the source is the patient's record.
 * 2. A crossing class does what its row says.
 * 3. Not asked, or written in words that nobody here understands, is said aloud and never passes for "none".
 */
export const allergyRule: Rule = {
  id: ruleId,
  name: { en: "Patient's allergies", hi: "मरीज़ की एलर्जी" },
  source: record,
  version: "2026-11-2",
  canRun: ({ patient }) => patient.allergies.state !== "not-asked",
  run: (input) => {
    if (input.patient.allergies.state === "not-asked") {
      return [{ ruleId, severity: "warn", text: notAskedText, source: record }];
    }
    return recorded(input).flatMap(({ allergy, meaning }) =>
      meaning === undefined
        ? [{ ruleId, severity: "warn", text: unknownText(allergy), source: record } satisfies Finding]
        : input.prescribed.flatMap((prescribed) => findingOf(input, prescribed, allergy, meaning) ?? []),
    );
  },
  notChecked: (input) => {
    if (input.patient.allergies.state === "not-asked") {
      return [{ en: "allergies (not asked)", hi: "एलर्जी (नहीं पूछी गई)" }];
    }
    return recorded(input)
      .filter(({ meaning }) => meaning === undefined)
      .map(({ allergy: { substance } }) => ({
        en: `allergy to “${substance}”`,
        hi: `“${substance}” से एलर्जी`,
      }));
  },
};

type Recorded = { readonly allergy: Allergy; readonly meaning: AllergyMeaning | undefined };

/** Asked twice of each prescription: what is found, and what was not checked. */
const read = new WeakMap<RuleInput, readonly Recorded[]>();

function recorded(input: RuleInput): readonly Recorded[] {
  const { patient, ownMedicines, rows } = input;
  if (patient.allergies.state !== "known") return [];
  const found =
    read.get(input) ??
    patient.allergies.value.flatMap((allergy): Recorded[] => {
      const read = (substance: string) => meaningOf(substance, ownMedicines, rows.allergyClasses);
      const meaning = read(allergy.substance);
      // What of several nobody understands is told by itself; where that is all of it, the whole is.
      const strange = meaning && partsOfEntry(allergy.substance).filter((part) => read(part) === undefined);
      return [
        { allergy, meaning },
        ...(strange ?? []).map((substance) => ({ allergy: { ...allergy, substance }, meaning: undefined })),
      ];
    });
  read.set(input, found);
  return found;
}

function findingOf(
  { rows }: RuleInput,
  prescribed: PrescribedLine,
  allergy: Allergy,
  meaning: AllergyMeaning,
): Finding | undefined {
  const { line, medicine } = prescribed;
  const molecules = moleculesOf(medicine);
  const sameClass = medicine.classes.find((id) => meaning.classes.has(id));
  if (sameClass !== undefined || molecules.some((molecule) => meaning.molecules.has(molecule))) {
    const text = sameText(prescribed, allergy, rows.allergyClasses.find(({ id }) => id === sameClass)?.name);
    return { ruleId, rowId: sameClass ?? "same", severity: "stop", lineId: line.id, text, source: record };
  }
  for (const from of meaning.classes) {
    for (const to of medicine.classes) {
      const crossing = crossingOf(rows.crossings, from, to, molecules);
      if (crossing === undefined) continue;
      const severity = wasSevere(allergy) ? crossing.afterSevere : crossing.severity;
      const text = crossText(prescribed, allergy);
      const rowId = `${from}-${to}${crossing.molecules === undefined ? "" : "-alike"}`;
      return { ruleId, rowId, severity, lineId: line.id, text, source: crossing.source };
    }
  }
  return undefined;
}

/** Said to be severe, or told as what only a severe reaction is. */
function wasSevere({ severity, reaction = "" }: Allergy): boolean {
  const words =
    /anaphyla|angio-?o?edema|swelling of (the )?(face|lips|tongue|throat)|breath|shock|blister|peeling|stevens|sjs|ten\b|एनाफ|साँस/i;
  return severity === "severe" || words.test(reaction);
}

function sameText(
  { medicine }: PrescribedLine,
  allergy: Allergy,
  group: AllergyClass["name"] | undefined,
): Bilingual {
  const reaction = allergy.reaction === undefined ? "" : `: ${allergy.reaction}`;
  return {
    en: `Allergy to ${allergy.substance}${reaction}. ${medicine.generic.toUpperCase()} is ${group === undefined ? "the same substance" : `one of the ${group.en}`}.`,
    hi: `${allergy.substance} से एलर्जी${reaction}। ${medicine.genericHindi} ${group === undefined ? "वही दवा है" : `${group.hi} की दवा है`}।`,
  };
}

function crossText({ medicine }: PrescribedLine, allergy: Allergy): Bilingual {
  const reaction = allergy.reaction === undefined ? "" : `: ${allergy.reaction}`;
  return {
    en: `Allergy to ${allergy.substance}${reaction}. ${medicine.generic.toUpperCase()} may cross-react.`,
    hi: `${allergy.substance} से एलर्जी${reaction}। ${medicine.genericHindi} से भी प्रतिक्रिया हो सकती है।`,
  };
}

function unknownText({ substance }: Allergy): Bilingual {
  return {
    en: `Allergy to “${substance}” could not be compared with the medicines. Compare it yourself.`,
    hi: `“${substance}” से एलर्जी की तुलना दवाओं से नहीं हो सकी। स्वयं मिला लें।`,
  };
}
