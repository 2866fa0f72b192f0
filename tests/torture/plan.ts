import { dice } from "./chance.ts";
import type { Line } from "./fate.ts";

/** What befalls one cycle; a pure function of seed and cycle. */
export type Plan = {
  readonly line: Line;
  readonly throughScreen: boolean;
  /** From the first letter saved in the cycle; absent where the process lives through it. */
  readonly deskDiesAtMs?: number;
  readonly hubDiesAtMs?: number;
  /** The hub stays away until the desk is up again: it starts, and signs in, without line. */
  readonly hubComesLate: boolean;
  /** Killed once more so long after it was ready: while signing in, or while delivering. */
  readonly again?: { readonly who: "desk" | "hub"; readonly atMs: number };
  readonly jumps: readonly {
    readonly who: "desk" | "hub";
    readonly atMs: number;
    readonly offsetS: number;
  }[];
};

const twoDaysS = 2 * 86_400;

export function planOf(seed: number, cycle: number): Plan {
  const draws = dice(seed, cycle, "plan");
  // A hub takes four times as long to start as a desk: it dies in every other cycle, so that there are more of both.
  const who = draws.pick(["desk", "desk", "desk", "desk", "desk", "both", "both", "both", "both", "hub"]);
  const throughScreen = cycle % 20 === 10;
  const longestMs = throughScreen ? 8_000 : 1_800;
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
    ...(who === "hub" ? {} : { deskDiesAtMs: desk }),
    ...(who === "desk" ? {} : { hubDiesAtMs: hub }),
    hubComesLate: draws.below(4) === 0,
    ...(draws.below(4) === 0
      ? {
          again: { who: draws.pick<"desk" | "hub">(["desk", "desk", "desk", "hub"]), atMs: draws.below(700) },
        }
      : {}),
    jumps,
  };
}
