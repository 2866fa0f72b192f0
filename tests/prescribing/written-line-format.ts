import { z } from "zod";

/** Parts of a line as `shared/domain/medicine.ts` has them, null where a part must be absent. */
const parts = z.record(z.string(), z.unknown());

/** A line, and either what every pharmacist would understand or what must be asked. */
export const writtenLineCase = z.union([
  z.strictObject({
    id: z.string(),
    text: z.string(),
    means: parts,
    orMedicine: z.array(z.string()).optional(),
    orParts: z.array(parts).optional(),
  }),
  z.strictObject({ id: z.string(), text: z.string(), ask: z.string() }),
]);
