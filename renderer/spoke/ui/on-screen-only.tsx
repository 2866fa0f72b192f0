import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { useWords } from "../words/use-words.ts";
import { Notice } from "./parts.tsx";

/** Beside fields that are kept at each letter: says when the device has no room for it. */
export function OnScreenOnly() {
  const { common } = useWords();
  return useStore(useServices().texts.unkept).size === 0 ? null : (
    <Notice tone="bad">{common.onScreenOnly}</Notice>
  );
}
