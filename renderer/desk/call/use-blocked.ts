import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";

const againMs = 15_000;

/** No calls with this consult's centre; asked again and again, since the hospital may lift it at any time. */
export function useBlocked(consultId: ConsultId, asks: boolean): boolean {
  const answer = useCall("call.blocked", { consultId }, { enabled: asks, staleTimeMs: 0, everyMs: againMs });
  return asks && answer.data?.blocked === true;
}
