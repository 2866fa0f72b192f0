import { useEffect } from "react";
import type { FactChange } from "../../../shared/domain/fact-change.ts";

/** Tells the dialog what the fields make now; the same content twice is told once. */
export function useChange(
  onReady: (change: FactChange | undefined) => void,
  change: FactChange | undefined,
): void {
  const text = JSON.stringify(change);
  useEffect(() => {
    // Our own value, written just above: the text only keeps the effect from running at every drawing.
    onReady(text === undefined ? undefined : (JSON.parse(text) as FactChange));
  }, [onReady, text]);
}
