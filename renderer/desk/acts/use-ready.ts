import { useEffect } from "react";
import type { ConsultAct } from "../../../shared/domain/consult-act.ts";

/** Tells the dialog what the fields make now; the same content twice is told once. */
export function useReady(onReady: (act: ConsultAct | undefined) => void, act: ConsultAct | undefined): void {
  const text = JSON.stringify(act);
  useEffect(() => {
    // Our own value, written just above: the text only keeps the effect from running at every drawing.
    onReady(text === undefined ? undefined : (JSON.parse(text) as ConsultAct));
  }, [onReady, text]);
}
