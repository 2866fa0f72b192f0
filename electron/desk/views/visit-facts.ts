import { type HowItRan, leastVideoMs, modeOf } from "../../../shared/domain/consult-mode.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import type { VisitFacts } from "../../../shared/rules/rule.ts";

/**
 * What the guidelines' lists ask of the consult. The doctor says at signing that the picture was enough; until then
 * a picture that moved long enough is only named, and holds nothing.
 */
export function visitFactsOf(
  { visitKind, sawInPersonOn, unlistedReason }: Draft,
  ran: HowItRan,
  stage: "writing" | "signing",
): VisitFacts {
  return {
    mode: modeOf(ran),
    visitKind,
    ...(sawInPersonOn === undefined ? {} : { sawInPersonOn }),
    ...(unlistedReason === undefined ? {} : { unlistedReason }),
    ...(stage === "writing" && !ran.sawWell && ran.videoSeenMs >= leastVideoMs
      ? { wordOnPictureToCome: true }
      : {}),
  };
}
