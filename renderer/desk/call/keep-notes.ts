import type { Client } from "../../bridge/client.ts";
import type { CallPhase } from "../../../shared/call/call-phase.ts";
import { collectFigures } from "../../call/collect-figures.ts";
import { baseFor, type NoteBase, noteOf } from "./call-note.ts";
import type { HeldCall } from "./one-call.ts";

/** A kill loses at most this much of what is known of a call. */
const everyMs = 5_000;

const running: ReadonlySet<CallPhase> = new Set(["ringing", "connecting", "connected", "reconnecting"]);
export const isInCall = (phase: CallPhase): boolean => running.has(phase);

/**
 * Tells the desk how the call runs, at each change and every few seconds, until the answer is called; and that the
 * consult began, when doctor and centre are connected for the first time.
 */
export function keepNotes(client: Client, { consultId, session }: Pick<HeldCall, "consultId" | "session">) {
  const at: {
    base: NoteBase | undefined;
    phase: CallPhase;
    segments: number;
    said: string;
    begun: boolean;
  } = {
    base: undefined,
    phase: "idle",
    segments: 0,
    said: "",
    begun: false,
  };
  /** Refused where it began before, in another call or by another way; only a desk that was not there is asked again. */
  const sayBegun = async (): Promise<void> => {
    if (at.begun || at.phase !== "connected") return;
    at.begun = true;
    const answer = await client.call("consult.act", { consultId, act: { act: "begin" } });
    at.begun = answer.ok || answer.error.kind !== "desk-unreachable";
  };
  // Each loading of the window is a part of its own: the desk adds it to what the one before saw.
  const partId = crypto.randomUUID();
  const collecting = collectFigures(session);
  const sayFigures = (over: boolean): void => {
    const now = collecting.figures();
    if (now && now.figures.connectedMs > 0)
      void client.call("call.figures", { consultId, partId, over, callId: now.callId, figures: now.figures });
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
      partId,
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
    if (turned && phase === "ended") sayFigures(true);
    void sayBegun();
    if (turned || ranIn.length !== at.segments) sayNote();
    at.segments = ranIn.length;
  };
  const stopLooking = session.subscribe(look);
  const timer = setInterval(() => {
    if (!isInCall(at.phase)) return;
    sayState();
    sayNote();
    sayFigures(false);
    void sayBegun();
  }, everyMs);
  sayState();
  look();
  return (): void => {
    stopLooking();
    clearInterval(timer);
    sayNote();
    sayFigures(false);
    collecting.stop();
    void client.call("call.state", { consultId: null });
  };
}
