import { z } from "zod";
import { lineFigures } from "../call/line-check.ts";

/** How the desk's own line to the hub is before a call. */
export const lineCalls = {
  /** Takes some five seconds; fails as `hub-unreachable` only where not even a question was answered. */
  "line.check": { input: z.object({}), output: lineFigures },
} as const;
