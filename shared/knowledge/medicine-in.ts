import type { Medicine } from "../domain/medicine.ts";
import { onceFor } from "./once-for.ts";

const byId = onceFor(
  (list: readonly Medicine[]): ReadonlyMap<string, Medicine> =>
    new Map(list.map((medicine) => [medicine.id, medicine])),
);

/** A medicine of a list by the id that records hold. */
export const medicineIn = (list: readonly Medicine[], id: string): Medicine | undefined => byId(list).get(id);
