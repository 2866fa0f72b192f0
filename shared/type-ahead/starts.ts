/** Texts in order, each with the row that it names: what begins with some letters lies together. */
export type Starts = {
  readonly texts: readonly string[];
  readonly rows: Int32Array;
  readonly ranks: Uint8Array;
};

export type Start = { readonly text: string; readonly row: number; readonly rank: number };

/** By code units, as `startsWith` compares. */
export function startsOf(all: readonly Start[]): Starts {
  const sorted = all.toSorted((one, other) =>
    one.text < other.text ? -1 : one.text > other.text ? 1 : one.rank - other.rank,
  );
  return {
    texts: sorted.map(({ text }) => text),
    rows: Int32Array.from(sorted, ({ row }) => row),
    ranks: Uint8Array.from(sorted, ({ rank }) => rank),
  };
}

/** The first place whose text is not below `wanted`. */
export function firstFrom({ texts }: Starts, wanted: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place behind all that begin with `start`. */
export function endOf(starts: Starts, start: string, from: number): number {
  let low = from;
  let high = starts.texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts.texts[middle] ?? "").startsWith(start)) low = middle + 1;
    else high = middle;
  }
  return low;
}
