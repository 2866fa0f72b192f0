import type { Language } from "./use-language.ts";

/** Indian time, as on the paper, whatever the phone is set to. */
export function sayWhen(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "hi" ? "hi-IN-u-nu-latn" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: "Asia/Kolkata",
  }).format(new Date(instant));
}
