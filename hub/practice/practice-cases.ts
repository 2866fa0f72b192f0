import { generalCases } from "./cases-general.ts";
import { specialistCases } from "./cases-specialist.ts";
import { womenAndChildrenCases } from "./cases-women-children.ts";
import type { PracticeCase } from "./practice-case.ts";

/** Every invented patient who waits when practice mode starts. */
export const practiceCases: readonly PracticeCase[] = [
  ...generalCases,
  ...specialistCases,
  ...womenAndChildrenCases,
];
