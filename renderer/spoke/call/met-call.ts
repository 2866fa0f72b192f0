import { keepText } from "../client/keep-text.ts";

const place = "paramarsh-met-call";
/** So long after a call it may still be reported from the consult's screen. */
const offeredMs = 10 * 60_000;

type Met = { readonly taskId: string; readonly callId: string; readonly atMs: number };

/** The last call in which somebody was met at this device; over reloads too. */
export const metCall = {
  note: (taskId: string, callId: string, atMs: number): void =>
    keepText(place, JSON.stringify({ taskId, callId, atMs } satisfies Met)),
  is: (callId: string | undefined): boolean => callId !== undefined && read()?.callId === callId,
  /** Of this consult, while it may be reported. */
  lately: (taskId: string, nowMs: number): string | undefined => {
    const met = read();
    return met?.taskId === taskId && nowMs - met.atMs < offeredMs ? met.callId : undefined;
  },
  forget: (): void => keepText(place, ""),
};

function read(): Met | undefined {
  const text = localStorage.getItem(place);
  return text === null ? undefined : (JSON.parse(text) as Met); // written above
}
