import { isMeasured } from "./dose-units.ts";
import type { Medicine } from "./medicine.ts";

const inMg = { mg: 1, mcg: 0.001, g: 1000 } as const;
/** Forms of which a line counts whole pieces. */
const solids: readonly Medicine["form"][] = ["tablet", "capsule", "sachet", "suppository", "lozenge"];

/**
 * What one counted unit of the form holds, in mg, in the order of the generic's molecules: one tablet, one mL of a
 * syrup. Undefined where form or strength do not say it: eye drops are counted by the drop, injections by the ampoule.
 */
export function mgPerUnit(medicine: Medicine): readonly number[] | undefined {
  const { form, strength } = medicine;
  const plain = strength.replace(/ SR$/, "");
  if (solids.includes(form)) return partsOf(plain);
  const liquid = isMeasured(medicine) ? /^(.+)\/(?:([\d.]+) )?mL$/.exec(plain) : null;
  const parts = liquid === null ? undefined : partsOf(liquid[1] ?? "");
  return parts?.map((mg) => mg / Number(liquid?.[2] ?? 1));
}

function partsOf(text: string): readonly number[] | undefined {
  const parts = text.split(" + ").map((part) => /^([\d.]+) (mg|mcg|g)$/.exec(part));
  if (parts.some((part) => part === null)) return undefined;
  return parts.map((part) => Number(part?.[1]) * inMg[(part?.[2] ?? "mg") as keyof typeof inMg]);
}

/** Without the digits that binary fractions add: 37.5, 0.05. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
