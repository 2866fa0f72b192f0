import { useEffect } from "react";
import type { CallFigures } from "../../../shared/call/call-figures.ts";
import type { CallSession } from "../../call/call-view.ts";
import { collectFigures } from "../../call/collect-figures.ts";
import type { Signalling } from "../../call/signalling.ts";
import { pageId } from "../live/live-store.ts";

/** Tells the hub what each call left on this page, in numbers, when it is over. A word that is lost costs a figure. */
export function useTellFigures(call: CallSession, signalling: Signalling, taskId: string): void {
  useEffect(() => {
    const collecting = collectFigures(call);
    const told = new Set<string>();
    const tell = (callId: string, figures: CallFigures) => {
      if (told.has(callId) || figures.connectedMs === 0) return;
      told.add(callId);
      void signalling.say({ say: "call-figures", pageId, taskId, callId, figures });
    };
    const look = () => {
      const now = collecting.figures();
      if (now && call.view().phase === "ended") tell(now.callId, now.figures);
    };
    const stop = call.subscribe(look);
    return () => {
      stop();
      collecting.stop();
      const now = collecting.figures();
      if (now) tell(now.callId, now.figures);
    };
  }, [call, signalling, taskId]);
}
