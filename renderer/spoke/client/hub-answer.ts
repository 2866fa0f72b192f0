import { z } from "zod";
import { hubPaths, hubStartHeader } from "../../../shared/contract/hub-api.ts";
import type { HubStart } from "../../../shared/sync/rewound.ts";
import { makeStore } from "./store.ts";

export type HubAnswered = { readonly start: string; readonly timeMs: number };

/** Under which of its starts the hub answered last, and when by its own clock; whole seconds, never later than it was. */
export const hubAnswered = makeStore<HubAnswered | undefined>(undefined);

export function noteAnswer(headers: Headers): void {
  const start = headers.get(hubStartHeader);
  const timeMs = Date.parse(headers.get("date") ?? "");
  if (start !== null && !Number.isNaN(timeMs)) hubAnswered.set({ start, timeMs });
}

const startsShape = z.object({ starts: z.array(z.object({ id: z.string(), newest: z.string() })) });

/** The hub's starts, oldest first; undefined where no answer comes. */
export async function readStarts(): Promise<readonly HubStart[] | undefined> {
  try {
    const answer = await fetch(hubPaths.info, { cache: "no-store", signal: AbortSignal.timeout(25_000) });
    return startsShape.safeParse(await answer.json()).data?.starts;
  } catch {
    return undefined; // no line, most of the time: it is asked again
  }
}
