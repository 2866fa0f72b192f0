import { useMemo } from "react";
import { useCall } from "../../bridge/use-call.ts";
import { type Alarm, inOrder, redAlarms } from "./alarm.ts";

/** What rings at this desk now, the furthest first. */
export function useAlarms(): readonly Alarm[] {
  const rows = useCall("queue.list", {}).data?.rows;
  return useMemo(() => inOrder(redAlarms(rows ?? [])), [rows]);
}
