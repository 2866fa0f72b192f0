import { z } from "zod";
import { vignette } from "./vignette-format.ts";

/** A patient and a draft, and what the danger it is about deserves at least; `quiet` may be interrupted by nothing. */
export const safetyCase = z.strictObject({
  id: z.string(),
  wants: z.enum(["stop", "interrupt", "beside", "quiet"]),
  about: z.string(),
  source: z.string(),
  patient: vignette.shape.patient,
  visit: vignette.shape.visit,
  lines: vignette.shape.lines,
});
