import { useEffect } from "react";
import { useServices } from "../app/services.ts";

const afterMs = 1_500;
const againMs = 10_000;

/** The live channel's code comes after the first screen stands: nobody waits for it to write a form. */
export function useLive(signedIn: boolean): void {
  const services = useServices();
  useEffect(() => {
    if (!signedIn) return undefined;
    const state = {
      gone: false,
      close: () => {},
      timer: undefined as ReturnType<typeof setTimeout> | undefined,
    };
    const load = async () => {
      try {
        const { openLive } = await import("./open-live.ts");
        if (!state.gone) state.close = openLive(services);
      } catch {
        // The line broke while it was being fetched.
        state.timer = setTimeout(() => void load(), againMs);
      }
    };
    state.timer = setTimeout(() => void load(), afterMs);
    return () => {
      state.gone = true;
      clearTimeout(state.timer);
      state.close();
    };
  }, [services, signedIn]);
}
