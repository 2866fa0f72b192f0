import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import { useCalls, useCallView, useHeldCall } from "./call-provider.tsx";
import { isInCall } from "./keep-notes.ts";

/** Calls this consult's centre; does nothing while any call runs, or while the ticket is not known. */
export function useStartCall(consultId: ConsultId): () => void {
  const { calls } = useCalls();
  const view = useCallView(useHeldCall());
  const taskId = useCall("call.about", { consultId }).data?.taskId;
  return () => {
    if (taskId === undefined || (view && isInCall(view.phase))) return;
    calls.call({ consultId, taskId });
  };
}
