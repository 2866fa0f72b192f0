import { useMemo } from "react";
import { useKeepers } from "./bridge-provider.tsx";
import type { Held } from "./keepers.ts";

/** What this window holds for the doctor until the desk has it; the name says what. */
export function useHeld<T extends Held>(name: string, make: (mayAsk: () => boolean) => T): T {
  const keepers = useKeepers();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- made once, whoever asks first
  return useMemo(() => keepers.held(name, make), [keepers, name]);
}
