import { useMemo, useSyncExternalStore } from "react";
import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";
import { useKeepers } from "./bridge-provider.tsx";
import type { Keeper } from "./keeper.ts";

/** Keeps a field's text with the desk at each letter; what the desk refuses stays in this window and is offered again. */
export function useKeeper<T>(
  field: string,
  send: (typed: T) => Promise<Result<unknown, Failure>>,
): Keeper<T> & { readonly trouble: Failure | undefined } {
  const keepers = useKeepers();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the field names what is sent
  const keeper = useMemo(() => keepers.of(field, send), [keepers, field]);
  const unkept = useSyncExternalStore(keeper.subscribe, keeper.unkept);
  return { ...keeper, trouble: unkept?.trouble };
}
