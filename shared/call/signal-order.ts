/** What one page said to the other of a call, as it came: late, twice, or after a gap. */
export type HeardSignal = {
  readonly from: string;
  readonly generation: number;
  readonly seq: number;
  readonly data: string;
};

type OfPage = {
  /** The newest that was heard of. */
  readonly generation: number;
  /** The `seq` that is due. */
  readonly next: number;
  readonly held: readonly HeardSignal[];
  readonly gapSinceMs?: number;
};

/**
 * By the page that said it. Each generation is counted from 0: a window that was loaded again keeps its page's id, knows
 * no count, and begins with a new generation.
 */
export type SignalOrder = Readonly<Record<string, OfPage>>;

export const noSignals: SignalOrder = {};

/** A gap that stays so long will not be filled (the hub was restarted): what came after it counts again. */
const gapMs = 3_000;
/** More than any negotiation says; a page that sends more is broken. */
const mostHeld = 500;

export type Ordered = {
  readonly order: SignalOrder;
  /** To be acted on now, each once, in the order in which they were said. */
  readonly ready: readonly HeardSignal[];
  /** Per page, up to which `seq` all were taken; said to the hub, also for what came twice. */
  readonly taken: readonly Pick<HeardSignal, "from" | "generation" | "seq">[];
};

export function hearSignal(order: SignalOrder, signal: HeardSignal, atMs: number): Ordered {
  const { from, generation } = signal;
  const present = order[from];
  // Overtaken: its connection is over.
  if (present && generation < present.generation) return { order, ready: [], taken: [] };
  const before = present?.generation === generation ? present : { generation, next: 0, held: [] };
  const known =
    signal.seq < before.next ||
    before.held.length >= mostHeld ||
    before.held.some(({ seq }) => seq === signal.seq);
  const held = known ? before.held : [...before.held, signal].toSorted((one, other) => one.seq - other.seq);
  const { page, ready } = released({ ...before, held }, atMs);
  return {
    order: { ...order, [from]: page },
    ready,
    taken: page.next > 0 ? [{ from, generation, seq: page.next - 1 }] : [],
  };
}

/** Time passes: gives up on gaps that nobody fills. */
export function skipOldGaps(order: SignalOrder, atMs: number): Ordered {
  const ready: HeardSignal[] = [];
  const taken: Ordered["taken"][number][] = [];
  const pages = Object.entries(order).map(([from, before]) => {
    const first = before.held[0];
    if (!first || before.gapSinceMs === undefined || atMs - before.gapSinceMs < gapMs)
      return [from, before] as const;
    const done = released({ ...before, next: first.seq }, atMs);
    ready.push(...done.ready);
    taken.push({ from, generation: before.generation, seq: done.page.next - 1 });
    return [from, done.page] as const;
  });
  return { order: Object.fromEntries(pages), ready, taken };
}

function released({ generation, next, held, gapSinceMs }: OfPage, atMs: number) {
  const run = held.findIndex(({ seq }, at) => seq !== next + at);
  const ready = run === -1 ? held : held.slice(0, run);
  const rest = held.slice(ready.length);
  const after = next + ready.length;
  if (rest.length === 0) return { page: { generation, next: after, held: rest }, ready };
  // A gap that moved on is a new one.
  const since = ready.length === 0 ? (gapSinceMs ?? atMs) : atMs;
  return { page: { generation, next: after, held: rest, gapSinceMs: since }, ready };
}
