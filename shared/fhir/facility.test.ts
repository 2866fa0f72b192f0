import type { Organization } from "@medplum/fhirtypes";
import { describe, expect, it } from "vitest";
import { facilityOf, withFacility } from "./facility.ts";

const centre = (type?: Organization["type"]): Organization => ({
  resourceType: "Organization",
  name: "Namunakot",
  ...(type === undefined ? {} : { type }),
});

describe("the kind of a facility", () => {
  it.each<[Organization["type"], string]>([
    [undefined, "SHC"],
    [[{ text: "Primary Health Centre" }], "PHC"],
    [[{ coding: [{ system: "urn:other", code: "3", display: "Community Health Center" }] }], "CHC"],
    [[{ text: "District Hospital (DH)" }], "DH"],
    [[{ text: "Health and Wellness Centre, PHC" }], "PHC"],
    [[{ text: "Sub-centre, Health & Wellness Centre" }], "SHC"],
  ])("of an imported Organization with the type %o is %s", (type, kind) => {
    expect(facilityOf(centre(type))).toBe(kind);
  });

  it("that the operator gives stands before the imported words, and is given once", () => {
    const imported = centre([{ text: "Primary Health Centre" }]);
    const given = withFacility(withFacility(imported, "DH"), "CHC");
    expect(facilityOf(given)).toBe("CHC");
    expect(given.type).toHaveLength(2);
  });
});
