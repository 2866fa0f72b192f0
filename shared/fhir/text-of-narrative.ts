import type { Narrative } from "@medplum/fhirtypes";

const letters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** What `narrative` wrote, as it was written; of another system's narrative its words, without their shape. */
export function textOfNarrative(narrative: Narrative | undefined): string {
  const div = typeof narrative?.div === "string" ? narrative.div : "";
  return div
    .replaceAll(/<\/p>\s*<p>/gu, "\n\n")
    .replaceAll(/<br\s*\/?>/gu, "\n")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => letters[name] ?? whole)
    .trim();
}
