import type { DiagnosticReport, Resource } from "@medplum/fhirtypes";
import type { TimelineEntry } from "../contract/consult-view.ts";
import type { StoryPart } from "../domain/story.ts";
import { measuredPart } from "./measured-part.ts";
import { documentsOf } from "./read-reports.ts";
import { list, localReference, ofType, referenceOf, words } from "./reading.ts";
import { texts, titled } from "./story-title.ts";

/** Reports with something to open, and reports that are results only. */
export function documentEntries(
  record: readonly Resource[],
  idOf: (reference: string) => string,
): TimelineEntry[] {
  const documents = documentsOf(record, idOf);
  const openable = documents.map(({ id, title, at, reference }) => ({
    id,
    at,
    kind: "report" as const,
    title: { text: title },
    documentId: id,
    detail: resultsOf(record, reference),
  }));
  const withContent = new Set(documents.map(({ reference }) => reference));
  const resultsOnly = ofType(record, "DiagnosticReport")
    .filter((each) => !withContent.has(referenceOf(each)) && each.status !== "cancelled")
    .flatMap((each) => {
      const reference = referenceOf(each);
      const at = reportedAt(each);
      const title = titled(words(each.code), "report");
      return at === undefined
        ? []
        : [{ id: idOf(reference), at, kind: "report" as const, title, detail: resultsOf(record, reference) }];
    });
  return [...openable, ...resultsOnly];
}

export function reportedAt(report: DiagnosticReport): string | undefined {
  return report.effectiveDateTime ?? report.effectivePeriod?.start ?? report.issued;
}

function resultsOf(record: readonly Resource[], reference: string): StoryPart[] {
  const report = ofType(record, "DiagnosticReport").find((each) => referenceOf(each) === reference);
  if (report === undefined) return [];
  const wanted = new Set(list(report.result).map((each) => localReference(each)));
  const results = ofType(record, "Observation")
    .filter((each) => wanted.has(referenceOf(each)))
    .flatMap((each) => measuredPart(each) ?? []);
  return [...results, ...texts(report.conclusion)];
}
