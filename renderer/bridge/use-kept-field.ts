import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useKeepers } from "./bridge-provider.tsx";
import type { FieldDesk, FieldNow, KeptField } from "./kept-field.ts";

export type OpenField<T> = FieldNow<T> &
  Pick<KeptField<T>, "now" | "write" | "spend" | "startFrom" | "whenRead">;

/** A field beside the note: the desk keeps it at each letter, and it is read before anything is kept over it. */
export function useKeptField<T>(name: string, desk: FieldDesk<T>): OpenField<T> {
  const keepers = useKeepers();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the name says what is asked and sent
  const field = useMemo(() => keepers.field(name, desk), [keepers, name]);
  useEffect(() => field.open(), [field]);
  const { now, write, spend, startFrom, whenRead } = field;
  return { ...useSyncExternalStore(field.subscribe, now), now, write, spend, startFrom, whenRead };
}
