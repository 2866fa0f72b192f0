import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DetailField, detailFields, type PatientDetails } from "../../domain/patient-details.ts";
import { changedDetails, decidedDetails, mergeDetails } from "./merge-details.ts";
import { isSame } from "./same.ts";

const word = fc.constantFrom("a", "b", "c", "d");
const person = fc.record({ relation: fc.constantFrom("father", "husband"), name: word });
/** Few values, so that two people often agree, and often do not. */
const details: fc.Arbitrary<PatientDetails> = fc.record(
  {
    name: word,
    nameDevanagari: word,
    sex: fc.constantFrom("female" as const, "male" as const),
    birthDate: fc.constantFrom("1960", "1961-02", "1962-03-04"),
    phones: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    village: word,
    relative: person,
    guardian: person,
    abha: word,
  },
  { requiredKeys: [] },
);
const single = detailFields.filter((field) => field !== "phones");
/** Of numbers the order says nothing. */
const sorted = ({ phones, ...rest }: PatientDetails) => ({ ...rest, phones: phones?.toSorted() });
const three = fc.tuple(details, details, details);

describe("two people correct one patient", () => {
  it("who changed nothing gets what the other wrote", () => {
    fc.assert(
      fc.property(details, details, (base, other) => {
        for (const { merged } of [mergeDetails(base, base, other), mergeDetails(base, other, base)])
          expect(isSame(sorted(merged), sorted(other))).toBe(true);
        expect(mergeDetails(base, other, other).conflicts).toEqual([]);
      }),
    );
  });

  it("it does not matter who came first, but for the fields in conflict", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const one = mergeDetails(base, mine, theirs);
        const other = mergeDetails(base, theirs, mine);
        expect(one.conflicts).toEqual(other.conflicts);
        for (const field of single.filter((each) => !one.conflicts.includes(each)))
          expect(isSame(one.merged[field], other.merged[field])).toBe(true);
        expect(new Set(one.merged.phones)).toEqual(new Set(other.merged.phones));
      }),
    );
  });

  it("nobody's changed field vanishes: it is in the merge, or a person is asked", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { merged, conflicts } = mergeDetails(base, mine, theirs);
        for (const [changed, by] of [
          [changedDetails(base, mine), mine],
          [changedDetails(base, theirs), theirs],
        ] as const)
          for (const field of changed.filter((one) => one !== "phones"))
            expect(conflicts.includes(field) || isSame(merged[field], by[field])).toBe(true);
        const added = [...(mine.phones ?? []), ...(theirs.phones ?? [])];
        for (const phone of added.filter((one) => !base.phones?.includes(one)))
          expect(merged.phones).toContain(phone);
      }),
    );
  });

  it("what was decided merges without another question, and as decided", () => {
    fc.assert(
      fc.property(three, fc.subarray([...detailFields]), ([base, mine, theirs], mineIn) => {
        const { conflicts } = mergeDetails(base, mine, theirs);
        const decided = decidedDetails(base, mine, theirs, mineIn);
        const again = mergeDetails(decided.base, decided.mine, theirs);
        expect(again.conflicts).toEqual([]);
        for (const field of conflicts) {
          const wanted: PatientDetails = mineIn.includes(field) ? mine : theirs;
          expect(isSame(again.merged[field], wanted[field])).toBe(true);
        }
      }),
    );
  });

  it.each<[DetailField, PatientDetails, PatientDetails, PatientDetails, boolean]>([
    ["village", { village: "Bani" }, { village: "Bani Kalan" }, { village: "Bani" }, false],
    ["village", { village: "Bani" }, { village: "Bani Kalan" }, { village: "Banikhet" }, true],
    ["phones", { phones: ["1"] }, { phones: ["2"] }, { phones: ["1", "3"] }, false],
    ["name", { name: "Asha" }, {}, { name: "Asha Devi" }, true],
  ])("%s of %j, by one %j, by the other %j", (field, base, mine, theirs, asks) => {
    expect(mergeDetails(base, mine, theirs).conflicts.includes(field)).toBe(asks);
  });

  it("of two who each tell a number both are kept", () => {
    const merged = mergeDetails({ phones: ["1"] }, { phones: ["2"] }, { phones: ["1", "3"] });
    expect(merged.merged.phones).toEqual(["3", "2"]);
  });
});
