import type { Composition, Task } from "@medplum/fhirtypes";
import { isOutOfUse, isPrescription, papersOf } from "../../../hub/spoke/centre-papers.ts";

/** A spoke never holds two undisputed prescriptions of one consult. */
export function twoPapers(task: Task, compositions: readonly Composition[]): string | undefined {
  const undisputed = compositions.filter((one) => isPrescription(one) && !isOutOfUse(one));
  const given = papersOf(task, compositions).filter((paper) => !paper.void);
  return undisputed.length > 1 || given.length > 1
    ? `${task.id} has ${undisputed.length} undisputed prescriptions`
    : undefined;
}
