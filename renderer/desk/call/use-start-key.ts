import { useEffect, useState } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { callWish } from "./call-wish.ts";
import { useStartCall } from "./use-start-call.ts";

/** One key calls the open consult's centre; pressed before the claim stands, it waits for it. */
export function useStartKey(view: ConsultView, claiming: boolean): boolean {
  const start = useStartCall(view.consultId);
  const live = useCall("live.state", {});
  const about = useCall("call.about", { consultId: view.consultId });
  const connected = live.data?.connected ?? false;
  const loading = live.isPending || about.isPending;
  const [asked, setAsked] = useState(false);
  const { waits, start: starts } = callWish(asked, {
    mine: view.ticket.mine,
    claiming,
    connected,
    loading,
  });
  usePhysicalKeys([[keys.call.hotkey, () => setAsked(true)]]);
  useEffect(() => {
    if (!asked || waits) return;
    const soon = setTimeout(() => {
      setAsked(false);
      if (starts) start();
    });
    return () => clearTimeout(soon);
  }, [asked, waits, starts, start]);
  return waits;
}
