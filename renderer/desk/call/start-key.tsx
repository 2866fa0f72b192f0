import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { useStartCall } from "./use-start-call.ts";

/** One key calls the open consult's centre, where it may be called. */
export function StartKey({ view }: { readonly view: ConsultView }) {
  const start = useStartCall(view.consultId);
  const connected = useCall("live.state", {}).data?.connected ?? false;
  usePhysicalKeys([[keys.call.hotkey, () => (view.ticket.mine && connected ? start() : undefined)]]);
  return null;
}
