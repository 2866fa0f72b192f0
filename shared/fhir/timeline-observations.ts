import type { Observation, Resource } from "@medplum/fhirtypes";
import type { TimelineEntry } from "../contract/consult-view.ts";
import type { StoryPart, StoryTitle, StoryWord } from "../domain/story.ts";
import { measuredPart } from "./measured-part.ts";
import { isBloodPressurePanel, observedAt, vitalKindOf } from "./read-vitals.ts";
import { titled } from "./story-title.ts";
import { codings, list, localReference, ofType, referenceOf, words } from "./reading.ts";

/** Longer panels are cut in the line; the trends have them all. */
const mostInLine = 12;

const categoryTitles: Readonly<Record<string, StoryWord>> = {
  "vital-signs": "vitals",
  laboratory: "laboratory",
  survey: "questionnaire",
  imaging: "imaging",
  exam: "examination",
  "social-history": "social-history",
  procedure: "measured-at-procedure",
};

/**
 * What was observed at one time, as one line per category. Results that a DiagnosticReport gathers are told by
 * the report's line.
 */
export function observationEntries(
  record: readonly Resource[],
  idOf: (reference: string) => string,
): TimelineEntry[] {
  const reported = new Set(
    ofType(record, "DiagnosticReport").flatMap(({ result }) =>
      list(result).flatMap((each) => localReference(each) ?? []),
    ),
  );
  const own = ofType(record, "Observation").filter(
    (each) => each.status !== "cancelled" && !(reported.size > 0 && reported.has(referenceOf(each))),
  );
  const groups = Map.groupBy(own, (each) => `${categoryOf(each)}|${observedAt(each) ?? ""}`);
  return [...groups.values()].flatMap((together) => {
    const [first] = together;
    const at = first && observedAt(first);
    if (first === undefined || at === undefined) return [];
    const lines = together.flatMap((each) => measuredPart(each) ?? []);
    if (lines.length === 0) return [];
    const more = lines.length - mostInLine;
    const detail: StoryPart[] = [...lines.slice(0, mostInLine), ...(more > 0 ? [{ more }] : [])];
    const place = together.map(({ device }) => device?.display).find((each) => each !== undefined);
    return [
      {
        id: idOf(referenceOf(first)),
        at,
        kind: "observation" as const,
        title: titleOf(categoryOf(first), first),
        detail,
        ...(place === undefined ? {} : { place }),
      },
    ];
  });
}

function categoryOf(observation: Observation): string {
  const told = list(observation.category).flatMap((each) => codings(each))[0]?.code;
  if (told !== undefined) return told;
  const vital = vitalKindOf(observation.code) ?? isBloodPressurePanel(observation.code);
  return vital ? "vital-signs" : "";
}

function titleOf(category: string, first: Observation): StoryTitle {
  const word = categoryTitles[category];
  return word === undefined ? titled(words(first.code), "observation") : { word };
}
