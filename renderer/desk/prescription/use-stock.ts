import type { MedicineStock } from "../../../shared/contract/writing-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";

/** Where medicines are to be had for this consult's patient; nothing is known of what is not on the list. */
export function useStock(
  consultId: ConsultId,
  medicineIds: readonly string[],
): (medicineId: string) => MedicineStock | undefined {
  const ids = [...new Set(medicineIds)].slice(0, 60);
  const stock = useCall(
    "prescription.stock",
    { consultId, medicineIds: ids },
    { enabled: ids.length > 0, keepPrevious: true },
  ).data;
  return (medicineId) => stock?.find((one) => one.medicineId === medicineId);
}
