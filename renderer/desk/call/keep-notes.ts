import type { Client } from "../../bridge/client.ts";
import type { CallPhase } from "../../../shared/call/call-phase.ts";
import { baseFor, type NoteBase, noteOf } from "./call-note.ts";
import type { HeldCall } from "./held-call.ts";

/** A kill loses at most this much of what is known of a call. */
const everyMs = 5_000;

const running: ReadonlySet<CallPhase> = new Set(["ringing", "connecting", "connected", "reconnecting"]);
export const isInCall = (phase: CallPhase): boolean => running.has(phase);

/** Tells the desk how the call runs, at each change and every few seconds, until the answer is called. */
export function keepNotes(client: Client, { consultId, session }: Pick<HeldCall, "consultId" | "session">) {
  const at: { base: NoteBase | undefined; phase: CallPhase; segments: number; said: string } = {
    base: undefined,
    phase: "idle",
    segments: 0,
    said: "",
  };
  const sayState = (): void => {
    void client.call("call.state", { consultId: isInCall(at.phase) ? consultId : null });
  };
  const sayNote = (): void => {
    const view = session.view();
    at.base = baseFor(at.base, view);
    const note = noteOf(at.base, view);
    const said = JSON.stringify(note ?? null);
    if (note === undefined || said === at.said) return;
    at.said = said;
    void client.call("call.note", {
      consultId,
      callId: note.callId,
      ranIn: [...note.ranIn],
      videoSeenMs: note.videoSeenMs,
    });
  };
  const look = (): void => {
    const { phase, ranIn } = session.view();
    at.base = baseFor(at.base, session.view());
    const turned = phase !== at.phase;
    at.phase = phase;
    if (turned) sayState();
    if (turned || ranIn.length !== at.segments) sayNote();
    at.segments = ranIn.length;
  };
  const stopLooking = session.subscribe(look);
  const timer = setInterval(() => {
    if (!isInCall(at.phase)) return;
    sayState();
    sayNote();
  }, everyMs);
  sayState();
  look();
  return (): void => {
    stopLooking();
    clearInterval(timer);
    sayNote();
    void client.call("call.state", { consultId: null });
  };
}
