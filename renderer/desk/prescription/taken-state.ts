import type { PastLine } from "../../../shared/contract/writing-calls.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { isStopped } from "./stop-words.ts";

type TakenState = "open" | "continued" | "stopped";

/** What this draft says of a medicine that the patient takes: any strength of it on a line goes on with it. */
export function takenState(
  past: PastLine,
  { sections, lines }: Draft,
  medicineOf: (id: string) => Medicine | undefined,
): TakenState {
  if (isStopped(sections.advice, past.title)) return "stopped";
  const generic = past.medicine?.generic;
  const goesOn =
    generic !== undefined && lines.some(({ medicineId }) => medicineOf(medicineId)?.generic === generic);
  return goesOn ? "continued" : "open";
}
