import * as kinds from "./care-kinds.ts";
import { shippedRows } from "./table.ts";
import { bloodGlandDiagnosesCsv } from "./tables/diagnoses-blood-glands.ts";
import { everydayDiagnosesCsv } from "./tables/diagnoses-everyday.ts";
import { eyeEarDiagnosesCsv } from "./tables/diagnoses-eye-ear.ts";
import { furtherDiagnosesCsv } from "./tables/diagnoses-further.ts";
import { heartLungGutDiagnosesCsv } from "./tables/diagnoses-heart-lungs-gut.ts";
import { infectionDiagnosesCsv } from "./tables/diagnoses-infections.ts";
import { mindNerveDiagnosesCsv } from "./tables/diagnoses-mind-nerves.ts";
import { skinBoneDiagnosesCsv } from "./tables/diagnoses-skin-bones.ts";
import { womenNewbornDiagnosesCsv } from "./tables/diagnoses-women-newborn.ts";
import {
  adviceCsv,
  investigationsCsv,
  noteTemplatesCsv,
  orderSetsCsv,
  referralsCsv,
} from "./tables/orders.ts";
import * as further from "./tables/orders-further.ts";

/** The everyday ones first: where all else is equal, a search offers them first. */
export const diagnosisTexts: readonly string[] = [
  everydayDiagnosesCsv,
  furtherDiagnosesCsv,
  infectionDiagnosesCsv,
  bloodGlandDiagnosesCsv,
  heartLungGutDiagnosesCsv,
  mindNerveDiagnosesCsv,
  eyeEarDiagnosesCsv,
  skinBoneDiagnosesCsv,
  womenNewbornDiagnosesCsv,
];

export const careTexts = {
  investigations: [investigationsCsv, further.furtherInvestigationsCsv],
  referrals: [referralsCsv, further.furtherReferralsCsv],
  advicePhrases: [adviceCsv, further.furtherAdviceCsv],
  orderSets: [orderSetsCsv, further.furtherOrderSetsCsv],
  noteTemplates: [noteTemplatesCsv, further.furtherNoteTemplatesCsv],
} as const;

export const diagnoses = shippedRows(kinds.diagnosisTable, diagnosisTexts);
export const investigations = shippedRows(kinds.investigationTable, careTexts.investigations);
export const referrals = shippedRows(kinds.referralTable, careTexts.referrals);
export const advicePhrases = shippedRows(kinds.adviceTable, careTexts.advicePhrases);
export const orderSets = shippedRows(kinds.orderSetTable, careTexts.orderSets);
export const noteTemplates = shippedRows(kinds.noteTemplateTable, careTexts.noteTemplates);
