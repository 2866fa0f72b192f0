import { useTranslation } from "react-i18next";
import type { StoryPart, StoryTitle } from "../../../shared/domain/story.ts";
import { sayDay } from "./say-when.ts";
import { useLanguage } from "./use-language.ts";

/** Says a piece of the patient's story in the language of the screen. */
export function useStoryWords(): (part: StoryPart | StoryTitle) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (part) => {
    if ("text" in part) return part.text;
    if ("word" in part) return t(`story.word.${part.word}`);
    if ("until" in part) return t("story.until", { date: sayDay(part.until, language) });
    if ("more" in part) return t("story.more", { count: part.more });
    const what =
      part.thing === undefined ? ("name" in part ? (part.name ?? "") : "") : t(`story.thing.${part.thing}`);
    if ("value" in part) return `${what} ${part.value}`;
    if ("isSo" in part) return t(part.isSo ? "story.isSo" : "story.isNotSo", { what });
    return t("story.notMeasured", { what, reason: part.notMeasured });
  };
}
