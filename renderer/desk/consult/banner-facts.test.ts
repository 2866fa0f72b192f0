import { describe, expect, it } from "vitest";
import { allergyFact, currentMedicinesFact, groupedAbha, initials, listFact } from "./banner-facts.ts";

describe("the banner's facts", () => {
  it("name the substance first, then reaction and year", () => {
    const fact = allergyFact({
      state: "known",
      value: [{ substance: "Penicillin", reaction: "rash", since: "2019-04-02" }, { substance: "Aspirin" }],
    });
    expect(fact).toEqual({ state: "known", text: "Penicillin: rash, 2019; Aspirin", danger: true });
  });

  it("keep none and not asked apart", () => {
    expect(allergyFact({ state: "none" }).state).toBe("none");
    expect(allergyFact({ state: "not-asked" }).state).toBe("not-asked");
    expect(listFact({ state: "not-asked" }).state).toBe("not-asked");
  });

  it("give each current medicine with its dose where it is known", () => {
    const fact = currentMedicinesFact({
      state: "known",
      value: [{ name: "Telmisartan", dose: "40 mg" }, { name: "Metformin" }],
    });
    expect(fact).toMatchObject({ text: "Telmisartan 40 mg, Metformin" });
  });

  it("take initials from the first and the last name, in any script", () => {
    expect(initials("Vidya Namuna Devi")).toBe("VD");
    expect(initials("Misal")).toBe("M");
    expect(initials("")).toBe("");
  });

  it("group an ABHA number as it is read aloud and leave what is no ABHA number alone", () => {
    expect(groupedAbha("00000000000042")).toBe("00-0000-0000-0042");
    expect(groupedAbha("not yet")).toBe("not yet");
  });
});
