import type { PaperModel } from "./paper-model.ts";

/** Further papers of a signed consult. Never one of fitness, injury, disability, age, potency or death (domain 9.9). */
export const slipKinds = ["investigations", "appointment", "referral", "opinion", "attendance"] as const;
export type SlipKind = (typeof slipKinds)[number];

/** Which of them this consult has something for: an opinion is for a doctor who asked. */
export function slipsOf({
  sections,
  askedBy,
}: Pick<PaperModel, "sections" | "askedBy">): readonly SlipKind[] {
  return slipKinds.filter((kind) => {
    switch (kind) {
      case "investigations":
        return sections.investigations.trim() !== "";
      case "appointment":
        return sections.followUp.trim() !== "";
      case "opinion":
        return askedBy.role === "doctor";
      case "referral":
      case "attendance":
        return true;
    }
  });
}
