import type { Recipe } from "./recipe.ts";

/**
 * Facts of a patient that were changed at this desk. Their content and their merge are written elsewhere; until then
 * nothing makes such an item, and one that is there waits for a person.
 */
export const facts: Recipe = {
  load: () => ({ load: "nothing" }),
  make: () => ({ made: "park", why: "refused" }),
  request: (_item, bytes) => ({ method: "POST", path: "/fhir", body: bytes }),
  taken: () => [],
  look: () => undefined,
  judge: () => ({ verdict: "anew" }),
};
