import { readSet } from "./read-set.ts";
import { type Vignette, vignette } from "./vignette-format.ts";

const files = [
  "adult-doses",
  "allergy",
  "breastfeeding",
  "child-bars",
  "child-doses",
  "duplicate",
  "insulin",
  "interactions",
  "lists",
  "long-course",
  "note-diagnoses",
  "old-age",
  "pregnancy",
  "prohibited",
  "renal",
] as const;

export const readVignettes = (): readonly Vignette[] =>
  files.flatMap((name) => readSet(`vignettes/${name}`, vignette));
