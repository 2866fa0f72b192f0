import { expect, it } from "vitest";
import { notAsked } from "./fact.ts";
import { intakeFacts } from "./intake.ts";

it("a centre's page that was loaded before breastfeeding was asked did not ask it", () => {
  const told = { allergies: notAsked, medicines: notAsked, pregnancy: notAsked };
  expect(intakeFacts.parse(told).breastfeeding).toEqual(notAsked);
});
