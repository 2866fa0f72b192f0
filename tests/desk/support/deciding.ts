import type { Desk } from "../../../electron/desk/desk.ts";
import type { Input } from "../../../shared/contract/calls.ts";
import { ask } from "./practice-desk.ts";

type Decision = Input<"conflict.decide">;

/** What is decided about two versions by whoever looks at them now. */
export async function deciding(desk: Desk, told: Omit<Decision, "mark">): Promise<Decision> {
  const { mark } = await ask(desk, "conflict.show", { id: told.id });
  return { ...told, mark };
}
