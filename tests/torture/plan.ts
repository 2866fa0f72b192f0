import { type Dice, dice } from "./chance.ts";
import type { Line } from "./fate.ts";

/** Writing, and who dies in it. */
export type Round = {
  readonly line: Line;
  readonly throughScreen: boolean;
  /** A second window of the same desk, which writes the same consults. */
  readonly twoWindows: boolean;
  /** From the first letter saved in the round; absent where the process lives through it. */
  readonly deskDiesAtMs?: number;
  readonly hubDiesAtMs?: number;
  /** The hub stays away until the desk is up again: it starts, and signs in, without line. */
  readonly hubComesLate: boolean;
  readonly jumps: readonly {
    readonly who: "desk" | "hub";
    readonly atMs: number;
    readonly offsetS: number;
  }[];
};

/** What befalls one cycle; a pure function of seed and cycle. */
export type Plan = {
  /** One after the other, without anything being delivered between: a desk may die again on what its last death left. */
  readonly rounds: readonly Round[];
  /** Killed once more so long after it was ready: while signing in, or while delivering. */
  readonly again?: { readonly who: "desk" | "hub"; readonly atMs: number };
};

const twoDaysS = 2 * 86_400;

export function planOf(seed: number, cycle: number): Plan {
  const draws = dice(seed, cycle, "plan");
  const throughScreen = cycle % 20 === 10;
  const rounds = Array.from({ length: 1 + draws.below(3) }, (_none, at) =>
    roundOf(draws, throughScreen && at === 0),
  );
  const again =
    draws.below(4) === 0
      ? { who: draws.pick<"desk" | "hub">(["desk", "desk", "desk", "hub"]), atMs: draws.below(700) }
      : undefined;
  return { rounds, ...(again === undefined ? {} : { again }) };
}

function roundOf(draws: Dice, throughScreen: boolean): Round {
  // A hub takes longer to start than a desk: it dies in every other round, so that there are more of both.
  const who = draws.pick(["desk", "desk", "desk", "desk", "desk", "both", "both", "both", "both", "hub"]);
  const longestMs = throughScreen ? 8_000 : 1_500;
  const at = (): number => 50 + draws.below(longestMs);
  const line = draws.pick<Line>(["bad", "bad", "bad", "bad", "good", "dead"]);
  const [desk, hub] = [at(), at()];
  const offset = (): number => Math.round((draws.chance() * 2 - 1) * twoDaysS);
  const jumps = Array.from({ length: draws.below(3) }, () => ({
    who: draws.pick<"desk" | "hub">(["desk", "hub"]),
    atMs: at(),
    offsetS: offset(),
  }));
  return {
    line,
    throughScreen,
    twoWindows: draws.below(3) === 0,
    ...(who === "hub" ? {} : { deskDiesAtMs: desk }),
    ...(who === "desk" ? {} : { hubDiesAtMs: hub }),
    hubComesLate: draws.below(4) === 0,
    jumps,
  };
}
