import type { Observation, Resource } from "@medplum/fhirtypes";
import type { TimelineEntry } from "../contract/consult-view.ts";
import { measuredWords } from "./measured-words.ts";
import { isBloodPressurePanel, observedAt, vitalKindOf } from "./read-vitals.ts";
import { codings, list, localReference, ofType, referenceOf, words } from "./reading.ts";

/** Longer panels are cut in the line; the trends have them all. */
const mostInLine = 12;

const categoryTitles: Readonly<Record<string, string>> = {
  "vital-signs": "Vitals",
  laboratory: "Laboratory",
  survey: "Questionnaire",
  imaging: "Imaging",
  exam: "Examination",
  "social-history": "Social history",
  procedure: "Measured at a procedure",
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
    (each) => each.status !== "cancelled" && !reported.has(referenceOf(each)),
  );
  const groups = Map.groupBy(own, (each) => `${categoryOf(each)}|${observedAt(each) ?? ""}`);
  return [...groups.values()].flatMap((together) => {
    const [first] = together;
    const at = first && observedAt(first);
    if (first === undefined || at === undefined) return [];
    const lines = together.flatMap((each) => measuredWords(each) ?? []);
    if (lines.length === 0) return [];
    const more = lines.length - mostInLine;
    const detail = [...lines.slice(0, mostInLine), ...(more > 0 ? [`and ${more} more`] : [])].join(" · ");
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

function titleOf(category: string, first: Observation): string {
  return categoryTitles[category] ?? words(first.code) ?? "Observation";
}
