import { attestedVisit, type AttestedVisit } from "../domain/attested-visit.ts";
import type { Finding } from "../domain/finding.ts";
import type { Medicine, Source } from "../domain/medicine.ts";
import type { Bilingual } from "../domain/words.ts";
import type { GuidelineRow } from "../knowledge/dose-tables.ts";
import { moleculesOf, type PrescribedLine, type Rule, type RuleInput, type VisitFacts } from "./rule.ts";
import { allowed, isMeant, nameOf } from "./terms.ts";

const ruleId = "guideline-lists";
const source: Source = {
  document: "Telemedicine Practice Guidelines, 25 March 2020",
  place: "3.7.4 and annexure: lists O, A and B by mode and visit (copy: KiviHealth)",
  opened: "2026-11-26",
};

/**
 * The guidelines' lists by the mode that the consult really had, and by the visit that the doctor attests.
 *
 * List O always; List A on a first visit by video only; List B on a follow-up only; both where a doctor asks, who is
 * with the patient. What stands on no list asks one reason for the whole consult. `prohibited` is a rule of its own.
 */
export const guidelineListRule: Rule = {
  id: ruleId,
  name: { en: "Guideline lists by mode and visit", hi: "माध्यम और विज़िट के अनुसार दिशानिर्देश सूची" },
  source,
  version: "2026-11-1",
  run: (input) => {
    const { visit, now } = input;
    if (visit === undefined) return [];
    const attested = attestedVisit(visit, visit.judgedAt ?? now);
    return [
      ...notAttested(attested),
      ...input.prescribed.flatMap((one) => findingsOf(input, visit, attested, one)),
      ...unlisted(input, visit),
    ];
  },
  canRun: ({ visit }) => visit !== undefined,
  notChecked: ({ visit, prescribed }) =>
    visit !== undefined || prescribed.length === 0
      ? []
      : [
          {
            en: "guideline lists by mode and visit (not known here)",
            hi: "माध्यम और विज़िट की सूची (यहाँ ज्ञात नहीं)",
          },
        ],
};

function findingsOf(
  input: RuleInput,
  visit: VisitFacts,
  attested: AttestedVisit,
  one: PrescribedLine,
): Finding[] {
  if (visit.askedByDoctor === true) return [];
  const { list } = one.medicine;
  if (list === "A" && attested.kind === "first" && visit.mode !== "video") {
    return [byVideoOnly(input, one, visit.wordOnPictureToCome === true)];
  }
  if (
    list === "A" &&
    attested.kind === "follow-up" &&
    visit.mode !== "video" &&
    !isTaken(input, one.medicine)
  ) {
    return [refillOnly(one)];
  }
  return list === "B" && attested.kind === "first" ? [onFollowUpOnly(input, one)] : [];
}

function byVideoOnly(input: RuleInput, one: PrescribedLine, wordToCome: boolean): Finding {
  const name = nameOf(one.medicine);
  const nameHindi = one.medicine.genericHindi;
  const text: Bilingual = wordToCome
    ? {
        en: `${name} is on List A: on a first visit it needs your word at signing, “I saw the patient well enough”.`,
        hi: `${nameHindi} सूची A में है: पहली विज़िट में हस्ताक्षर के समय “मैंने मरीज़ को ठीक से देखा” चाहिए।`,
      }
    : {
        en: `${name} is on List A: on a first visit only by video. Ways out: video now, a doctor with the patient, or in person.`,
        hi: `${nameHindi} सूची A में है: पहली विज़िट में केवल वीडियो पर। उपाय: अभी वीडियो, मरीज़ के पास डॉक्टर, या सामने देखें।`,
      };
  return listFinding(input, one, text, wordToCome);
}

function onFollowUpOnly(input: RuleInput, one: PrescribedLine): Finding {
  return listFinding(input, one, {
    en: `${nameOf(one.medicine)} is on List B: only to add to a treatment begun in person. Ways out: attest the day you saw the patient, a doctor with the patient, or in person.`,
    hi: `${one.medicine.genericHindi} सूची B में है: केवल सामने शुरू हुए इलाज में जोड़ने के लिए। उपाय: सामने देखने की तारीख़ लिखें, मरीज़ के पास डॉक्टर, या सामने देखें।`,
  });
}

/** A row that the guidelines name may stop; one that is on the list by likeness warns. */
function listFinding(
  input: RuleInput,
  { line, medicine }: PrescribedLine,
  text: Bilingual,
  mild = false,
): Finding {
  const row = rowOf(input.rows.guidelineRows, medicine);
  const from = row?.source ?? { document: "memory", place: "table of medicines: guideline list" };
  return {
    ruleId,
    rowId: row?.id ?? `list-${medicine.list.toLowerCase()}`,
    severity: mild ? "warn" : allowed(row?.severity ?? "warn", from),
    lineId: line.id,
    text,
    source: from,
  };
}

const rowOf = (rows: readonly GuidelineRow[], medicine: Medicine): GuidelineRow | undefined =>
  rows.find(
    (row) =>
      row.list === medicine.list && row.routes.includes(medicine.route) && isMeant(row.medicines, medicine),
  );

/** By voice or in writing List A is for re-fills; a new medicine of it stands beside the line, named. */
function refillOnly({ line, medicine }: PrescribedLine): Finding {
  return {
    ruleId,
    rowId: "refill",
    severity: "warn",
    lineId: line.id,
    text: {
      en: `${nameOf(medicine)} is on List A: without video only to go on with it, and it is not among what the patient takes.`,
      hi: `${medicine.genericHindi} सूची A में है: बिना वीडियो केवल जारी रखने के लिए, और यह मरीज़ की चल रही दवाओं में नहीं है।`,
    },
    source,
  };
}

function isTaken({ taken }: RuleInput, medicine: Medicine): boolean {
  const molecules = moleculesOf(medicine);
  return taken.some((one) => moleculesOf(one.medicine).some((molecule) => molecules.includes(molecule)));
}

const why: Readonly<Record<"no-date" | "too-long-ago" | "not-yet", Bilingual>> = {
  "no-date": {
    en: "the day on which you saw the patient in person is missing",
    hi: "सामने देखने की तारीख़ नहीं है",
  },
  "too-long-ago": {
    en: "you saw the patient in person more than six months ago",
    hi: "सामने देखे छह महीने से ज़्यादा हुए",
  },
  "not-yet": { en: "the day on which you saw the patient lies ahead", hi: "सामने देखने की तारीख़ आगे की है" },
};

function notAttested(attested: AttestedVisit): Finding[] {
  const because = attested.kind === "first" ? attested.because : undefined;
  if (because === undefined) return [];
  const text = {
    en: `Not a follow-up for the lists: ${why[because].en}. It counts as a first visit.`,
    hi: `सूची के लिए यह फ़ॉलो-अप नहीं: ${why[because].hi}। इसे पहली विज़िट माना जाएगा।`,
  };
  return [{ ruleId, rowId: because, severity: "warn", text, source }];
}

/** One reason answers for all of them; written, it stands beside. */
function unlisted({ prescribed }: RuleInput, { unlistedReason }: VisitFacts): Finding[] {
  const names = prescribed
    .filter(({ medicine }) => medicine.list === "unlisted")
    .map(({ medicine }) => medicine);
  if (names.length === 0) return [];
  const en = [...new Set(names.map(nameOf))].join(", ");
  const hi = [...new Set(names.map(({ genericHindi }) => genericHindi))].join(", ");
  const reason = unlistedReason?.trim() ?? "";
  const text =
    reason === ""
      ? {
          en: `On no list of the guidelines: ${en}. One reason is needed for this consult.`,
          hi: `दिशानिर्देशों की किसी सूची में नहीं: ${hi}। इस परामर्श के लिए एक कारण चाहिए।`,
        }
      : {
          en: `On no list of the guidelines: ${en}. Reason: ${reason}.`,
          hi: `दिशानिर्देशों की किसी सूची में नहीं: ${hi}। कारण: ${reason}।`,
        };
  return [{ ruleId, rowId: "unlisted", severity: reason === "" ? "reason" : "warn", text, source }];
}
