import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { type ConsultAct, longestSbarPart, type Sbar } from "../../../shared/domain/consult-act.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { readyQuestions, returnAbouts } from "../../../shared/domain/return-questions.ts";
import { specialities } from "../../../shared/domain/speciality.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { lettersOver } from "../app/too-long.ts";
import type { ActItem } from "./act-item.ts";
import { prefillSbar } from "./prefill-sbar.ts";

export const sbarParts = ["situation", "background", "assessment", "recommendation"] as const;
export const recallAnswers = ["stopped", "exchanged", "not-reachable"] as const;
/** The questions that stand ready; own words are a field of their own. */
export const checklist = returnAbouts.filter((about) => about !== "free");

/** Named as their labels are. */
export type AskedField =
  | "reason"
  | "speciality"
  | "what"
  | "owner"
  | "due"
  | "arrival"
  | "recallAnswer"
  | "questions"
  | "to"
  | "where"
  | "byWhen";
export type ActField = AskedField | "freeQuestion" | "by" | (typeof sbarParts)[number];

export type TextField = Exclude<ActField, "speciality" | "due" | "recallAnswer" | "questions" | "by">;
/** The contract's lengths. */
export const mostLetters: Readonly<Record<TextField, number>> = {
  reason: 500,
  freeQuestion: 500,
  arrival: 500,
  what: 300,
  owner: 100,
  to: 200,
  where: 200,
  byWhen: 100,
  situation: longestSbarPart,
  background: longestSbarPart,
  assessment: longestSbarPart,
  recommendation: longestSbarPart,
};
const textFields = Object.keys(mostLetters) as readonly TextField[]; // its own keys

/** What stands in the fields of one act. Ticked questions are one text, so that the desk keeps all fields alike. */
export type ActForm = Readonly<Partial<Record<ActField, string>>>;
type Made = Result<ConsultAct, readonly AskedField[]>;
type View = Pick<ConsultView, "quality"> & Parameters<typeof prefillSbar>[0];

/** What the fields hold before anything is typed: what the request lacks is ticked, the page is prefilled. */
export function startForm(item: ActItem, view: View, draft: Draft, ownerWords: string): ActForm {
  switch (item) {
    case "return-for-information":
      return { questions: view.quality.lacks.join(" ") };
    case "re-route":
    case "refer":
      return view.quality.fits === undefined ? {} : { speciality: view.quality.fits };
    case "await-results":
      return { owner: ownerWords };
    case "transfer":
    case "advise-in-person":
      return { by: "108", ...prefillSbar(view, draft) };
    default:
      return {};
  }
}

/** The fields in which more is written than the act takes. */
export const overlongIn = (form: ActForm): readonly TextField[] =>
  textFields.filter((field) => lettersOver(form[field] ?? "", mostLetters[field]) > 0);

export const tickedIn = (form: ActForm) =>
  checklist.filter((about) => form.questions?.split(" ").includes(about) === true);

/** The act that the fields make now, or what is still missing for it. */
export function actOf(item: ActItem, form: ActForm): Made {
  const said = (field: ActField): string => form[field]?.trim() ?? "";
  switch (item) {
    case "return-for-information":
      return returned(form, said("freeQuestion"));
    case "re-route":
    case "refer": {
      const to = specialities.find((one) => one === form.speciality);
      const missing = missingOf(form, { reason: 3 });
      if (to === undefined) return err(["speciality", ...missing]);
      return missing.length > 0 ? err(missing) : ok({ act: item, to, reason: said("reason") });
    }
    case "transfer":
      return unless(missingOf(form, { to: 2 }), () => ({
        act: item,
        by: form.by === "own-vehicle" ? "own-vehicle" : "108",
        to: said("to"),
        sbar: pageOf(form),
      }));
    case "advise-in-person":
      return unless(missingOf(form, { where: 2, byWhen: 2 }), () => ({
        act: item,
        where: said("where"),
        byWhen: said("byWhen"),
        sbar: pageOf(form),
      }));
    case "await-results":
      return unless(missingOf(form, { what: 2, owner: 2, due: 1 }), () => ({
        act: item,
        what: said("what"),
        owner: said("owner"),
        due: said("due"),
      }));
    case "record-arrival":
      return unless(missingOf(form, { arrival: 2 }), () => ({ act: item, note: said("arrival") }));
    case "answer-recall": {
      const answer = recallAnswers.find((one) => one === form.recallAnswer);
      return answer === undefined ? err(["recallAnswer"]) : ok({ act: item, answer });
    }
    case "cancel-prescription":
    case "wrong-patient": {
      const kind = item === "wrong-patient" ? item : "cancelled";
      return unless(missingOf(form, { reason: 3 }), () => ({ act: "recall", kind, reason: said("reason") }));
    }
    case "hand-back":
    case "give-up-reaching":
    case "record-death":
    case "amend":
    case "release-held":
      return unless(missingOf(form, { reason: 3 }), () => ({ act: item, reason: said("reason") }));
    case "take-over":
    case "give-up-amendment":
    case "resume":
    case "record-left":
    case "come-back":
      return ok({ act: item });
  }
}

function returned(form: ActForm, free: string): Made {
  const questions = [
    ...tickedIn(form).map((about) => ({ about, text: readyQuestions[about] })),
    ...(free === "" ? [] : [{ about: "free" as const, text: { en: free, hi: free } }]),
  ];
  return questions.length === 0 ? err(["questions"]) : ok({ act: "return-for-information", questions });
}

/** The fields with fewer letters than they need. */
function missingOf(form: ActForm, leastLetters: Partial<Record<AskedField, number>>): readonly AskedField[] {
  const fields = Object.keys(leastLetters) as readonly AskedField[]; // its own keys
  return fields.filter((field) => (form[field]?.trim().length ?? 0) < (leastLetters[field] ?? 0));
}

const unless = (missing: readonly AskedField[], make: () => ConsultAct): Made =>
  missing.length > 0 ? err(missing) : ok(make());

const pageOf = (form: ActForm): Sbar => ({
  situation: form.situation?.trim() ?? "",
  background: form.background?.trim() ?? "",
  assessment: form.assessment?.trim() ?? "",
  recommendation: form.recommendation?.trim() ?? "",
});
