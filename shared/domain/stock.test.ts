import { expect, it } from "vitest";
import { stockDefaults } from "../knowledge/stock-table.ts";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { type CentreStock, equivalentsOf, mergeTold, whereToGet } from "./stock.ts";

const named = (generic: string, strength: string, form = "tablet") => {
  const found = medicines.find(
    (one) => one.generic === generic && one.strength === strength && one.form === form,
  );
  if (!found) throw new Error(`the table lacks ${generic} ${strength}`);
  return found;
};
const at = "2026-11-20T05:00:00.000Z";
const centre = (told: CentreStock["told"], facility: CentreStock["facility"] = "SHC"): CentreStock => ({
  facility,
  told,
  defaults: stockDefaults,
});
const paracetamol = named("paracetamol", "500 mg");

it("says what such a centre usually has until the centre has said it, and then what the centre said", () => {
  expect(paracetamol.nlemLevel).toBe("P");
  expect(whereToGet(paracetamol, centre([]))).toEqual({ place: "centre" });
  const out = { medicineId: paracetamol.id, state: "out" as const, at };
  expect(whereToGet(paracetamol, centre([out]))).toEqual({ place: "PHC", told: out });
  const low = { ...out, state: "low" as const };
  expect(whereToGet(paracetamol, centre([low]))).toEqual({ place: "centre-low", told: low });
});

it("sends on to the next larger place that usually has it, and else to the chemist's", () => {
  const levels = (["S", "T"] as const).map((nlemLevel) => whereToGet({ id: "x", nlemLevel }, centre([])));
  expect(levels).toEqual([{ place: "CHC" }, { place: "DH" }]);
  expect(whereToGet({ id: "x" }, centre([]))).toEqual({ place: "buy" });
  // A district hospital that lacks it has nobody larger to send to.
  expect(
    whereToGet({ id: "x", nlemLevel: "P" }, centre([{ medicineId: "x", state: "out", at }], "DH")),
  ).toMatchObject({ place: "buy" });
});

it("offers the same molecule first, then what is listed of its class, and only what the centre has", () => {
  const amlodipine = named("amlodipine", "5 mg");
  const told = medicines
    .filter(({ generic, strength }) => generic === "amlodipine" && strength !== "2.5 mg")
    .map(({ id }) => ({ medicineId: id, state: "out" as const, at }));
  const offered = equivalentsOf(amlodipine, medicines, centre(told));
  expect(offered[0]).toMatchObject({ kind: "same", medicine: { generic: "amlodipine", strength: "2.5 mg" } });
  for (const { medicine, kind, where } of offered) {
    expect(where.place).toMatch(/^centre/u);
    expect(medicine.route).toBe("oral");
    if (kind === "class") expect(["O", "A", "B"]).toContain(medicine.list);
  }
});

it("keeps the newest word on a medicine, in whatever order they arrive", () => {
  const early = { medicineId: "x", state: "in" as const, at };
  const late = { medicineId: "x", state: "out" as const, at: "2026-11-21T05:00:00.000Z" };
  expect(mergeTold([late], [early])).toEqual([late]);
  expect(mergeTold([early], [late])).toEqual([late]);
});
