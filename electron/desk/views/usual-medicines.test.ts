import { expect, it } from "vitest";
import { medicines, searchMedicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import type { Speciality } from "../../../shared/domain/speciality.ts";
import type { Use } from "../db/stores/writing-use.ts";
import { mostWritten, usualMedicines } from "./usual-medicines.ts";

const used = (item: string, times: number, last: string | null = null): [string, Use] => [
  item,
  { item, times, last },
];
const genericsFor = (text: string, speciality: Speciality, uses: ReadonlyMap<string, Use>) => {
  const usual = usualMedicines(uses, speciality, medicines);
  const found = searchMedicines(text, 400, ({ id }) => usual.get(id)?.weight ?? 0, medicines);
  return [...new Set(found.map(({ generic }) => generic))];
};

it("what this doctor writes comes first, then what the speciality writes, then what each centre is to have", () => {
  const own = new Map([used("ambrisentan-5mg-tablet", 2), used("amantadine-100mg-capsule", 1)]);
  const medicine = genericsFor("am", "medicine", own);
  expect(medicine.slice(0, 3)).toEqual(["ambrisentan", "amantadine", "amlodipine"]);
  const psychiatry = genericsFor("am", "psychiatry", own);
  expect(psychiatry.slice(0, 3)).toEqual(["ambrisentan", "amantadine", "amitriptyline"]);
  // Level P before a medicine that the National List does not name, though spelt alike.
  for (const order of [medicine, psychiatry])
    expect(order.indexOf("amoxicillin")).toBeLessThan(order.indexOf("amorolfine"));
  expect(genericsFor("am", "medicine", new Map())[0]).toBe("amlodipine");
});

it("before a letter is typed, whole lines: the doctor's own most written first, none that has no line", () => {
  const line = JSON.stringify({ doseAmount: 1, frequency: "night", meal: "any", durationDays: 10 });
  const uses = new Map([
    used("ambrisentan-5mg-tablet", 9),
    used("amlodipine-5mg-tablet", 2, line),
    used("azithromycin-500mg-tablet", 3, line),
  ]);
  const usual = usualMedicines(uses, "medicine", medicines);
  const offered = mostWritten(usual, medicines, 5).map(({ id }) => id);
  expect(offered.slice(0, 2)).toEqual(["azithromycin-500mg-tablet", "amlodipine-5mg-tablet"]);
  expect(offered).toHaveLength(5);
  expect(offered).not.toContain("ambrisentan-5mg-tablet");
  expect(usual.get("amlodipine-5mg-tablet")?.parts).toMatchObject({ frequency: "night", durationDays: 10 });
});
