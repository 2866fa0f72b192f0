import type { FailureKind } from "../../../shared/result/failure.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import { makeStore, useStore } from "../client/store.ts";
import { consultEn } from "./consult-en.ts";
import { consultHi } from "./consult-hi.ts";
import { en } from "./en.ts";
import { formEn } from "./form-en.ts";
import { formHi } from "./form-hi.ts";
import { hi } from "./hi.ts";
import type { Words } from "./words.ts";

export type Language = "hi" | "en";
const dictionaries: Readonly<Record<Language, Words>> = {
  hi: { common: hi, form: formHi, consult: consultHi },
  en: { common: en, form: formEn, consult: consultEn },
};

const key = "paramarsh-language";
const languageStore = makeStore<Language>(read());
/** Another window of this browser has chosen. */
addEventListener("storage", (event) => {
  if (event.key === key) chooseLanguage(read());
});

export function chooseLanguage(language: Language): void {
  document.documentElement.lang = language;
  languageStore.set(language);
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing still shows the language.
  }
}

export const useLanguage = (): Language => useStore(languageStore);

/** What the hub never says to a centre reads as "not possible now". */
export function useFailureWords(): (kind: FailureKind) => string {
  const { failure } = useWords().common;
  const known: Partial<Readonly<Record<FailureKind, string>>> = failure;
  return (kind) => known[kind] ?? failure["not-allowed"];
}

/** Why a text is not taken as long as it is. */
export function useTooLong(mostChars: number): (text: string) => string | undefined {
  const { tooLong } = useWords().common;
  return (text) => {
    const over = text.trim().length - mostChars;
    return over > 0 ? tooLong(mostChars, over) : undefined;
  };
}

export function useWords(): Words & { readonly say: (words: Bilingual) => string } {
  const language = useLanguage();
  return { ...dictionaries[language], say: (words) => words[language] };
}

function read(): Language {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "hi";
  } catch {
    return "hi";
  }
}
