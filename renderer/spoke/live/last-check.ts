import type { LineFigures } from "../../../shared/call/line-check.ts";
import { makeStore } from "../client/store.ts";

/** What a whole check of the line last found here; the queue of the doctors hears it. */
export const lastCheck = makeStore<LineFigures | undefined>(undefined);
