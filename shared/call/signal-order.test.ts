import fc from "fast-check";
import { expect, it } from "vitest";
import { type HeardSignal, hearSignal, noSignals, skipOldGaps } from "./signal-order.ts";

const signal = (seq: number, from = "a", generation = 1): HeardSignal => ({
  from,
  generation,
  seq,
  data: `${from}${seq}`,
});

it("hands on each signal once and in order, however it was shuffled and doubled on the way", () => {
  const said = Array.from({ length: 12 }, (_, seq) => signal(seq));
  const way = fc
    .shuffledSubarray(said, { minLength: 12 })
    .chain((all) => fc.array(fc.constantFrom(...said), { maxLength: 10 }).map((more) => [...all, ...more]));
  fc.assert(
    fc.property(way, (heard) => {
      let order = noSignals;
      const ready: HeardSignal[] = [];
      for (const one of heard) {
        const done = hearSignal(order, one, 0);
        order = done.order;
        ready.push(...done.ready);
      }
      expect(ready).toEqual(said);
    }),
  );
});

it("says again up to where all were taken when a signal comes twice: the hub may have missed it", () => {
  const once = hearSignal(noSignals, signal(0), 0);
  const twice = hearSignal(once.order, signal(0), 0);
  expect(twice.ready).toEqual([]);
  expect(twice.taken).toEqual([{ from: "a", generation: 1, seq: 0 }]);
});

it("counts each generation from its own beginning: a window that was loaded again has kept its page's id and no count", () => {
  const first = hearSignal(noSignals, signal(0), 0);
  const more = hearSignal(first.order, signal(1), 0);
  const again = hearSignal(more.order, signal(0, "a", 2), 0);
  expect(again.ready).toEqual([signal(0, "a", 2)]);
  expect(again.taken).toEqual([{ from: "a", generation: 2, seq: 0 }]);
  // What was said about the last one comes late, and neither opens nor disturbs anything.
  expect(hearSignal(again.order, signal(2), 0)).toEqual({ order: again.order, ready: [], taken: [] });
  expect(hearSignal(again.order, signal(1, "a", 2), 0).ready).toEqual([signal(1, "a", 2)]);
});

it("counts another page from its own beginning", () => {
  const first = hearSignal(noSignals, signal(0, "a"), 0);
  expect(hearSignal(first.order, signal(0, "b"), 0).ready).toEqual([signal(0, "b")]);
});

it("goes on after a gap that nobody fills, and not before", () => {
  const gap = hearSignal(noSignals, signal(3), 1_000);
  expect(gap.ready).toEqual([]);
  expect(skipOldGaps(gap.order, 2_000).ready).toEqual([]);
  const late = skipOldGaps(gap.order, 9_000);
  expect(late.ready).toEqual([signal(3)]);
  expect(hearSignal(late.order, signal(4), 9_000).ready).toEqual([signal(4)]);
});
