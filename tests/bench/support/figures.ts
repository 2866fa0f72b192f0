import { randomFrom } from "../fixture/random.ts";

/** Times of one variant, in milliseconds, round by round. */
export type Timed = { readonly rounds: readonly (readonly number[])[] };

export type Figures = { readonly p50: number; readonly p99: number; readonly n: number };

export function figuresOf({ rounds }: Timed): Figures {
  const all = rounds.flat();
  return { p50: quantile(all, 0.5), p99: quantile(all, 0.99), n: all.length };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1));
  return sorted[at] ?? Number.NaN;
}

/**
 * How many times as long `one` takes as `other`: the median over the rounds of what one round's medians say. What
 * disturbs a round disturbs both in it.
 */
export function ratioOf(one: Timed, other: Timed, share = 0.5): Ratio {
  const each = one.rounds.map(
    (round, at) => quantile(round, share) / quantile(other.rounds[at] ?? [], share),
  );
  return { median: quantile(each, 0.5), low: Math.min(...each), high: Math.max(...each) };
}
export type Ratio = { readonly median: number; readonly low: number; readonly high: number };

/** The other way round: of a rival's time in ours. */
export const inverse = ({ median, low, high }: Ratio): Ratio => ({
  median: 1 / median,
  low: 1 / high,
  high: 1 / low,
});

/** The ratio of the medians, and where 95 of 100 such runs would find it: rounds are drawn again with replacement. */
export function confidenceOf(one: Timed, other: Timed): Ratio {
  const random = randomFrom(2);
  const ratioIn = (places: readonly number[]): number => {
    const drawn = ({ rounds }: Timed) => places.flatMap((at) => rounds[at] ?? []);
    return quantile(drawn(one), 0.5) / quantile(drawn(other), 0.5);
  };
  const places = one.rounds.map((_, at) => at);
  const drawn = Array.from({ length: 2_000 }, () => ratioIn(places.map(() => random.one(places))));
  return { median: ratioIn(places), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}
