import type { PlannedAct, PlannedFault } from "./planned.ts";
import { faultKinds } from "./plan-kinds.ts";
import { type Random, randomOf } from "./random.ts";

type Act = PlannedAct["act"];
type Turn = readonly [afterMs: number, desk: number, act: Act];

const salt = 0x3c6ef372;
const share = 0.25;

/** Between what is asked of the hub and its answer: whoever signs then signs under a claim that may be lost. */
const atOnceMs = 20;

/** Both PCs of a doctor claim; one signs before it knows whose claim counts, and at either it is decided. */
const signedUnderALostClaim: readonly Turn[] = [
  [0, 0, "claim"],
  [atOnceMs, 1, "claim"],
  [2 * atOnceMs, 0, "write"],
  [3 * atOnceMs, 0, "sign"],
  [2_500, 1, "write"],
  [5_500, 1, "decide-late"],
  [6_500, 0, "decide-late"],
  [7_500, 0, "open-chart"],
  [8_500, 0, "amend"],
  [9_000, 0, "write"],
  [9_100, 0, "sign"],
];

/** What one PC signed is amended, and called back, at the other. */
const goneOnAtTheOther: readonly Turn[] = [
  [0, 0, "claim"],
  [800, 0, "write"],
  [1_000, 0, "checkpoint"],
  [2_000, 1, "poke"],
  [2_600, 1, "write"],
  [2_900, 0, "sign"],
  [5_500, 1, "open-chart"],
  [6_200, 1, "amend"],
  [6_800, 1, "write"],
  [7_000, 1, "sign"],
  [9_500, 0, "amend"],
  [10_000, 0, "write"],
  [10_100, 1, "recall"],
  [10_200, 0, "sign"],
];

/** What is carried to the other PC is a paper there, and that PC has a note of its own. */
const carriedBeside: readonly Turn[] = [
  [0, 0, "claim"],
  [atOnceMs, 1, "claim"],
  [2 * atOnceMs, 0, "write"],
  [3 * atOnceMs, 0, "sign"],
  [5 * atOnceMs, 1, "write"],
  [6 * atOnceMs, 1, "checkpoint"],
  [7 * atOnceMs, 1, "sign"],
  [8 * atOnceMs, 0, "rescue"],
  [8_000, 1, "decide"],
];

/** A colleague has taken the consult over when its first doctor signs. */
const overtaken: readonly Turn[] = [
  [0, 0, "claim"],
  [900, 0, "write"],
  [1_000, 0, "checkpoint"],
  [3_500, 1, "take-over"],
  [3_500 + atOnceMs, 0, "sign"],
  [6_500, 1, "decide-late"],
  [8_500, 1, "decide-late"],
];

/** A later version is held for what the centre told meanwhile; the next goes on from the first again. */
const heldThenAnew: readonly Turn[] = [
  [0, 0, "claim"],
  [800, 0, "write"],
  [1_500, 0, "sign"],
  [3_500, 0, "centre-allergy"],
  [4_500, 0, "amend"],
  [5_000, 0, "write"],
  [5_100, 0, "sign"],
  [7_000, 0, "amend"],
  [7_500, 0, "write"],
  [7_600, 0, "sign"],
  [9_000, 1, "open-chart"],
];

/** What was attached without line, and the hand-back behind it, are brought to the other PC, the file part by part. */
const carriedWithItsFile: readonly Turn[] = [
  [0, 0, "claim"],
  [1_000, 0, "write"],
  [2_000, 0, "attach"],
  [2_000 + atOnceMs, 0, "hand-back"],
  [2_000 + 2 * atOnceMs, 0, "rescue"],
  [9_000, 1, "poke"],
];

const scripts = [
  heldThenAnew,
  carriedWithItsFile,
  signedUnderALostClaim,
  goneOnAtTheOther,
  carriedBeside,
  overtaken,
];

const others: readonly (readonly [Act, number])[] = [
  ["decide-late", 5],
  ["open-chart", 4],
  ["amend", 3],
  ["sign", 3],
  ["write", 3],
  ["checkpoint", 2],
  ["recall", 2],
  ["sign-in", 1],
];
const weighted = others.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));

/**
 * Papers that come too late, and papers that the same doctor goes on with at another PC: on some days only, by a stream
 * of their own, so that all other seeds are the days that they were.
 */
export function drawPapers(
  seed: number,
  { desks, consults }: { readonly desks: number; readonly consults: number },
  faultOf: (random: Random) => PlannedFault,
): {
  readonly acts: readonly PlannedAct[];
  readonly faults: readonly PlannedFault[];
  readonly isOneDoctor: boolean;
  readonly asksForPapers: boolean;
} {
  const random = randomOf(seed ^ salt);
  if (!random.chance(share)) return { acts: [], faults: [], isOneDoctor: false, asksForPapers: false };
  const script = random.pick(scripts);
  const consult = random.below(consults);
  const [fromMs, first] = [random.below(5_000), random.below(desks)];
  const acts = script.map(([afterMs, desk, act]): PlannedAct => ({
    atMs: fromMs + afterMs,
    act,
    desk: (first + desk) % desks,
    consult,
    // Low enough that the paper is spooled when it is signed, and for most decisions to accept.
    draw: random.next() * 0.9,
  }));
  const scattered = Array.from({ length: 3 + random.below(7) }, (): PlannedAct => ({
    atMs: 2_000 + random.below(13_000),
    act: random.pick(weighted),
    desk: random.below(desks),
    consult: random.chance(0.7) ? consult : random.below(consults),
    draw: random.next(),
  }));
  const aimed = (["late", "bring"] as const).flatMap((on): readonly PlannedFault[] => {
    const fault = random.pick(faultKinds);
    // Such a server is so all day long.
    return fault === "not-atomic" ? [] : [{ ...faultOf(random), fault, on, fromMs: 0, isAimed: true }];
  });
  const ended =
    script === overtaken
      ? [{ ...faultOf(random), fault: "lease-ended" as const, on: "pull" as const, fromMs: fromMs + 2_500 }]
      : [];
  const withoutLine =
    script === carriedWithItsFile
      ? [
          {
            ...{ ...faultOf(random), fault: "half-open" as const, on: "act" as const },
            ...{ desk: first, fromMs: fromMs + 1_950 },
          },
        ]
      : [];
  return {
    acts: [...acts, ...scattered],
    faults: [...ended, ...withoutLine, ...aimed],
    isOneDoctor: script !== overtaken && random.chance(0.85),
    asksForPapers: true,
  };
}
