import { sayTime, sayWeekday } from "../consult/say-when.ts";
import { usePreferences } from "./preferences.tsx";
import { useNow } from "./use-now.ts";

export function Clock() {
  const now = useNow();
  const { language } = usePreferences();
  return (
    <time dateTime={now.toISOString()}>
      {sayWeekday(now, language)} {sayTime(now, language)}
    </time>
  );
}
