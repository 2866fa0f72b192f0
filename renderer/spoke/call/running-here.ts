import type { CallView } from "../../call/call-view.ts";
import { keepText } from "../client/keep-text.ts";

const place = "paramarsh-running-call";
/** A window that is in the call says so as often; one that said nothing for longer is gone. */
export const saidEveryMs = 5_000;
const goneMs = 12_000;
/** So long the doctor may have waited in it. */
const offeredMs = 30 * 60_000;

type Running = Pick<CallView, "muted" | "cameraOff"> & {
  readonly taskId: string;
  readonly callId: string;
  readonly atMs: number;
};

/** The call that a window of this device is in: where that window is closed, the next one leads back into it. */
export const runningHere = {
  note: (running: Running): void => keepText(place, JSON.stringify(running)),
  /** Said of this call, by whichever window. */
  of: (callId: string): Running | undefined => {
    const running = read();
    return running?.callId === callId ? running : undefined;
  },
  /** Of a window that is gone. */
  left: (nowMs: number): Running | undefined => {
    const running = read();
    const ageMs = nowMs - (running?.atMs ?? 0);
    return ageMs >= goneMs && ageMs < offeredMs ? running : undefined;
  },
  /** It is over, or nobody wants to go back. */
  forget: (callId: string | undefined): void => {
    if (callId !== undefined && read()?.callId === callId) keepText(place, "");
  },
};

function read(): Running | undefined {
  const text = localStorage.getItem(place);
  return text === null ? undefined : (JSON.parse(text) as Running); // written above
}
