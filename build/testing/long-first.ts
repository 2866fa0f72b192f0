import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begun last, each would run on alone while the other worker has nothing left to do. */
const long = [
  "tests/torture/torture.test.ts",
  "tests/sim/simulation.test.ts",
  "tests/sim/later-seeds.test.ts",
  "tests/desk/acts.test.ts",
  "tests/desk/two-pcs.test.ts",
  "tests/desk/amend.test.ts",
];

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.some((one) => moduleId.endsWith(one));
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}
