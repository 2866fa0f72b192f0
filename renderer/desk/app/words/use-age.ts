import { useTranslation } from "react-i18next";
import type { Age } from "../../../../shared/contract/queue-view.ts";
import type { Sex } from "../../../../shared/domain/patient.ts";
import { spanOf } from "./span.ts";

/** "58 y", "about 60 y", "5 months", or that it was not asked. */
export function useAge(): (age: Age | undefined) => string {
  const { t } = useTranslation();
  return (age) => {
    if (!age) return t("common.age.notAsked");
    const words = t(`common.age.${age.unit}`, { count: age.value });
    return age.approximate ? t("common.age.about", { age: words }) : words;
  };
}

/** Age and sex as one short fact beside the name: "58 y, F". */
export function useAgeSex(): (age: Age | undefined, sex: Sex) => string {
  const { t } = useTranslation();
  const words = useAge();
  return (age, sex) => `${words(age)}, ${t(`common.sex.${sex}`)}`;
}

/** A span in words: "32 min", "2 h 5 min", "3 days". */
export function useSpan(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) => {
    const span = spanOf(ms);
    switch (span.unit) {
      case "now":
        return t("common.span.now");
      case "minutes":
        return t("common.span.minutes", { minutes: span.minutes });
      case "hours":
        return t("common.span.hours", { hours: span.hours, minutes: span.minutes });
      case "days":
        return t("common.span.days", { count: span.days });
    }
  };
}
