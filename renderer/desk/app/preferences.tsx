import { useMantineColorScheme } from "@mantine/core";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { I18nextProvider } from "react-i18next";
import { useState } from "react";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { type Language, makeI18n } from "../i18n/i18n.ts";

export type Scheme = "light" | "dark" | "auto";
export type Preferences = {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly choose: (choice: { readonly language?: Language; readonly colourScheme?: Scheme }) => void;
};

const PreferencesContext = createContext<Preferences | undefined>(undefined);

/** Language and colours: shown at once, then kept by the desk for the next start. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const stored = useCall("settings.read", {}).data;
  const { run: write } = useAct("settings.write", ["settings.read"]);
  const [chosen, setChosen] = useState<{ language?: Language; colourScheme?: Scheme }>({});
  const [i18n] = useState(() => makeI18n("en"));
  const { setColorScheme } = useMantineColorScheme();
  const language = chosen.language ?? stored?.language ?? "en";
  const scheme = chosen.colourScheme ?? stored?.colourScheme ?? "auto";

  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [i18n, language]);
  const textSize = stored?.textSizePercent ?? 100;
  useEffect(() => {
    document.documentElement.style.zoom = `${textSize}%`;
    document.documentElement.style.setProperty("--zoom", String(textSize / 100));
  }, [textSize]);
  useEffect(() => setColorScheme(scheme), [setColorScheme, scheme]);

  const value = useMemo<Preferences>(
    () => ({
      language,
      scheme,
      choose: (choice) => {
        setChosen((before) => ({ ...before, ...choice }));
        void write({ ...choice });
      },
    }),
    [language, scheme, write],
  );
  return (
    <PreferencesContext.Provider value={value}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </PreferencesContext.Provider>
  );
}

export function usePreferences(): Preferences {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error("A component that needs preferences stands outside PreferencesProvider.");
  return value;
}
