import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";

/** Two consults may be open; each has its number and colour in the order in which the queue lists them. */
export type Slot = 1 | 2;

/** The slot of a consult, or undefined for one that is only being read. */
export function useSlot(consultId: ConsultId): Slot | undefined {
  const queue = useCall("queue.list", {});
  const open = queue.data?.rows.filter((row) => row.mine) ?? [];
  const index = open.findIndex((row) => row.consultId === consultId);
  if (index === 0) return 1;
  return index === 1 ? 2 : undefined;
}
