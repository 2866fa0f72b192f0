import { expect, it } from "vitest";
import { markedBy, writtenBy } from "./written-by.ts";

const meena = { reference: "Practitioner/w", name: "Meena Kalpit" };

it("a version names its own writer, never the one before it", () => {
  const first = markedBy({ profile: ["urn:p"] }, meena);
  expect(writtenBy({ resourceType: "Patient", meta: first })).toBe("Meena Kalpit");
  const second = markedBy(first, { reference: "Practitioner/d", name: "Dr Chandrika Kalpit" });
  expect(second.extension).toHaveLength(1);
  expect(writtenBy({ resourceType: "Patient", meta: second })).toBe("Dr Chandrika Kalpit");
  expect(markedBy(second, undefined)).toEqual({ profile: ["urn:p"] });
});
