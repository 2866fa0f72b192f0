import { useTranslation } from "react-i18next";

/** The language in which the screen speaks now. */
export function useLanguage(): "en" | "hi" {
  return useTranslation().i18n.language.startsWith("hi") ? "hi" : "en";
}
