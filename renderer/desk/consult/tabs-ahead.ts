/**
 * Tabs that quick hands pressed behind a Tab that still waits for its answer, each with the letters that it was pressed
 * for: by how many letters they stand behind the words that are asked for.
 */
export type TabsAhead = readonly number[];

/** One more, where something was written on; a second Tab on the same words is the first one's. */
export const tabAhead = (ahead: TabsAhead, behind: number): TabsAhead =>
  behind > (ahead.at(-1) ?? 0) ? [...ahead, behind] : ahead;

/** Without those whose letters were taken away again. */
export const tabsWithin = (ahead: TabsAhead, behind: number): TabsAhead =>
  ahead.filter((one) => one <= behind);

/** What the next one was pressed for, and the others as they then stand behind that. */
export function nextTab(ahead: TabsAhead): { readonly next: number | undefined; readonly rest: TabsAhead } {
  const [next, ...later] = ahead;
  return { next, rest: later.map((one) => one - (next ?? 0)) };
}
