import { chance } from "./chance.ts";

/** How the line between desk and hub is for a while. */
export type Line = "good" | "bad" | "dead";

/** What becomes of one request on it. Shares are of the bytes, in (0, 1). */
export type Fate =
  | { readonly kind: "passed" }
  | { readonly kind: "delayed"; readonly waitMs: number }
  /** Nothing arrives. */
  | { readonly kind: "dropped" }
  /** Neither arrives nor is refused: the asker waits. */
  | { readonly kind: "swallowed" }
  | { readonly kind: "request-halved"; readonly share: number }
  | { readonly kind: "answer-halved"; readonly share: number }
  /** It arrives and is done; nobody is told. */
  | { readonly kind: "answer-lost" }
  /** It arrives twice, and the second answer is the one that comes back. */
  | { readonly kind: "doubled" };

const longestDelayMs = 400;

/** The same request of the same cycle and seed always has the same fate. */
export function fateOf(seed: number, cycle: number, request: number, line: Line): Fate {
  if (line === "good") return { kind: "passed" };
  if (line === "dead") return { kind: "dropped" };
  const [which, how] = [chance(seed, cycle, request, "which"), chance(seed, cycle, request, "how")];
  if (which < 0.34) return { kind: "passed" };
  if (which < 0.48) return { kind: "delayed", waitMs: Math.round(how * longestDelayMs) };
  if (which < 0.58) return { kind: "dropped" };
  if (which < 0.6) return { kind: "swallowed" };
  if (which < 0.68) return { kind: "request-halved", share: how };
  if (which < 0.78) return { kind: "answer-halved", share: how };
  if (which < 0.89) return { kind: "answer-lost" };
  return { kind: "doubled" };
}
