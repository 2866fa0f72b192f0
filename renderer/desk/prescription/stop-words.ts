import type { Edit } from "../../../shared/domain/draft.ts";

/** What the advice says to the patient of a medicine that is to be taken no more; both languages on one line. */
const stopLine = (title: string): string => `STOP: ${title} (यह दवा बंद करें)`;

export const isStopped = (advice: string, title: string): boolean =>
  advice.split("\n").includes(stopLine(title));

/** Writes the line into the advice; nothing where it stands there. */
export function stopEdits(advice: string, title: string): readonly Edit[] {
  if (isStopped(advice, title)) return [];
  const insert = `${advice === "" || advice.endsWith("\n") ? "" : "\n"}${stopLine(title)}`;
  return [{ kind: "splice", section: "advice", at: advice.length, remove: 0, insert }];
}

/** Takes the line out again; nothing where it is gone. */
export function undoStopEdits(advice: string, title: string): readonly Edit[] {
  const line = stopLine(title);
  const lines = advice.split("\n");
  const place = lines.indexOf(line);
  if (place === -1) return [];
  const at = lines.slice(0, place).join("\n").length;
  // With the line end before it; of the first line, the one behind it.
  const remove = place === 0 ? line.length + (lines.length > 1 ? 1 : 0) : line.length + 1;
  return [{ kind: "splice", section: "advice", at, remove, insert: "" }];
}
