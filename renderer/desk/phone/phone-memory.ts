import { z } from "zod";
import { consultId, instant } from "../../../shared/domain/ids.ts";
import type { PhoneCall } from "./phone-context.ts";

const remembered = z.object({
  /** Whose call it is: at the same window another doctor has none of it. */
  doctorId: z.string(),
  /** When this window last knew it to run. */
  seenAt: instant,
  call: z.object({ consultId, callId: z.string(), from: instant }),
});

/** A hidden window may be woken once a minute only. What was not seen longer is over: nobody talked through all of that. */
const silenceMs = 90_000;

export const phoneMemoryOf = (doctorId: string, call: PhoneCall, now: Date): string =>
  JSON.stringify({ doctorId, seenAt: now.toISOString(), call });

/** The call with which a window that is loaded again goes on. */
export function rememberedCall(text: string | null, doctorId: string, now: Date): PhoneCall | undefined {
  if (text === null) return undefined;
  const found = remembered.safeParse(JSON.parse(text)).data;
  if (found?.doctorId !== doctorId) return undefined;
  return now.getTime() - Date.parse(found.seenAt) > silenceMs ? undefined : found.call;
}
