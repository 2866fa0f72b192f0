import { expect, it } from "vitest";
import { aimsOf } from "./aims.ts";
import { drawnStepKinds, faultKinds } from "./plan-kinds.ts";
import { planOf } from "./plan.ts";

it("any 1,500 days in a row aim ten times and more at each pair of fault and step, and keep the server it needs", () => {
  for (const first of [1, 1_501, 777]) {
    const times = new Map<string, number>();
    for (let seed = first; seed < first + 1_500; seed += 1)
      for (const { fault, on } of aimsOf(seed))
        times.set(`${fault} × ${on}`, (times.get(`${fault} × ${on}`) ?? 0) + 1);
    expect(times.size).toBe((faultKinds.length - 1) * drawnStepKinds.length);
    expect(Math.min(...times.values())).toBeGreaterThanOrEqual(10);
    const uploads = Array.from({ length: 1_500 }, (_, at) => planOf(first + at).faults).flat();
    const struck = uploads.flatMap(({ fault, on }) => (on === "upload" ? [fault] : []));
    expect(new Set(struck).size).toBe(faultKinds.length - 1);
  }
  for (let seed = 1; seed <= 300; seed += 1) {
    const { faults } = planOf(seed);
    const aimsAtGreeting = faults.some(({ isAimed, on }) => isAimed && on === "greet");
    if (aimsAtGreeting) expect(faults.map(({ fault }) => fault)).not.toContain("not-atomic");
  }
});
