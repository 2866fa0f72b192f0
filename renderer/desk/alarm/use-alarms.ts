import { useMemo } from "react";
import { useCall } from "../../bridge/use-call.ts";
import { type Alarm, inOrder, recallAlarms, redAlarms } from "./alarm.ts";

/** What rings at this desk now, the furthest first. */
export function useAlarms(): readonly Alarm[] {
  const queue = useCall("queue.list", {}).data?.rows;
  const inbox = useCall("inbox.list", {}).data?.rows;
  return useMemo(() => inOrder([...redAlarms(queue ?? []), ...recallAlarms(inbox ?? [])]), [queue, inbox]);
}
