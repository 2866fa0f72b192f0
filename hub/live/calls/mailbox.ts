/** A signal on its way to the other party; kept until that party says that it has it. */
export type Mail = {
  readonly from: string;
  readonly generation: number;
  readonly seq: number;
  readonly data: string;
  readonly atMs: number;
};

/** After so long the connection it was about is given up by both pages anyway. */
const keptMs = 120_000;
/** More than two whole negotiations with every candidate. */
const mostMails = 300;
const mostBytes = 600_000;

/** The same signal said again is kept once; what a newer generation has overtaken is let go. */
export function put(box: readonly Mail[], mail: Mail): readonly Mail[] {
  if (box.some((one) => isOf(one, mail) && one.seq === mail.seq)) return box;
  const current = box.filter(({ generation }) => generation >= mail.generation);
  return bounded([...current, mail]);
}

export function taken(box: readonly Mail[], upTo: OfPage & Pick<Mail, "seq">): readonly Mail[] {
  return box.filter((one) => !isOf(one, upTo) || one.seq > upTo.seq);
}

/** Each generation of a page's is counted from 0. */
type OfPage = Pick<Mail, "from" | "generation">;
const isOf = (one: OfPage, other: OfPage): boolean =>
  one.from === other.from && one.generation === other.generation;

export function fresh(box: readonly Mail[], nowMs: number): readonly Mail[] {
  return box.filter(({ atMs }) => nowMs - atMs < keptMs);
}

function bounded(box: readonly Mail[]): readonly Mail[] {
  let bytes = 0;
  let count = 0;
  const newestFirst = box.toReversed();
  const most = newestFirst.findIndex(({ data }) => {
    bytes += data.length;
    count += 1;
    return bytes > mostBytes || count > mostMails;
  });
  return most === -1 ? box : newestFirst.slice(0, most).toReversed();
}
