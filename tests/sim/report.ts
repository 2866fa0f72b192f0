import { faultKinds, stepKinds } from "./plan-kinds.ts";
import type { Tally } from "./tally.ts";

/** Hits of each fault on each kind of step, with the sums of both. */
export function tableOf(tally: Tally): string {
  const width = 11;
  const cell = (text: string | number): string => String(text).padStart(width);
  const head = ["".padEnd(17), ...stepKinds.map(cell), cell("all")].join("");
  const rows = faultKinds.map((fault) =>
    [
      fault.padEnd(17),
      ...stepKinds.map((step) => cell(tally.cells[fault][step])),
      cell(tally.byFault[fault]),
    ].join(""),
  );
  const steps = [
    "steps".padEnd(17),
    ...stepKinds.map((step) => cell(tally.byStep[step])),
    cell(tally.steps),
  ].join("");
  return [head, ...rows, steps].join("\n");
}
