import { useHotkeys } from "@mantine/hooks";
import { once } from "./once.ts";

/** Keys by their place on the keyboard, so that a Hindi layout has the same; also while a field has the focus. */
export function usePhysicalKeys(all: readonly (readonly [string, () => void])[]): void {
  useHotkeys(
    all.map(([hotkey, act]) => [hotkey, once(act), { preventDefault: true, usePhysicalKeys: true }]),
    [],
  );
}
