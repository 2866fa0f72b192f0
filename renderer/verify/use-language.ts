import { useEffect, useState } from "react";

export type Language = "hi" | "en";
const key = "paramarsh-language";

/** The same choice as on the centre's page of this device. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(kept);
  useEffect(() => {
    document.documentElement.lang = language;
    try {
      localStorage.setItem(key, language);
    } catch {
      // A browser that keeps nothing still shows the language.
    }
  }, [language]);
  return [language, setLanguage];
}

function kept(): Language {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "hi";
  } catch {
    return "hi";
  }
}
