import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { ticks } from "./ticks.ts";

export function useTicked(paperId: string): readonly [readonly string[], (id: string, on: boolean) => void] {
  const { texts } = useServices();
  return [ticks.read(useStore(texts.newest), paperId), (id, on) => ticks.set(texts, paperId, id, on)];
}
