import { usePreferences } from "./preferences.tsx";
import { useNow } from "./use-now.ts";

const parts = { weekday: "short", day: "numeric", month: "short" } as const;
const time = { hour: "2-digit", minute: "2-digit", hour12: false } as const;

export function Clock() {
  const now = useNow();
  const { language } = usePreferences();
  const locale = language === "hi" ? "hi-IN" : "en-GB";
  return (
    <time dateTime={now.toISOString()}>
      {now.toLocaleDateString(locale, parts)} {now.toLocaleTimeString(locale, time)}
    </time>
  );
}
