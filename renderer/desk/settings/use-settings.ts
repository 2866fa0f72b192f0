import type { Input, Output } from "../../../shared/contract/calls.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";

export const textSizes = [100, 112, 125] as const;

/** What this PC remembers, and the way to change it. */
export function useSettings(): {
  readonly settings: Output<"settings.read"> | undefined;
  readonly write: (changes: Input<"settings.write">) => void;
} {
  const { data } = useCall("settings.read", {});
  const { run } = useAct("settings.write", ["settings.read"]);
  return { settings: data, write: (changes) => void run(changes) };
}
