/** How much a row is used, by its place: what is used more comes before what is only spelt better. */
export type Weights = Float32Array;

/** The few best of many, kept in order while they come. */
export type Best = {
  readonly add: (row: number, rank: number) => void;
  readonly size: () => number;
  readonly rows: () => readonly number[];
  /** How well each of `rows` fits. */
  readonly ranks: () => readonly number[];
};

const wholeRank = 0;

/**
 * A whole name or abbreviation first; then what is used more; then what fits better; then the table's own order. A row
 * counts once, by its best fit.
 */
export function best(limit: number, weights: Weights | undefined): Best {
  const rows: number[] = [];
  const ranks: number[] = [];
  const isBefore = (row: number, rank: number, at: number): boolean => {
    const otherRow = rows[at] ?? 0;
    const otherRank = ranks[at] ?? 0;
    const isWhole = rank === wholeRank;
    if (isWhole !== (otherRank === wholeRank)) return isWhole;
    const more = (weights?.[row] ?? 0) - (weights?.[otherRow] ?? 0);
    if (more !== 0) return more > 0;
    return rank === otherRank ? row < otherRow : rank < otherRank;
  };
  return {
    add(row, rank) {
      if (rows.length === limit && !isBefore(row, rank, limit - 1)) return;
      const known = rows.indexOf(row);
      if (known !== -1) {
        if ((ranks[known] ?? 0) <= rank) return;
        rows.splice(known, 1);
        ranks.splice(known, 1);
      }
      let at = rows.length;
      while (at > 0 && isBefore(row, rank, at - 1)) at -= 1;
      rows.splice(at, 0, row);
      ranks.splice(at, 0, rank);
      if (rows.length > limit) {
        rows.pop();
        ranks.pop();
      }
    },
    size: () => rows.length,
    rows: () => rows,
    ranks: () => ranks,
  };
}
