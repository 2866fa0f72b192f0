import { useTranslation } from "react-i18next";

/** How many letters must go; counted as the contracts count, without the space around. */
export const lettersOver = (text: string, most: number): number => Math.max(0, text.trim().length - most);

/** Says of a field how many letters must go, where any must: what was pasted is never cut by itself. */
export function useTooLong(): (text: string, most: number) => string | undefined {
  const { t } = useTranslation();
  return (text, most) => {
    const count = lettersOver(text, most);
    return count === 0 ? undefined : t("common.tooLong", { count });
  };
}
