import { useTranslation } from "react-i18next";
import { wordsOfFlag } from "../../../shared/domain/flag-words.ts";
import type { Urgency } from "../../../shared/contract/queue-view.ts";
import { usePreferences } from "../app/preferences.tsx";
import { type ReasonPart, reasonParts, type ShownVital } from "./urgency-reason.ts";

export type ReasonWords = { readonly dangers: string; readonly rest: string };

/** The reason beside a name: dangers apart, because they are shown in red. */
export function useReason(): (urgency: Urgency) => ReasonWords {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const vitals = (kinds: readonly ShownVital[]) => kinds.map((kind) => t(`queue.vital.${kind}`)).join(", ");

  const say = (part: ReasonPart): string => {
    switch (part.kind) {
      case "flag":
        return wordsOfFlag(part.flag)[language];
      case "score":
        return t(part.atLeast ? "queue.reason.news2AtLeast" : "queue.reason.news2", { value: part.value });
      case "missing":
      case "outside":
        return t(`queue.reason.${part.kind}`, { vitals: vitals(part.vitals) });
      case "all-missing":
        return t("queue.reason.allMissing");
      case "no-score":
        return t("queue.reason.noScore");
      default:
        return t(`queue.reason.${part.kind}`);
    }
  };

  return (urgency) => {
    const parts = reasonParts(urgency);
    const dangers = parts.filter((part) => part.kind === "flag").map(say);
    const rest = parts.filter((part) => part.kind !== "flag");
    return { dangers: dangers.join(" · "), rest: joined(rest, say) };
  };
}

/** What is missing belongs to the score, so a comma joins them; a dot parts the others. */
function joined(parts: readonly ReasonPart[], say: (part: ReasonPart) => string): string {
  return parts.reduce((text, part) => {
    if (text === "") return say(part);
    const toScore = part.kind === "missing" || part.kind === "all-missing";
    return `${text}${toScore ? ", " : " · "}${say(part)}`;
  }, "");
}
