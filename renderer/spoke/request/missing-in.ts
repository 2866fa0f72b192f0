import { nameRefusal } from "../../../shared/domain/name-check.ts";
import type { RequestForm } from "./request-form.ts";
import { unsendableIn } from "./unsendable.ts";
import { questionsAbout } from "./vital-questions.ts";

export type Missing =
  "name" | "complaint" | "other-names" | "open-questions" | "unsendable" | "consent" | "consent-refused";

/** What holds the sending back; a danger is held back by a missing name alone. */
export function missingIn(form: RequestForm, red: boolean): readonly Missing[] {
  const missing: Missing[] = [];
  if (!form.found && !form.nameUnknown && nameRefusal(form.name)) missing.push("name");
  if (form.complaint.trim() === "" && form.flags.length === 0) missing.push("complaint");
  if (red) return missing;
  if (otherNames(form).some((name) => name.trim() !== "" && nameRefusal(name))) missing.push("other-names");
  if (questionsAbout(form).some(({ holds }) => holds)) missing.push("open-questions");
  // About names it is said above, each with its reason.
  const loose = unsendableIn(form).filter(({ field }) => field !== "relative" && field !== "guardian");
  if (loose.length > 0) missing.push("unsendable");
  if (form.consentGiven === undefined) missing.push("consent");
  if (form.consentGiven === false) missing.push("consent-refused");
  return missing;
}

const otherNames = ({ found, relativeHow, relativeName, guardianName }: RequestForm): readonly string[] =>
  found ? [] : [...(relativeHow === "known" ? [relativeName] : []), guardianName];
