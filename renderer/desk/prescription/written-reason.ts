import type { Finding } from "../../../shared/domain/finding.ts";
import { mostAnswers, type PrescriptionLine, timesOfDay } from "../../../shared/domain/medicine.ts";
import { answerKey } from "../../../shared/rules/answered.ts";

/** The line with the reason for what holds it; what an earlier reason answered stays answered, and both are read. */
export function withReason(
  line: PrescriptionLine,
  holding: readonly Finding[],
  reason: string,
): PrescriptionLine {
  const before = line.reason === undefined ? [] : (line.answers ?? []);
  return {
    ...line,
    reason: before.length === 0 ? reason : `${line.reason}; ${reason}`,
    // What is answered now is the last to be left out: more than the contract takes would let nothing of the note be saved.
    answers: [...new Set([...before, ...holding.map(answerKey)])].slice(-mostAnswers),
  };
}

/**
 * A reason was written for what stood there: 8 mL explained are not 80 mL explained, nor another medicine. The fields do
 * not show it, and may have been opened before it was given: what the line has now holds.
 */
export function asChanged(line: PrescriptionLine, lines: readonly PrescriptionLine[]): PrescriptionLine {
  const before = lines.find(({ id }) => id === line.id);
  if (before === undefined) return line;
  const { reason: _why, answers: _what, ...rest } = line;
  if (taken(line) !== taken(before) || before.reason === undefined) return rest;
  const { reason, answers } = before;
  return { ...rest, reason, ...(answers === undefined ? {} : { answers }) };
}

/** For what a reason is begun: a line as it is to be taken, and what holds it. */
export const reasonOf = (line: PrescriptionLine, holding: readonly Finding[]): string =>
  JSON.stringify([taken(line), holding.map(answerKey).toSorted()]);

/** What, how much and how long, for comparing. */
const taken = (line: PrescriptionLine): string =>
  JSON.stringify([
    line.medicineId,
    line.doseAmount,
    line.frequency,
    line.grid && timesOfDay.map((time) => line.grid?.[time]),
    line.maxPerDay,
    line.steps,
    line.doses,
    line.durationDays,
    line.untilReview,
  ]);
