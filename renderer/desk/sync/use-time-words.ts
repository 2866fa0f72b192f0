import { usePreferences } from "../app/preferences.tsx";

const today = { hour: "2-digit", minute: "2-digit", hour12: false } as const;
const otherDay = { ...today, day: "numeric", month: "short" } as const;

/** A time on this PC's clock: today's without its day. */
export function useTimeWords(): (iso: string) => string {
  const { language } = usePreferences();
  const locale = language === "hi" ? "hi-IN" : "en-GB";
  return (iso) => {
    const at = new Date(iso);
    const isToday = at.toDateString() === new Date().toDateString();
    return at.toLocaleString(locale, isToday ? today : otherDay);
  };
}
