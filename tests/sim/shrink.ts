import type { Plan } from "./plan.ts";

/** The smallest plan that still breaks the same rule: faults and acts are left out as long as it does. */
export function shrink(plan: Plan, stillFails: (plan: Plan) => boolean): Plan {
  let least = plan;
  for (let before = Infinity; before > sizeOf(least);) {
    before = sizeOf(least);
    least = thin(least, "faults", stillFails);
    least = thin(least, "acts", stillFails);
  }
  return least;
}

const sizeOf = ({ acts, faults }: Plan): number => acts.length + faults.length;

function thin(plan: Plan, part: "acts" | "faults", stillFails: (plan: Plan) => boolean): Plan {
  let least = plan;
  for (let size = Math.ceil(least[part].length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least[part].length;) {
      const fewer = { ...least, [part]: [...least[part].slice(0, at), ...least[part].slice(at + size)] };
      if (stillFails(fewer)) least = fewer;
      else at += size;
    }
  }
  return least;
}
