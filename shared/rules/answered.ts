import type { Finding } from "../domain/finding.ts";
import type { PrescriptionLine } from "../domain/medicine.ts";

/** What a written reason answers: a rule and the row of it that spoke. */
export const answerKey = ({ ruleId, rowId }: Finding): string =>
  rowId === undefined ? ruleId : `${ruleId}/${rowId}`;

/**
 * Whether a finding still holds the signature. A stop always does; what asks for a reason does until one is written
 * for it. A reason written for an allergy does not answer what is asked about a pregnancy later.
 */
export function holds(finding: Finding, lines: readonly PrescriptionLine[]): boolean {
  if (finding.severity !== "reason") return finding.severity === "stop";
  const line = lines.find(({ id }) => id === finding.lineId);
  if (line === undefined || (line.reason ?? "").trim() === "") return true;
  return line.answers !== undefined && !line.answers.includes(answerKey(finding));
}
