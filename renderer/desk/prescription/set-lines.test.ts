import { expect, it } from "vitest";
import { specialities } from "../../../shared/domain/speciality.ts";
import { shippedKnowledge } from "../../../shared/knowledge/knowledge.ts";
import { offeredSets } from "../../../shared/knowledge/offered-sets.ts";
import { newLineId } from "./new-line-id.ts";
import { linesOfSet, setTyped } from "./set-lines.ts";

it("every line of every offered set passes the fields of the prescription whole, as it stands in the table", () => {
  const { orderSets, orderSetMedicines } = shippedKnowledge;
  const sets = orderSets.flatMap(({ words }) =>
    specialities.flatMap((one) => offeredSets(words.en, one, shippedKnowledge)),
  );
  const seen = new Set<string>();
  for (const set of sets) {
    seen.add(set.id);
    const lines = linesOfSet(set, newLineId).map(({ line: { id: _drawn, ...line } }) => line);
    expect(lines).toEqual(orderSetMedicines.filter((one) => one.set === set.id).map(({ line }) => line));
  }
  expect(seen.size).toBe(new Set(orderSetMedicines.map(({ set }) => set)).size);
});

it("a dot before the name asks for a set, and a dot within a number does not", () => {
  expect(setTyped(".back pain")).toBe("back pain");
  expect(setTyped(" .")).toBe("");
  expect(setTyped("permethrin 0.5")).toBeUndefined();
  expect(setTyped(undefined)).toBeUndefined();
});
