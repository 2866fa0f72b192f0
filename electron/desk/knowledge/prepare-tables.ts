import { setTimeout as pause } from "node:timers/promises";
import { lineReadingOf } from "../../../shared/dose-line/line-reading.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import { type OwnWriting, suggestFor } from "../../../shared/knowledge/note-suggestions.ts";
import { searchMedicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import type { Speciality } from "../../../shared/domain/speciality.ts";
import { doseNames } from "../dose-names.ts";

/** What the screen asks meanwhile comes first. */
const betweenMs = 200;

/**
 * Makes what is made at a table's first search, some seconds before the first letter: it would wait for it, and with it
 * every letter that is to be saved.
 */
export async function prepareTables(knowledge: Knowledge, speciality: Speciality): Promise<void> {
  const nobody: OwnWriting = { speciality, timesOf: () => 0, phrases: [] };
  const offers = (section: "diagnosis" | "investigations" | "advice", text: string) => () =>
    suggestFor(section, text, nobody, new Date(0).toISOString(), knowledge);
  const searches: readonly (() => unknown)[] = [
    offers("diagnosis", "a"),
    () => searchMedicines("a", 1, () => 0, knowledge.medicines),
    () => lineReadingOf("pcm 500 tds 5d", doseNames(knowledge.medicines)),
    offers("investigations", "a"),
    offers("advice", "a"),
    offers("advice", ".a"),
  ];
  for (const search of searches) {
    await pause(betweenMs, undefined, { ref: false });
    search();
  }
}
