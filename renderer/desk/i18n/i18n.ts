import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { english } from "./en.ts";
import { hindi } from "./hi.ts";

export type Language = "en" | "hi";

/** Both languages are in the bundle: switching is immediate and needs no line. */
export function makeI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "desk",
    resources: { en: { desk: english }, hi: { desk: hindi } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  return instance;
}
