import type { ConsultView } from "../../../shared/contract/consult-view.ts";

export type Change = ConsultView["sinceLastVisit"]["changes"][number];

/** A new thing is told in words and takes twice the room of a number. */
export const cellsOf = ({ what }: Change, columns: number): number =>
  Math.min(what.startsWith("new-") ? 2 : 1, columns);

/** What a doctor must not miss stands first, so that folding never hides it behind a pulse. */
export function byWeight(changes: readonly Change[]): readonly Change[] {
  const weight = ({ what, outOfBand }: Change): number =>
    what === "new-allergy" ? 0 : outOfBand ? 1 : what.startsWith("new-") ? 2 : 3;
  return changes.toSorted((one, other) => weight(one) - weight(other));
}

/** How many of the changes stand in so many rows, with one cell left for "+n more" where not all do. */
export function shownOf(changes: readonly Change[], columns: number, rows: number): number {
  const cells = changes.map((change) => cellsOf(change, columns));
  if (fits(cells, columns, rows)) return changes.length;
  for (let shown = changes.length - 1; shown > 0; shown -= 1) {
    if (fits([...cells.slice(0, shown), 1], columns, rows)) return shown;
  }
  return 0;
}

function fits(cells: readonly number[], columns: number, rows: number): boolean {
  let row = 1;
  let used = 0;
  for (const wide of cells) {
    if (used + wide > columns) {
      row += 1;
      used = 0;
    }
    used += wide;
  }
  return row <= rows;
}
