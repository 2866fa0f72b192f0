import { useEffect, useRef } from "react";
import { type Alarm, alarmId } from "./alarm.ts";

/** A notice of the system for each new alarm while the window is not in front; only where that was permitted. */
export function useAlarmNotice(alarms: readonly Alarm[], words: string): void {
  const told = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const fresh = alarms.filter((one) => !told.current.has(alarmId(one)));
    told.current = new Set(alarms.map(alarmId));
    if (fresh.length === 0 || document.hasFocus()) return;
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    // No name: the notice shows on a locked screen.
    const notice = new Notification(words, { tag: "paramarsh-alarm", requireInteraction: true });
    notice.onclick = () => window.focus();
  }, [alarms, words]);
}
