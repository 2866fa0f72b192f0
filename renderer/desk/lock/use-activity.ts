import { useEffect } from "react";
import { useClient } from "../../bridge/bridge-provider.tsx";

const tellEveryMs = 10_000;
const input = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells the desk that somebody is there, at most every ten seconds; the desk judges. */
export function useActivity(): void {
  const client = useClient();
  useEffect(() => {
    let toldAtMs = 0;
    const tell = () => {
      if (performance.now() - toldAtMs < tellEveryMs && toldAtMs !== 0) return;
      toldAtMs = performance.now();
      void client.call("session.active", {});
    };
    for (const kind of input) window.addEventListener(kind, tell, { capture: true, passive: true });
    return () => {
      for (const kind of input) window.removeEventListener(kind, tell, { capture: true });
    };
  }, [client]);
}
