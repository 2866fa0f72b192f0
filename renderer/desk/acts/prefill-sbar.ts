import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { longestSbarPart, type Sbar } from "../../../shared/domain/consult-act.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import type { Fact } from "../../../shared/domain/fact.ts";
import { vitalWords } from "../../../shared/paper/paper-words.ts";
import { fitLines } from "./fit-lines.ts";

type From = Pick<
  ConsultView,
  "patient" | "age" | "complaint" | "complaintDuration" | "urgency" | "vitals" | "vitalsTakenAt" | "centre"
>;

/** The page as chart, dangers, vitals and note already tell it; the doctor changes what is not so. In English. */
export function prefillSbar(view: From, draft: Draft): Sbar {
  const { patient, age, urgency } = view;
  const who = [age === undefined ? "age not asked" : `${age.value} ${age.unit}`, patient.sex].join(", ");
  const complaint = [view.complaint, view.complaintDuration].filter(Boolean).join(", ");
  const dangers = urgency.flags.map((flag) => flag.replaceAll("-", " ")).join(", ");
  const { measured, notMeasured, notAsked } = vitalWords(view.vitals);
  const score = urgency.score;
  const { sections } = draft;
  return {
    situation: lines([
      `${patient.name}, ${who}, at ${view.centre.name}.`,
      complaint && `Complaint: ${complaint}.`,
      dangers && `Danger signs: ${dangers}.`,
    ]),
    background: lines([
      `Known: ${words(patient.conditions, (all) => all.join(", "))}.`,
      `Takes: ${words(patient.currentMedicines, (all) => all.map(({ name, dose }) => [name, dose].filter(Boolean).join(" ")).join(", "))}.`,
      `Allergy: ${words(patient.allergies, (all) => all.map(({ substance, reaction }) => [substance, reaction].filter(Boolean).join(": ")).join(", "))}.`,
      sections.history.trim(),
    ]),
    assessment: lines([
      measured.length > 0 && `Vitals: ${measured.join(", ")}.`,
      notMeasured.length > 0 && `${notMeasured.join(", ")}.`,
      notAsked.length > 0 && `Not asked: ${notAsked.join(", ")}.`,
      score && `NEWS2 ${score.missing.length > 0 ? "at least " : ""}${score.value}.`,
      sections.examination.trim(),
      sections.diagnosis.trim() && `Likely: ${sections.diagnosis.trim()}`,
    ]),
    recommendation: lines([sections.advice.trim(), sections.investigations.trim()]),
  };
}

/** A patient who must go at once is not kept by a long history. */
const lines = (parts: Parameters<typeof fitLines>[0]): string => fitLines(parts, longestSbarPart);

function words<T>(fact: Fact<T>, known: (value: T) => string): string {
  if (fact.state === "known") return known(fact.value);
  return fact.state === "none" ? "none" : "not asked";
}
