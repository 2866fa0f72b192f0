import { useEffect, useRef } from "react";

/**
 * A key that was pressed before the desk had answered to the last letter: it waits for that answer, where an answer to
 * an earlier letter would do something else than was meant. Where another text is asked for, it is taken back.
 */
export function useHeldKey(text: string | undefined, isAnswered: boolean, press: () => void): () => void {
  const held = useRef<string>(undefined);
  useEffect(() => {
    if (held.current === undefined) return;
    if (held.current === text && !isAnswered) return;
    const isMeant = held.current === text;
    held.current = undefined;
    if (isMeant) press();
  });
  return () => {
    held.current = text;
  };
}
