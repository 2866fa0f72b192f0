import type { ReadEnd } from "./read-bundle.ts";

export type Refusal = {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly string[];
};

/** What one file brought, what not and why. */
export type FileReport = {
  readonly file: string;
  readonly taken: Readonly<Record<string, number>>;
  readonly refused: readonly Refusal[];
  readonly danglingReferences: number;
  readonly seconds: number;
  /** A sentence where the file as a whole was not right. */
  readonly problem?: string | undefined;
};

const examplesKept = 3;

/** Counts while an import runs; its size depends on the kinds of trouble, not on the file. */
export function startTally() {
  const taken = new Map<string, number>();
  const refused = new Map<string, { count: number; examples: string[] }>();
  return {
    take: (type: string) => void taken.set(type, (taken.get(type) ?? 0) + 1),
    refuse: (reason: string, where: string) => {
      const group = refused.get(reason) ?? { count: 0, examples: [] };
      group.count += 1;
      if (group.examples.length < examplesKept) group.examples.push(where);
      refused.set(reason, group);
    },
    result: (): Pick<FileReport, "taken" | "refused"> => ({
      taken: Object.fromEntries([...taken].sort(([a], [b]) => a.localeCompare(b))),
      refused: [...refused]
        .map(([reason, group]) => ({ reason, ...group }))
        .sort((a, b) => b.count - a.count),
    }),
  };
}

export function endSentence(end: ReadEnd): string | undefined {
  switch (end.kind) {
    case "complete":
      return undefined;
    case "truncated":
      return `The file ends in the middle, at byte ${end.atByte}. What stood before is kept.`;
    case "broken":
      return `This is not JSON from about byte ${end.atByte} on. What stood before is kept.`;
    case "xml":
      return "This is XML. The import takes FHIR R4 in JSON: export it again as JSON.";
    case "not-json":
      return "This is not JSON.";
    case "empty":
      return "The file is empty.";
  }
}

/** The report as people read it. */
export function reportText(report: FileReport): string {
  const total = Object.values(report.taken).reduce((sum, count) => sum + count, 0);
  const lost = report.refused.reduce((sum, group) => sum + group.count, 0);
  const byType = Object.entries(report.taken).map(([type, count]) => `${type} ${count}`);
  return [
    `${report.file}: ${total} taken, ${lost} not taken, ${report.seconds.toFixed(1)} s`,
    ...(report.problem === undefined ? [] : [`  ${report.problem}`]),
    ...(byType.length > 0 ? [`  taken: ${byType.join(", ")}`] : []),
    ...report.refused.map(
      (group) => `  not taken: ${group.count} × ${group.reason} (${group.examples.join(", ")})`,
    ),
    ...(report.danglingReferences > 0
      ? [`  ${report.danglingReferences} references by search found no single match and are kept as written`]
      : []),
  ].join("\n");
}
