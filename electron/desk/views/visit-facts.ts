import { type HowItRan, leastVideoMs, modeOf } from "../../../shared/domain/consult-mode.ts";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { VisitFacts } from "../../../shared/rules/rule.ts";

/**
 * What the guidelines' lists ask of the consult. The doctor says at signing that the picture was enough; until then
 * a picture that moved long enough is only named, and holds nothing.
 */
export function visitFactsOf(
  { draft, askedBy }: Pick<ConsultView, "draft" | "askedBy">,
  ran: HowItRan,
  stage: "writing" | "signing",
): VisitFacts {
  const { visitKind, sawInPersonOn, unlistedReason } = draft;
  return {
    mode: modeOf(ran),
    visitKind,
    ...(sawInPersonOn === undefined ? {} : { sawInPersonOn }),
    ...(unlistedReason === undefined ? {} : { unlistedReason }),
    ...(askedBy.role === "doctor" ? { askedByDoctor: true } : {}),
    ...(stage === "writing" && !ran.sawWell && ran.videoSeenMs >= leastVideoMs
      ? { wordOnPictureToCome: true }
      : {}),
  };
}
