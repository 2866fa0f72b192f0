import type { NoteSection } from "../../../shared/domain/draft.ts";
import type { Missing } from "../review/missing-in-draft.ts";

/** The part of the note in which something missing is written; consent and claim are not written there. */
export function sectionOf(missing: Missing): NoteSection | undefined {
  switch (missing) {
    case "complaint":
    case "diagnosis":
    case "followUp":
      return missing;
    case "advice-or-medicine":
      return "advice";
    case "consent":
    case "claim":
    case "signed-elsewhere":
    case "not-resumed":
    case "not-back":
    case "ended":
    case "too-long":
    case "line-open":
      return undefined;
  }
}
